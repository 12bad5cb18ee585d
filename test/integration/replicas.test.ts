import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/domain/conversation.ts';
import type { Handoff } from '../../src/domain/handoff.ts';
import { importAccountmanagers, signIn } from '../support/accountmanager.ts';
import { type AssistantProcess, startAssistantProcess } from '../support/assistant-process.ts';
import { createServerDatabase } from '../support/databases.ts';
import { startTestAssistant, type TestAssistant } from '../support/start-assistant.ts';
import { type TestSettings, testSettings } from '../support/test-settings.ts';
import { requestPerson, returningVisitor, startVisitor } from '../support/visitor.ts';

describe('two processes on one PostgreSQL', () => {
  let here: TestAssistant;
  let there: AssistantProcess;
  let settings: TestSettings;
  beforeAll(async () => {
    const DATABASE_URL = await createServerDatabase();
    settings = await testSettings('PostgreSQL', { DATABASE_URL });
    // Both find an empty database at the same moment.
    [here, there] = await Promise.all([
      startTestAssistant('PostgreSQL', { DATABASE_URL }),
      startAssistantProcess(settings.variables),
    ]);
  });
  afterAll(async () => {
    await Promise.all([here.stop(), there.stop()]);
    await settings.remove();
  });

  it('a visitor hears at one what happens at the other, and resumes there', async () => {
    const visitor = await startVisitor(here);
    const moved = returningVisitor(there, visitor.created);
    const stream = await moved.listen();
    await stream.find('the greeting', ({ id }) => id === '1');
    const turn = await visitor.say('Wat is een proefplaatsing?');
    await stream.find('the answer', ({ data }) => (data as Message).text === turn.text);
    stream.close();
    const resumed = await visitor.listen('1');
    await resumed.find('the answer', ({ id }) => id === '3');
    expect(resumed.heard.map(({ id }) => id)).toEqual(['2', '3']);
    resumed.close();
  });

  it('an accountmanager at one and a visitor at the other see each other', async () => {
    await importAccountmanagers(here, [['anna@wsp.example', 'Anna de Vries', 'drenthe']]);
    const anna = await signIn(there, 'anna@wsp.example');
    const inbox = await anna.listen();
    const visitor = await startVisitor(here);
    const stream = await visitor.listen();
    await requestPerson(visitor, { municipality: 'Emmen', prefer: 'live-chat' });
    const { data } = await inbox.find<{ leadId: string }>('the lead', ({ event }) => event === 'lead');
    await anna.accept(data.leadId);
    await stream.find(
      'accepted',
      ({ event, data: handoff }) => event === 'handoff' && (handoff as Handoff).state === 'accepted',
    );
    const { body } = await anna.write(data.leadId, 'Goedemiddag');
    await stream.find('the message', (event) => (event.data as Message).id === body.id);
    inbox.close();
    stream.close();
  });

  it('the same message sent to both is answered once', async () => {
    const visitor = await startVisitor(here);
    const elsewhere = returningVisitor(there, visitor.created);
    for (let round = 0; round < 5; round++) {
      const messageId = randomUUID();
      const [one, other] = await Promise.all([
        visitor.say('hallo', messageId),
        elsewhere.say('hallo', messageId),
      ]);
      expect(one).toEqual(other);
    }
    expect((await visitor.read()).turns).toHaveLength(5);
  });

  it('turns of one conversation run one at a time, over both', async () => {
    const visitor = await startVisitor(here);
    const elsewhere = returningVisitor(there, visitor.created);
    await Promise.all(
      Array.from({ length: 8 }, (_, index) => (index % 2 ? visitor : elsewhere).say('hallo')),
    );
    const { messages } = await visitor.read();
    expect(messages.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 17 }, (_, index) => index + 1),
    );
    expect(
      messages
        .slice(1)
        .map(({ role }) => role)
        .join(),
    ).toBe(Array.from({ length: 8 }, () => 'visitor,assistant').join());
  });
});
