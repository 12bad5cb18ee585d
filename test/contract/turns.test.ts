import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Turn } from '../../src/domain/turn.ts';
import { type ApiCall, callApi, type ProblemBody } from '../support/api-call.ts';
import { DATABASES } from '../support/databases.ts';
import type { EventReader } from '../support/event-reader.ts';
import { startTestAssistant, type TestAssistant } from '../support/start-assistant.ts';
import { startVisitor, type Visitor } from '../support/visitor.ts';

const TURN_FIELDS = [
  'id',
  'conversationId',
  'sequence',
  'at',
  'outcome',
  'text',
  'citations',
  'articles',
  'amounts',
  'calculation',
  'region',
  'employeeMunicipality',
  'sites',
  'responsible',
  'suggestions',
  'handoff',
  'composedBy',
];

/** What a reader has before them when a streamed turn is over. */
function textBefore({ heard }: EventReader): string {
  const restart = heard.findLastIndex(({ event }) => event === 'answer-restart');
  const deltas = heard.slice(restart + 1).filter(({ event }) => event === 'answer-delta');
  return deltas.map(({ data }) => (data as { text: string }).text).join('');
}

describe.each(DATABASES)('turns on %s', (database) => {
  let assistant: TestAssistant;
  let visitor: Visitor;
  beforeAll(async () => {
    assistant = await startTestAssistant(database);
    visitor = await startVisitor(assistant);
  });
  afterAll(() => assistant.stop());

  const post = (call: ApiCall) => visitor.call<ProblemBody>('/turns', { method: 'POST', ...call });

  it('answers with a cited turn that has every field of the contract and no other', async () => {
    const turn = await visitor.say('Wat is een proefplaatsing?');
    expect(Object.keys(turn).sort()).toEqual([...TURN_FIELDS].sort());
    expect(turn).toMatchObject({ conversationId: visitor.id, outcome: 'answered', composedBy: 'extractive' });
    expect(turn.citations.length).toBeGreaterThan(0);
    expect(turn.text).toContain('[1]');
    expect(turn.articles[0]).toBe('proefplaatsing-uwv');
  });

  it('names the whole subject before the part of it that answers', async () => {
    const turn = await visitor.say('Is er een loket voor de schoonmaakbranche?');
    expect(turn.articles.slice(0, 2)).toEqual(['sector-overig', 'sector-schoonmaak']);
    expect(turn.citations[0]).toMatchObject({ articleId: 'sector-schoonmaak' });
    expect(turn.text).toContain('schoonmaak');
  });

  describe('the same messageId again', () => {
    it('gives the same turn and does nothing twice', async () => {
      const messageId = randomUUID();
      const first = await visitor.say('Wat is jobcarving?', messageId);
      const before = (await visitor.read()).messages.length;
      expect(await visitor.say('Wat is jobcarving?', messageId)).toEqual(first);
      expect((await visitor.read()).messages).toHaveLength(before);
    });

    it('gives the same turn as a stream', async () => {
      const messageId = randomUUID();
      const first = await visitor.say('Wat is jobcarving?', messageId);
      const stream = await visitor.sayStreamed('Wat is jobcarving?', messageId);
      await stream.ended;
      expect(stream.heard.at(-1)).toMatchObject({ event: 'answer-end', data: first });
    });

    it('with another text is refused', async () => {
      const messageId = randomUUID();
      await visitor.say('Wat is jobcarving?', messageId);
      const { status, body } = await post({ body: { text: 'Wat is jobcoaching?', messageId } });
      expect([status, body.type, body.errors?.[0]?.field]).toEqual([409, 'message-id-reused', 'messageId']);
    });

    it('is free in another conversation', async () => {
      const messageId = randomUUID();
      await visitor.say('hallo', messageId);
      const other = await startVisitor(assistant);
      expect((await other.say('dank u', messageId)).conversationId).toBe(other.id);
    });

    it('sent at the same moment by an impatient browser is answered once', async () => {
      const impatient = await startVisitor(assistant);
      const messageId = randomUUID();
      const turns = await Promise.all(Array.from({ length: 5 }, () => impatient.say('hallo', messageId)));
      expect(new Set(turns.map(({ id }) => id)).size).toBe(1);
      expect((await impatient.read()).turns).toHaveLength(1);
    });
  });

  describe('what does not fit', () => {
    it.each([
      ['malformed JSON', '{"text": "hallo"', 400, 'malformed-json'],
      ['no JSON object', '[]', 422, 'invalid'],
      ['an empty body', '', 422, 'invalid'],
      [
        'more than 64 kB',
        JSON.stringify({ text: 'x'.repeat(66_000), messageId: randomUUID() }),
        413,
        'too-large',
      ],
    ])('%s', async (_, body, status, type) => {
      const reply = await post({ body, headers: { 'content-type': 'application/json' } });
      expect([reply.status, reply.body.type]).toEqual([status, type]);
      expect(reply.headers.get('content-type')).toContain('application/problem+json');
    });

    it.each([
      ['an unknown field', { text: 'hallo', messageId: randomUUID(), extra: 1 }, 422, 'extra'],
      ['an empty text', { text: '', messageId: randomUUID() }, 422, 'text'],
      ['only white space', { text: ' \n\t ', messageId: randomUUID() }, 422, 'text'],
      ['more than 2,000 characters', { text: 'x'.repeat(2_001), messageId: randomUUID() }, 413, 'text'],
      ['no text', { messageId: randomUUID() }, 422, 'text'],
      ['a text that is no text', { text: 5, messageId: randomUUID() }, 422, 'text'],
      ['no messageId', { text: 'hallo' }, 422, 'messageId'],
      ['a messageId that is no uuid', { text: 'hallo', messageId: '1' }, 422, 'messageId'],
      [
        'a zero character, which no database keeps',
        { text: 'ha\u0000llo', messageId: randomUUID() },
        422,
        'text',
      ],
      ['half a character', { text: 'hallo \ud83d', messageId: randomUUID() }, 422, 'text'],
    ])('%s names the field', async (_, body, status, field) => {
      const reply = await post({ body });
      expect([reply.status, reply.body.errors?.[0]?.field]).toEqual([status, field]);
    });

    it('something else than JSON', async () => {
      const reply = await post({ body: 'hallo', headers: { 'content-type': 'text/plain' } });
      expect([reply.status, reply.body.type]).toEqual([415, 'unsupported-media-type']);
    });

    it('2,000 characters are fine, also where each takes more than one byte', async () => {
      const { status } = await post({ body: { text: '😀'.repeat(2_000), messageId: randomUUID() } });
      expect(status).toBe(200);
    });
  });

  describe('as a stream', () => {
    it('starts, says the answer, cites it, and ends with the whole turn', async () => {
      const stream = await visitor.sayStreamed('Hoe lang duurt een proefplaatsing bij UWV?');
      await stream.ended;
      const events = stream.heard.map(({ event }) => event);
      expect(events[0]).toBe('answer-start');
      expect(events.at(-1)).toBe('answer-end');
      const turn = stream.heard.at(-1)!.data as Turn;
      expect(textBefore(stream)).toBe(turn.text);
      const citations = stream.heard.filter(({ event }) => event === 'citation').map(({ data }) => data);
      expect(citations).toEqual(turn.citations);
      expect(events.indexOf('citation')).toBeGreaterThan(events.lastIndexOf('answer-delta'));
      expect((await visitor.read()).turns.at(-1)).toEqual(turn);
    });

    it.each(['hallo', 'Ik wil graag gebeld worden', 'Wat is de hoofdstad van Frankrijk?'])(
      "what was said is the text of the turn: '%s'",
      async (text) => {
        const stream = await (await startVisitor(assistant)).sayStreamed(text);
        await stream.ended;
        const turn = stream.heard.at(-1)!.data as Turn;
        expect(turn.text).not.toBe('');
        expect(textBefore(stream)).toBe(turn.text);
      },
    );

    it('says so when the messageId was used for another text', async () => {
      const messageId = randomUUID();
      await visitor.say('hallo', messageId);
      const stream = await visitor.sayStreamed('dank u', messageId);
      await stream.ended;
      expect(stream.heard.at(-1)).toMatchObject({
        event: 'turn-failed',
        data: { status: 409, type: 'message-id-reused' },
      });
    });

    it('goes on when the reader leaves: the turn is there', async () => {
      const leaver = await startVisitor(assistant);
      const messageId = randomUUID();
      const stream = await leaver.sayStreamed('Wat is een proefplaatsing?', messageId);
      await stream.find('the start', ({ event }) => event === 'answer-start');
      stream.close();
      const turn = await leaver.say('Wat is een proefplaatsing?', messageId);
      expect((await leaver.read()).turns).toEqual([turn]);
    });
  });

  it('turns of one conversation run one at a time, each complete', async () => {
    const busy = await startVisitor(assistant);
    const texts = [
      'Wat is jobcarving?',
      'hallo',
      'Wat is een proefplaatsing?',
      'dank u',
      'Wat is jobcoaching?',
    ];
    const turns = await Promise.all(texts.map((text) => busy.say(text)));
    const { messages } = await busy.read();
    expect(messages.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 11 }, (_, index) => index + 1),
    );
    expect(messages.slice(1).map(({ role }) => role)).toEqual(texts.flatMap(() => ['visitor', 'assistant']));
    for (const turn of turns) {
      const own = messages.filter(({ turnId }) => turnId === turn.id);
      expect(own.map(({ sequence }) => sequence)).toEqual([turn.sequence - 1, turn.sequence]);
    }
  });

  it('a turn that waits for a conversation that is erased meanwhile ends', async () => {
    const leaver = await startVisitor(assistant);
    const asked = Array.from({ length: 4 }, () =>
      callApi<ProblemBody>(`${assistant.url}/api/v1/conversations/${leaver.id}/turns`, {
        method: 'POST',
        headers: leaver.headers,
        body: { text: 'Wat is een proefplaatsing?', messageId: randomUUID() },
      }),
    );
    await leaver.call('', { method: 'DELETE' });
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    for (const status of statuses) expect([200, 401, 404]).toContain(status);
  });

  it('keeps nothing of a message with a burgerservicenummer', async () => {
    const careless = await startVisitor(assistant);
    const turn = await careless.say('Mijn werknemer heeft bsn 111222333, wat nu?');
    expect(turn.outcome).toBe('personal-data-refused');
    expect(JSON.stringify((await careless.call('/export')).body)).not.toContain('111222333');
  });
});
