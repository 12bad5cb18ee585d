import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Accountmanager } from '../../src/domain/accountmanager.ts';
import type { Preference } from '../../src/domain/handoff.ts';
import { acceptLead, closeLead, markContacted, writeMessage } from '../../src/handoff/follow-up.ts';
import type { Mail } from '../../src/handoff/ports.ts';
import { transferLead } from '../../src/handoff/transfer-lead.ts';
import { DATABASES } from '../support/databases.ts';
import { deliverWaiting } from '../support/delivery-round.ts';
import { type HandoffDesk, minutesAfter, openHandoffDesk } from '../support/handoff-desk.ts';

const TUESDAY = new Date('2026-11-24T10:00:00+01:00');
const FLEVOLAND = 'het werkgeversservicepunt in de regio Flevoland';

describe.each(DATABASES)('a transfer to a region that the employer did not consent to, on %s', (database) => {
  let desk: HandoffDesk;
  let ans: Accountmanager;
  let conversationId: string;
  let leadId: string;

  beforeAll(async () => {
    desk = await openHandoffDesk(database);
    ans = await desk.addAccountmanager('Ans');
    await desk.addAccountmanager('Dirk', { regions: ['flevoland'] });
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    desk.startAt(TUESDAY);
    conversationId = await desk.startConversation();
  });
  afterEach(async () => {
    await desk.services.conversations.erase(conversationId, desk.now());
  });

  const acceptedLead = async (prefer: Preference = 'callback'): Promise<void> => {
    await desk.request(conversationId, prefer);
    leadId = await desk.leadOf(conversationId);
    await desk.change(leadId, (unit, context) => acceptLead(unit, ans, context));
  };
  const transfer = (regionId = 'flevoland') =>
    desk.change(leadId, (unit, context) =>
      transferLead(unit, ans, { regionId }, 'De vacature is in Almere.', context),
    );
  const lead = () => desk.change(leadId, (unit) => unit.snapshot());
  const newest = async (): Promise<string> =>
    (await desk.services.conversations.messages(conversationId)).at(-1)!.text;
  const inboxEvents = async (region: string): Promise<string[]> => {
    const rows = await desk.db
      .selectFrom('inbox_events')
      .where('lead_id', '=', leadId)
      .where('region_id', '=', region)
      .orderBy('sequence')
      .select('kind')
      .execute();
    return rows.map(({ kind }) => kind);
  };

  it('waits: the visitor is asked, and the other region hears and sees nothing', async () => {
    await acceptedLead();
    await transfer();
    expect(await newest()).toContain(`Ans wil uw vraag doorgeven aan ${FLEVOLAND}`);
    expect(await lead()).toMatchObject({
      state: 'accepted',
      lead: { regionId: 'drenthe' },
      assignment: { accountmanager: { name: 'Ans' } },
      askedTransfer: { regionId: 'flevoland' },
    });
    expect(await inboxEvents('flevoland')).toEqual([]);
    expect((await inboxEvents('drenthe')).at(-1)).toBe('transfer-asked');
  });

  it('is carried out after a yes, which is kept as consent, and both regions hear of it', async () => {
    await acceptedLead();
    const before = (await lead()).lead.consent;
    await transfer();
    const turn = await desk.say(conversationId, 'Ja, dat mag');
    expect([turn.outcome, turn.text]).toEqual(['handoff-requested', expect.stringContaining(FLEVOLAND)]);
    const after = await lead();
    expect(after).toMatchObject({
      state: 'requested',
      lead: { regionId: 'flevoland' },
      assignment: { accountmanager: { name: 'Dirk' }, state: 'offered' },
      askedTransfer: null,
    });
    expect(after.lead.consent.recipients).toEqual([...before.recipients, FLEVOLAND]);
    expect(after.lead.consent.text).toContain('Ans wil uw vraag doorgeven aan');
    expect((await inboxEvents('drenthe')).at(-1)).toBe('lead-transferred');
    expect(await inboxEvents('flevoland')).toEqual(['lead-transferred']);
  });

  it('is off after a no, and the lead stays with whoever has it', async () => {
    await acceptedLead();
    await transfer();
    const turn = await desk.say(conversationId, 'Nee, liever niet');
    expect(turn.outcome).toBe('small-talk');
    expect(await newest()).toBe('Uw vraag blijft bij Ans.');
    expect(await lead()).toMatchObject({
      state: 'accepted',
      lead: { regionId: 'drenthe' },
      askedTransfer: null,
    });
    expect((await inboxEvents('drenthe')).at(-1)).toBe('transfer-refused');
    const later = await desk.say(conversationId, 'Hallo');
    expect((await desk.say(conversationId, 'ja')).outcome).not.toBe('handoff-requested');
    expect(later.outcome).toBe('small-talk');
  });

  it.each(['callback', 'live-chat'] as const)(
    'keeps no burgerservicenummer that stands beside the yes, in %s',
    async (prefer) => {
      await acceptedLead(prefer);
      if (prefer === 'live-chat')
        await desk.change(leadId, (unit, context) =>
          writeMessage(unit, ans, { messageId: crypto.randomUUID(), text: 'Goedendag.' }, context),
        );
      await transfer();
      await desk.say(conversationId, 'Ja, dat mag, het gaat om 111222333');
      expect(JSON.stringify(await desk.services.conversations.export(conversationId))).not.toContain(
        '111222333',
      );
      expect((await lead()).lead.regionId).toBe('flevoland');
    },
  );

  it('goes on waiting while the visitor says something else', async () => {
    await acceptedLead();
    await transfer();
    await desk.say(conversationId, 'Hallo');
    expect(await lead()).toMatchObject({ state: 'accepted', askedTransfer: { regionId: 'flevoland' } });
    await desk.say(conversationId, 'ja hoor');
    expect((await lead()).lead.regionId).toBe('flevoland');
  });

  describe('that nobody answers', () => {
    const WEDNESDAY_NOON = new Date('2026-11-25T12:00:00+01:00');
    const contacted = () => desk.change(leadId, (unit, context) => markContacted(unit, ans, context));
    const notes = async (): Promise<string[]> =>
      (await desk.db.selectFrom('notes').where('lead_id', '=', leadId).select('text').execute()).map(
        ({ text }) => text,
      );

    it('says until when an answer is waited for', async () => {
      await acceptedLead();
      await transfer();
      expect(await newest()).toContain('vóór woensdag 25 november 12.00 uur');
      expect((await lead()).askedTransfer).toMatchObject({
        at: TUESDAY.toISOString(),
        before: WEDNESDAY_NOON.toISOString(),
      });
    });

    it('ends then: the lead stays where it is, and both sides hear so', async () => {
      await acceptedLead();
      await contacted();
      await transfer();
      await desk.passUntil(new Date('2026-11-25T11:59:00+01:00'));
      expect((await lead()).askedTransfer).not.toBeNull();
      await desk.passUntil(minutesAfter(WEDNESDAY_NOON, 1));
      expect(await lead()).toMatchObject({
        state: 'accepted',
        lead: { regionId: 'drenthe' },
        assignment: { accountmanager: { name: 'Ans' } },
        askedTransfer: null,
      });
      expect(await newest()).toContain('Daarom blijft uw vraag bij Ans.');
      expect((await inboxEvents('drenthe')).at(-1)).toBe('transfer-unanswered');
      expect((await notes()).at(-1)).toContain('De lead blijft bij Ans.');
      expect(await inboxEvents('flevoland')).toEqual([]);
    });

    it('a yes that comes later is no consent any more', async () => {
      await acceptedLead();
      await contacted();
      await transfer();
      await desk.passUntil(minutesAfter(WEDNESDAY_NOON, 1));
      await desk.say(conversationId, 'ja');
      expect((await lead()).lead.regionId).toBe('drenthe');
    });

    it('the mail that asks it does not leave any more', async () => {
      const mails: Mail[] = [];
      await acceptedLead();
      await contacted();
      await transfer();
      await desk.passUntil(minutesAfter(WEDNESDAY_NOON, 1));
      await deliverWaiting(desk, { send: async (mail) => void mails.push(mail), forget: async () => {} });
      expect(mails.map(({ subject }) => subject).join()).not.toContain('andere regio');
    });

    it('is over without a word when the lead went to a colleague meanwhile', async () => {
      await acceptedLead();
      await transfer();
      await desk.passUntil(minutesAfter(WEDNESDAY_NOON, 1));
      expect(await lead()).toMatchObject({ state: 'requested', askedTransfer: null });
      const said = await desk.services.conversations.messages(conversationId);
      expect(said.map(({ text }) => text).join()).not.toContain('Daarom blijft uw vraag bij');
    });
  });

  it('is agreed to in a live chat without a word of the assistant', async () => {
    await acceptedLead('live-chat');
    await desk.change(leadId, (unit, context) =>
      writeMessage(unit, ans, { messageId: crypto.randomUUID(), text: 'Goedendag.' }, context),
    );
    await transfer();
    expect(await desk.say(conversationId, 'Waarom eigenlijk?')).toMatchObject({
      outcome: 'with-accountmanager',
    });
    expect(await desk.say(conversationId, 'ja')).toMatchObject({ outcome: 'with-accountmanager', text: '' });
    expect(await lead()).toMatchObject({ state: 'requested', lead: { regionId: 'flevoland' } });
    const said = await desk.services.conversations.messages(conversationId);
    expect(said.filter(({ role, sequence }) => role === 'assistant' && sequence > 1)).toEqual([]);
  });

  it('is asked by mail as well, with a link and nothing else of the lead', async () => {
    const mails: Mail[] = [];
    await acceptedLead();
    await transfer();
    await deliverWaiting(desk, { send: async (mail) => void mails.push(mail), forget: async () => {} });
    const mail = mails.find(({ subject }) => subject.startsWith('Mag uw vraag naar een andere regio?'));
    expect(mail).toMatchObject({ to: 'piet@garage.example', text: expect.stringContaining(FLEVOLAND) });
    expect(mail!.text).toContain('/aanvraag/');
  });

  it('is forgotten when the lead ends or goes to somebody else first', async () => {
    await acceptedLead();
    await transfer();
    await desk.change(leadId, (unit, context) => closeLead(unit, ans, 'advies', null, context));
    expect((await desk.say(conversationId, 'ja')).outcome).not.toBe('handoff-requested');
    expect((await lead()).lead.regionId).toBe('drenthe');
  });

  it('asks nothing for a region that was consented to', async () => {
    await acceptedLead();
    const sites = JSON.stringify([{ municipality: 'Almere', region: 'flevoland' }]);
    await desk.db.updateTable('leads').set({ sites }).where('id', '=', leadId).execute();
    await transfer();
    expect(await lead()).toMatchObject({ state: 'requested', lead: { regionId: 'flevoland' } });
  });
});
