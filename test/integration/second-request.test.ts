import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptLead, markContacted } from '../../src/handoff/follow-up.ts';
import { type HandoffDesk, openHandoffDesk } from '../support/handoff-desk.ts';

let desk: HandoffDesk;
beforeAll(async () => {
  desk = await openHandoffDesk('PGlite');
});
afterAll(() => desk.close());

it('asking for a person again while a request is open adds to the same lead', async () => {
  const conversationId = await desk.startConversation();
  await desk.request(conversationId, 'callback');
  const leadId = await desk.leadOf(conversationId);
  const turn = await desk.say(conversationId, 'Kan iemand mij vandaag nog bellen?');
  expect(turn.outcome).toBe('handoff-requested');
  expect(await desk.leadOf(conversationId)).toBe(leadId);
  const notes = await desk.db.selectFrom('notes').where('lead_id', '=', leadId).select('text').execute();
  expect(notes).toEqual([
    { text: 'De werkgever vroeg opnieuw om contact: Kan iemand mij vandaag nog bellen?' },
  ]);
});

it('asking again after contact was made promises contact anew, and that is guarded', async () => {
  const ans = await desk.addAccountmanager('Ans');
  desk.startAt(new Date('2026-11-24T10:00:00+01:00'));
  const conversationId = await desk.startConversation();
  await desk.request(conversationId, 'callback');
  const leadId = await desk.leadOf(conversationId);
  await desk.change(leadId, (unit, context) => acceptLead(unit, ans, context));
  await desk.change(leadId, (unit, context) => markContacted(unit, ans, context));
  expect((await desk.handoff(conversationId)).promise).toBeNull();
  await desk.say(conversationId, 'Kan iemand mij nog eens bellen?');
  const { promise } = await desk.handoff(conversationId);
  expect(promise).toEqual({
    text: 'Een accountmanager belt u vóór woensdag 25 november 12.00 uur.',
    before: '2026-11-25T11:00:00.000Z',
  });
  const said = await desk.services.conversations.messages(conversationId);
  expect(said.at(-1)!.text).toContain(promise!.text);
  await desk.passUntil(new Date('2026-11-25T12:01:00+01:00'));
  expect(await desk.handoff(conversationId)).toMatchObject({ state: 'requested' });
});

it('a KVK number that is given in between goes along, and consent names it', async () => {
  const conversationId = await desk.startConversation();
  for (const text of ['Kan iemand mij bellen?', 'Piet van der Berg', 'Garage Snel, KVK 12345678', 'Emmen'])
    await desk.say(conversationId, text);
  const asked = await desk.say(conversationId, '0591 123456');
  expect(asked.text).toContain('uw KVK-nummer');
  await desk.say(conversationId, 'Ja, geef dit door');
  const { lead } = await desk.change(await desk.leadOf(conversationId), (unit) => unit.snapshot());
  expect(lead.contact).toMatchObject({ company: 'Garage Snel', kvk: '12345678' });
  const kept = JSON.stringify(await desk.services.conversations.messages(conversationId));
  expect(kept).not.toContain('12345678');
});
