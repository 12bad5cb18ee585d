import { afterAll, beforeAll, expect, it } from 'vitest';
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
