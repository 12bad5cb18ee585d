import { afterAll, beforeAll, expect, it } from 'vitest';
import { findEmail, findPhone } from '../../src/handoff/contact-details.ts';
import { type HandoffDesk, openHandoffDesk } from '../support/handoff-desk.ts';

let desk: HandoffDesk;
beforeAll(async () => {
  desk = await openHandoffDesk('PGlite');
});
afterAll(() => desk.close());

it('until the employer consents no line of the transcript holds contact details, however often they are given', async () => {
  const conversationId = await desk.startConversation();
  const said = [
    'Ik wil graag een medewerker spreken',
    'Piet de Vries',
    'Garage Snel',
    'Emmen',
    'Bel mij terug op 024 365 43 21',
    'nog eens: 024 365 43 21, of piet@garage.example',
    'dus 024-3654321',
  ];
  for (const text of said) await desk.say(conversationId, text);
  const { draft } = await desk.services.conversations.get(conversationId);
  expect(draft).toMatchObject({ step: 'consent', phone: '+31243654321', email: 'piet@garage.example' });
  const messages = await desk.services.conversations.messages(conversationId);
  expect(messages.filter(({ role }) => role === 'visitor')).toHaveLength(said.length);
  for (const { text } of messages) expect([findPhone(text), findEmail(text)]).toEqual([null, null]);

  await desk.say(conversationId, 'nee, geef niets door');
  expect((await desk.services.conversations.get(conversationId)).draft).toBeNull();
});
