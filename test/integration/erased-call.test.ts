import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { retentionStore } from '../../src/adapters/sql/retention-store.ts';
import { applyRetention } from '../../src/conversation/retention.ts';
import type { Accountmanager } from '../../src/domain/accountmanager.ts';
import { acceptLead, markContacted, planCallback, withdrawHandoff } from '../../src/handoff/follow-up.ts';
import type { Mail, Mailer } from '../../src/handoff/ports.ts';
import { transferLead } from '../../src/handoff/transfer-lead.ts';
import { DATABASES } from '../support/databases.ts';
import { deliverWaiting } from '../support/delivery-round.ts';
import { type HandoffDesk, minutesAfter, openHandoffDesk } from '../support/handoff-desk.ts';

const TUESDAY = new Date('2026-11-24T10:00:00+01:00');
const WEDNESDAY_TEN = new Date('2026-11-25T10:00:00+01:00');
const EMPLOYER = 'piet@garage.example';
const PERSONAL = /Piet|Vries|Garage|592365432|36 54 32|Emmen|piet@/;

describe.each(DATABASES)('an agreed call of which the employer erases everything, on %s', (database) => {
  let desk: HandoffDesk;
  let ans: Accountmanager;
  let bea: Accountmanager;
  let conversationId: string;
  let leadId: string;
  let mails: Mail[];
  let forgotten: string[];

  beforeAll(async () => {
    desk = await openHandoffDesk(database);
    ans = await desk.addAccountmanager('Ans');
    bea = await desk.addAccountmanager('Bea');
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    desk.startAt(TUESDAY);
    mails = [];
    forgotten = [];
    conversationId = await desk.startConversation();
    await desk.request(conversationId, 'callback');
    leadId = await desk.leadOf(conversationId);
    await desk.change(leadId, (unit, context) => acceptLead(unit, ans, context));
    await desk.change(leadId, (unit, context) => planCallback(unit, ans, WEDNESDAY_TEN, context));
  });
  afterEach(() => desk.db.deleteFrom('deliveries').execute());

  const mailer: Mailer = {
    async send(mail) {
      mails.push(mail);
    },
    async forget(identity) {
      forgotten.push(identity);
    },
  };
  const send = () => deliverWaiting(desk, mailer);
  const erase = () => desk.services.conversations.erase(conversationId, desk.now());
  const withdraw = () => desk.change(leadId, (unit) => withdrawHandoff(unit, 'test'));
  const cancellations = () =>
    mails.flatMap(({ to, calendar }) => (calendar?.method === 'CANCEL' ? [{ to, text: calendar.text }] : []));
  const versions = (to: string): number[] =>
    mails.flatMap((mail) =>
      mail.to === to && mail.calendar ? [Number(/SEQUENCE:(\d+)/.exec(mail.calendar.text)![1])] : [],
    );

  it('goes out of both calendars, and nothing is said of who it was with', async () => {
    await send();
    desk.startAt(minutesAfter(TUESDAY, 1));
    const before = mails.length;
    await erase();
    await send();
    expect(
      cancellations()
        .map(({ to }) => to)
        .sort(),
    ).toEqual([ans.email, EMPLOYER]);
    for (const { text } of cancellations()) {
      expect(text).toContain(`UID:${leadId}@wsp-assistent\r\n`);
      expect(text).toContain('DTSTART:20261125T090000Z\r\n');
      expect(text).not.toMatch(PERSONAL);
    }
    for (const { subject, text, html } of mails.slice(before))
      expect(`${subject} ${text} ${html}`).not.toMatch(PERSONAL);
    for (const to of [ans.email, EMPLOYER]) {
      const [made, cancelled] = versions(to);
      expect(cancelled).toBeGreaterThan(made!);
    }
    const told = mails.slice(before).filter(({ to }) => to === EMPLOYER);
    expect(told).toMatchObject([{ subject: expect.stringContaining('Uw belafspraak vervalt') }]);
    expect(told[0]!.text).toContain('woensdag 25 november 10.00 uur');
    expect(told[0]!.text).not.toContain('/aanvraag/');
  });

  it('leaves no address of the employer once the mail has left, and nothing at all the day after', async () => {
    await send();
    await erase();
    await send();
    const rows = () => desk.db.selectFrom('deliveries').selectAll().execute();
    expect(JSON.stringify(await rows())).not.toMatch(PERSONAL);
    const sent = (await rows()).find(({ kind }) => kind === 'call-erased')!;
    await applyRetention(
      { conversationDays: 90, leadDays: 365, auditDays: 730 },
      {
        retention: retentionStore(desk.db),
        conversations: desk.services.conversations,
        mailer,
        now: minutesAfter(TUESDAY, 1_440),
      },
    );
    expect((await rows()).map(({ kind }) => kind)).toEqual(['lead-erased']);
    expect(forgotten).toContain(sent.id);
  });

  it('goes out of the calendars also when the cancellation of a withdrawal had not left yet', async () => {
    await send();
    await withdraw();
    await erase();
    await send();
    expect(
      cancellations()
        .map(({ to }) => to)
        .sort(),
    ).toEqual([ans.email, EMPLOYER]);
  });

  it('is not cancelled again for who heard already that it is off', async () => {
    await send();
    await withdraw();
    await send();
    expect(cancellations()).toHaveLength(2);
    await erase();
    await send();
    expect(cancellations()).toHaveLength(2);
    expect(mails.at(-1)).toMatchObject({ to: ans.email, subject: expect.stringContaining('Lead gewist') });
  });

  it('goes out of the calendar of a colleague who had it before, too', async () => {
    await send();
    await desk.change(leadId, (unit, context) =>
      transferLead(unit, ans, { accountmanager: bea }, 'Neem jij het over?', context),
    );
    await desk.change(leadId, (unit, context) => acceptLead(unit, bea, context));
    await erase();
    await send();
    expect(
      cancellations()
        .map(({ to }) => to)
        .sort(),
    ).toEqual([ans.email, EMPLOYER]);
  });

  it.each([
    ['was made', () => desk.change(leadId, (unit, context) => markContacted(unit, ans, context))],
    ['is over', async () => desk.startAt(minutesAfter(WEDNESDAY_TEN, 60))],
  ])('stays in the calendars when it %s', async (_, happen) => {
    await send();
    await happen();
    await erase();
    await send();
    expect(cancellations()).toEqual([]);
    expect(mails.at(-1)!.to).not.toBe(EMPLOYER);
  });

  it('is not cancelled any more when the mail could not leave before the call', async () => {
    await erase();
    desk.startAt(minutesAfter(WEDNESDAY_TEN, 1));
    await send();
    expect(mails.map(({ to }) => to)).not.toContain(EMPLOYER);
    const row = await desk.db
      .selectFrom('deliveries')
      .where('kind', '=', 'call-erased')
      .select(['state', 'recipient'])
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ state: 'cancelled', recipient: null });
  });
});
