import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accountmanagerStore } from '../../src/adapters/sql/accountmanager-store.ts';
import { retentionStore } from '../../src/adapters/sql/retention-store.ts';
import { applyRetention } from '../../src/conversation/retention.ts';
import type { Accountmanager } from '../../src/domain/accountmanager.ts';
import { acceptLead, closeLead } from '../../src/handoff/follow-up.ts';
import type { Mailer } from '../../src/handoff/ports.ts';
import { DATABASES } from '../support/databases.ts';
import { deliverWaiting } from '../support/delivery-round.ts';
import { type HandoffDesk, openHandoffDesk } from '../support/handoff-desk.ts';

const PERIODS = { conversationDays: 90, leadDays: 365, auditDays: 730 };
const TUESDAY = new Date('2026-11-24T10:00:00+01:00');
const DAY_MS = 86_400_000;
const daysLater = (days: number): Date => new Date(TUESDAY.getTime() + days * DAY_MS);

describe.each(DATABASES)('what is kept, and for how long, on %s', (database) => {
  let desk: HandoffDesk;
  let ans: Accountmanager;
  let conversationId: string;
  let forgotten: string[];
  let sent: string[];

  beforeAll(async () => {
    desk = await openHandoffDesk(database);
    ans = await desk.addAccountmanager('Ans');
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    await desk.db.deleteFrom('conversations').execute();
    await desk.db.deleteFrom('deliveries').execute();
    desk.startAt(TUESDAY);
    forgotten = [];
    sent = [];
    conversationId = await desk.startConversation();
  });

  const mailer: Mailer = {
    async send({ identity }) {
      sent.push(identity);
    },
    async forget(identity) {
      forgotten.push(identity);
    },
  };
  const runAfter = (days: number) =>
    applyRetention(PERIODS, {
      retention: retentionStore(desk.db),
      conversations: desk.services.conversations,
      mailer,
      now: daysLater(days),
    });
  const exists = () => desk.services.conversations.exists(conversationId);
  const closedLead = async (): Promise<void> => {
    await desk.request(conversationId, 'callback');
    const leadId = await desk.leadOf(conversationId);
    await desk.change(leadId, (unit, context) => acceptLead(unit, ans, context));
    await desk.change(leadId, (unit, context) => closeLead(unit, ans, 'advies', null, context));
  };
  const notices = () =>
    desk.db.selectFrom('deliveries').where('kind', '=', 'lead-erased').select(['id', 'recipient']).execute();

  it('a conversation without a lead goes after 90 days', async () => {
    await desk.say(conversationId, 'Hallo');
    await runAfter(89);
    expect(await exists()).toBe(true);
    await runAfter(91);
    expect(await exists()).toBe(false);
  });

  it('one with an open request stays, however old', async () => {
    await desk.request(conversationId, 'callback');
    await runAfter(2_000);
    expect(await exists()).toBe(true);
  });

  it('of one with a closed lead the words go after 90 days, and the rest a year after closing', async () => {
    await desk.say(conversationId, 'Hallo');
    await closedLead();
    await runAfter(91);
    expect(await exists()).toBe(true);
    expect(await desk.services.conversations.messages(conversationId)).toEqual([]);
    expect(await desk.services.conversations.turns(conversationId)).toEqual([]);
    await deliverWaiting(desk, mailer);
    await runAfter(366);
    expect(await exists()).toBe(false);
    expect(sent).not.toEqual([]);
    expect(forgotten).toEqual(expect.arrayContaining(sent));
  });

  it('that a lead was erased is told to whoever had it, and that notice itself goes a year later', async () => {
    await closedLead();
    await desk.services.conversations.erase(conversationId, desk.now());
    expect(await notices()).toMatchObject([{ recipient: ans.email }]);
    await runAfter(364);
    expect(await notices()).toHaveLength(1);
    await runAfter(366);
    expect(await notices()).toEqual([]);
  });

  it('a notice that is kept as a file goes with its row', async () => {
    await closedLead();
    await desk.services.conversations.erase(conversationId, desk.now());
    const [notice] = await notices();
    await deliverWaiting(desk, mailer);
    await runAfter(366);
    expect(forgotten).toContain(notice!.id);
  });

  it('sign-ins and invites go when they are void, and what inboxes were told with the conversations', async () => {
    const [past, coming] = [daysLater(1), daysLater(3)];
    for (const expires_at of [past, coming]) {
      const token_hash = randomUUID();
      const row = { token_hash, accountmanager_id: ans.id, expires_at };
      await desk.db
        .insertInto('sign_ins')
        .values({ ...row, created_at: TUESDAY })
        .execute();
      await desk.db
        .insertInto('invites')
        .values({ ...row, used_at: null })
        .execute();
    }
    await desk.request(conversationId, 'callback');
    const leadId = await desk.leadOf(conversationId);
    const left = async () => ({
      signIns: (await desk.db.selectFrom('sign_ins').select('expires_at').execute()).length,
      invites: (await desk.db.selectFrom('invites').select('expires_at').execute()).length,
      told:
        (await desk.db.selectFrom('inbox_events').where('lead_id', '=', leadId).select('kind').execute())
          .length > 0,
    });
    await runAfter(2);
    expect(await left()).toEqual({ signIns: 1, invites: 1, told: true });
    await runAfter(91);
    expect(await left()).toEqual({ signIns: 0, invites: 0, told: false });
  });

  it('who saw a lead is kept two years', async () => {
    const entry = { action: 'view-lead', lead_id: randomUUID(), accountmanager_id: ans.id };
    await desk.db
      .insertInto('audit')
      .values({ id: randomUUID(), at: TUESDAY, ...entry })
      .execute();
    const kept = () => desk.db.selectFrom('audit').where('lead_id', '=', entry.lead_id).selectAll().execute();
    await runAfter(729);
    expect(await kept()).toHaveLength(1);
    await runAfter(731);
    expect(await kept()).toEqual([]);
  });

  it('who left is kept as long, and longer while a lead names them', async () => {
    const store = accountmanagerStore(desk.db);
    const [bea, cas] = [await desk.addAccountmanager('Bea'), await desk.addAccountmanager('Cas')];
    await desk.request(conversationId, 'callback');
    const leadId = await desk.leadOf(conversationId);
    await desk.change(leadId, (unit, context) => acceptLead(unit, bea, context));
    for (const { email } of [bea, cas]) await store.remove(email, TUESDAY);
    const known = async () => {
      const rows = await desk.db.selectFrom('accountmanagers').select('name').orderBy('name').execute();
      return rows.map(({ name }) => name);
    };
    await runAfter(729);
    expect(await known()).toEqual(['Ans', 'Bea', 'Cas']);
    await runAfter(731);
    expect(await known()).toEqual(['Ans', 'Bea']);
    await desk.db.deleteFrom('conversations').execute();
    await runAfter(731);
    expect(await known()).toEqual([ans.name]);
  });
});
