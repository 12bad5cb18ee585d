import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importAccountmanagers, type SignedIn, signIn } from '../support/accountmanager.ts';
import { DATABASES } from '../support/databases.ts';
import { startTestAssistant, type TestAssistant } from '../support/start-assistant.ts';
import { requestPerson, startVisitor } from '../support/visitor.ts';

const ROUNDS = 12;

describe.each(DATABASES)('visitor and accountmanager at the same moment on %s', (database) => {
  let assistant: TestAssistant;
  let anna: SignedIn;
  beforeAll(async () => {
    assistant = await startTestAssistant(database);
    await importAccountmanagers(assistant, [['anna@wsp.example', 'Anna de Vries', 'drenthe']]);
    anna = await signIn(assistant, 'anna@wsp.example');
  });
  afterAll(() => assistant.stop());

  it('once the accountmanager has written, the assistant says nothing more', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const visitor = await startVisitor(assistant);
      await requestPerson(visitor, { municipality: 'Emmen', prefer: 'live-chat' });
      const [lead] = await anna.leads('?state=requested');
      await anna.accept(lead!.id);
      const turns = ['Wat is jobcarving?', 'Wat is een proefplaatsing?', 'hallo'].map((text) =>
        visitor.say(text),
      );
      const written = await anna.write(lead!.id, 'Goedemiddag, ik ben er.');
      expect(written.status).toBe(200);
      const answers = await Promise.all(turns);
      const { messages } = await visitor.read();
      const later = messages.filter(({ sequence }) => sequence > written.body.sequence);
      expect(later.map(({ role }) => role)).not.toContain('assistant');
      for (const { id, outcome, text } of answers) {
        const said = messages.filter(({ turnId }) => turnId === id).map(({ role }) => role);
        if (outcome === 'with-accountmanager') expect([said, text]).toEqual([['visitor'], '']);
        else expect(said).toEqual(['visitor', 'assistant']);
      }
      await visitor.call('/handoff/withdraw', { method: 'POST' });
    }
  });

  it('a streamed answer that came too late is taken back before the reader', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const visitor = await startVisitor(assistant);
      await requestPerson(visitor, { municipality: 'Emmen', prefer: 'live-chat' });
      const [lead] = await anna.leads('?state=requested');
      await anna.accept(lead!.id);
      const [stream] = await Promise.all([
        visitor.sayStreamed('Wat is een proefplaatsing?'),
        anna.write(lead!.id, 'Ik ben er.'),
      ]);
      await stream.ended;
      const restart = stream.heard.findLastIndex(({ event }) => event === 'answer-restart');
      const shown = stream.heard.slice(restart + 1).filter(({ event }) => event === 'answer-delta');
      const end = stream.heard.at(-1)!.data as { text: string };
      expect(shown.map(({ data }) => (data as { text: string }).text).join('')).toBe(end.text);
      await visitor.call('/handoff/withdraw', { method: 'POST' });
    }
  });

  it('withdrawing and accepting: the one who was first counts, for both', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const visitor = await startVisitor(assistant);
      await requestPerson(visitor, { municipality: 'Emmen' });
      const [lead] = await anna.leads('?state=requested');
      const [accepted, withdrawn] = await Promise.all([
        anna.accept(lead!.id),
        visitor.call('/handoff/withdraw', { method: 'POST' }),
      ]);
      expect(withdrawn.status).toBe(200);
      const { history, state } = await anna.lead(lead!.id);
      expect(state).toBe('withdrawn');
      expect(history.map(({ to }) => to)).toEqual(
        accepted.status === 200 ? ['requested', 'accepted', 'withdrawn'] : ['requested', 'withdrawn'],
      );
    }
  });
});
