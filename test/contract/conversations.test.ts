import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/domain/conversation.ts';
import { callApi, type ProblemBody } from '../support/api-call.ts';
import { DATABASES } from '../support/databases.ts';
import { eventually } from '../support/eventually.ts';
import { startTestAssistant, type TestAssistant } from '../support/start-assistant.ts';
import { requestPerson, startVisitor, type Visitor } from '../support/visitor.ts';

describe.each(DATABASES)('conversations on %s', (database) => {
  let assistant: TestAssistant;
  beforeAll(async () => {
    assistant = await startTestAssistant(database);
  });
  afterAll(() => assistant.stop());

  const create = (body: unknown) =>
    callApi<ProblemBody>(`${assistant.url}/api/v1/conversations`, { method: 'POST', body });

  describe('starting one', () => {
    it('gives a token, says first that nobody is at the other end, and names what is kept', async () => {
      const { created } = await startVisitor(assistant, {
        region: 'rijk-van-nijmegen',
        page: 'https://wsp.example/hulp?q=geheim#x',
      });
      expect(created.token).toMatch(/^[\w-]{43}$/);
      expect(created.messages).toHaveLength(1);
      expect(created.messages[0]).toMatchObject({ role: 'assistant', sequence: 1 });
      expect(created.messages[0]!.text).toMatch(/digitale assistent.*geen mens/s);
      expect(created.disclosure).toContain('digitale assistent');
      expect(created.retentionDays).toBe(90);
      expect(created.region).toMatchObject({ id: 'rijk-van-nijmegen', from: 'website' });
    });

    it.each(['nl', 'en'])('keeps the language of the page: %s', async (locale) => {
      const visitor = await startVisitor(assistant, { locale });
      const { body } = await visitor.call<{ conversation: { locale: string } }>('/export');
      expect(body.conversation.locale).toBe(locale);
    });

    it('takes an unknown region for none', async () => {
      expect((await startVisitor(assistant, { region: 'atlantis' })).created.region).toBeNull();
    });

    it('keeps the page without query and fragment', async () => {
      const visitor = await startVisitor(assistant, { page: 'https://wsp.example/hulp?q=geheim#deel' });
      const { body } = await visitor.call<{ conversation: { page: string } }>('/export');
      expect(body.conversation.page).toBe('https://wsp.example/hulp');
    });

    it.each([
      ['a field that is not known', { channel: 'web-chat', locale: 'nl', naam: 'x' }, 'naam'],
      ['another channel', { channel: 'fax', locale: 'nl' }, 'channel'],
      ['another language', { channel: 'web-chat', locale: 'fr' }, 'locale'],
      [
        'a page that is no web address',
        { channel: 'web-chat', locale: 'nl', page: 'javascript:alert(1)' },
        'page',
      ],
      ['nothing', {}, 'channel'],
    ])('refuses %s and names the field', async (_, body, field) => {
      const { status, body: problem } = await create(body);
      expect(status).toBe(422);
      expect(problem.errors?.map((error) => error.field)).toContain(field);
    });
  });

  describe('who may read one', () => {
    let visitor: Visitor;
    beforeAll(async () => {
      visitor = await startVisitor(assistant);
    });

    const PATHS = [
      ['GET', ''],
      ['PATCH', ''],
      ['DELETE', ''],
      ['POST', '/turns'],
      ['GET', '/events'],
      ['POST', '/typing'],
      ['POST', '/read'],
      ['POST', '/feedback'],
      ['POST', '/handoff'],
      ['POST', '/handoff/withdraw'],
      ['GET', '/export'],
    ] as const;
    const bodyFor: Readonly<Record<string, object>> = {
      'PATCH ': { region: 'drenthe' },
      'POST /turns': { text: 'hallo', messageId: randomUUID() },
      'POST /read': { sequence: 1 },
      'POST /feedback': { turnId: randomUUID(), rating: 'up' },
      'POST /handoff': {
        contact: { name: 'A', company: 'B', phone: '0241234567' },
        prefer: 'callback',
        consent: true,
      },
    };
    const callWith = (
      headers: Readonly<Record<string, string>>,
      method: string,
      path: string,
      id = visitor.id,
    ) => {
      const body = bodyFor[`${method} ${path}`];
      return callApi<ProblemBody>(`${assistant.url}/api/v1/conversations/${id}${path}`, {
        method,
        headers,
        ...(body && { body }),
      });
    };

    it.each(PATHS)('%s %s needs the token: 401 without it and with a wrong one', async (method, path) => {
      const missing = await callWith({}, method, path);
      expect([missing.status, missing.body.type]).toEqual([401, 'token-missing']);
      const wrong = await callWith({ authorization: `Bearer ${'x'.repeat(43)}` }, method, path);
      expect([wrong.status, wrong.body.type]).toEqual([401, 'token-invalid']);
      expect(wrong.headers.get('www-authenticate')).toBe('Bearer');
    });

    it.each(PATHS)(
      "%s %s with another conversation's token: 404, as if it did not exist",
      async (method, path) => {
        const other = await startVisitor(assistant);
        const foreign = await callWith(other.headers, method, path);
        const unknown = await callWith(other.headers, method, path, randomUUID());
        expect([foreign.status, unknown.status]).toEqual([404, 404]);
        expect(foreign.body).toEqual(unknown.body);
      },
    );

    it('a token is void thirty days after the last turn', async () => {
      const idle = await startVisitor(assistant);
      await assistant.changeRows((db) =>
        db
          .updateTable('conversations')
          .set({ last_turn_at: new Date(Date.now() - 31 * 86_400_000) })
          .where('id', '=', idle.id)
          .execute(),
      );
      const { status, body } = await callWith(idle.headers, 'GET', '', idle.id);
      expect([status, body.type]).toEqual([401, 'token-expired']);
    });
  });

  it('reads back everything that was said', async () => {
    const visitor = await startVisitor(assistant);
    const turn = await visitor.say('Wat is een proefplaatsing?');
    const conversation = await visitor.read();
    expect(conversation.turns).toEqual([turn]);
    expect(conversation.messages.map(({ role }) => role)).toEqual(['assistant', 'visitor', 'assistant']);
    expect(conversation.messages.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(conversation.handoff).toBeNull();
    expect(Date.parse(conversation.retentionUntil) - Date.parse(turn.at)).toBe(90 * 86_400_000);
  });

  describe('correcting the region', () => {
    it.each([
      [{ region: 'drenthe' }, { id: 'drenthe', municipality: null }],
      [{ municipality: 'Den Haag' }, { id: 'haaglanden', municipality: "'s-Gravenhage" }],
    ])('%j', async (given, expected) => {
      const visitor = await startVisitor(assistant, { region: 'rijk-van-nijmegen' });
      const { status, body } = await visitor.call('', { method: 'PATCH', body: given });
      expect(status).toBe(200);
      expect(body).toMatchObject({ region: expected });
      expect((await visitor.read()).region).toMatchObject(expected);
    });

    it.each([
      [{ region: 'atlantis' }, 'region'],
      [{ municipality: 'Bergen' }, 'municipality'],
      [{}, 'region'],
      [{ region: 'drenthe', municipality: 'Emmen' }, 'region'],
    ])('refuses %j and names the field', async (given, field) => {
      const visitor = await startVisitor(assistant);
      const { status, body } = await visitor.call<ProblemBody>('', { method: 'PATCH', body: given });
      expect([status, body.errors?.[0]?.field]).toEqual([422, field]);
    });
  });

  describe('the stream of events', () => {
    it('tells everything from the start, numbered, and goes on with what comes', async () => {
      const visitor = await startVisitor(assistant);
      const stream = await visitor.listen();
      expect(stream.response.headers.get('content-type')).toContain('text/event-stream');
      expect(stream.response.headers.get('cache-control')).toBe('no-store');
      expect(stream.response.headers.get('x-accel-buffering')).toBe('no');
      await stream.find('the greeting', ({ id }) => id === '1');
      await visitor.say('hallo');
      await stream.find('the reply', ({ id }) => id === '3');
      expect(stream.heard.map(({ event, data }) => [event, (data as Message).role])).toEqual([
        ['message', 'assistant'],
        ['message', 'visitor'],
        ['message', 'assistant'],
      ]);
      stream.close();
    });

    it('resumes exactly after the last id that was seen', async () => {
      const visitor = await startVisitor(assistant);
      await visitor.say('hallo');
      const stream = await visitor.listen('2');
      await stream.find('the reply', ({ id }) => id === '3');
      await visitor.call('/read', { method: 'POST', body: { sequence: 3 } });
      const read = await stream.find('read', ({ event }) => event === 'read');
      expect(read).toMatchObject({ id: '4', data: { by: 'visitor', sequence: 3 } });
      expect(stream.heard.map(({ id }) => id)).toEqual(['3', '4']);
      stream.close();
    });

    it('opens three times at once and not a fourth time, until one is closed', async () => {
      const visitor = await startVisitor(assistant);
      const streams = await Promise.all([visitor.listen(), visitor.listen(), visitor.listen()]);
      expect(streams.map(({ response }) => response.status)).toEqual([200, 200, 200]);
      const refused = await visitor.call<ProblemBody>('/events');
      expect([refused.status, refused.body.type]).toEqual([429, 'too-many-streams']);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      streams[0]!.close();
      const again = await eventually('a free stream', async () => {
        const stream = await visitor.listen();
        return stream.response.status === 200 ? stream : undefined;
      });
      for (const stream of [...streams, again]) stream.close();
    });

    it('tells that a person was asked for', async () => {
      const visitor = await startVisitor(assistant);
      const stream = await visitor.listen();
      const handoff = await requestPerson(visitor);
      const heard = await stream.find('the handoff', ({ event }) => event === 'handoff');
      expect(heard.data).toEqual(handoff);
      stream.close();
    });
  });

  describe('small signals', () => {
    it('typing, reading and feedback are noted', async () => {
      const visitor = await startVisitor(assistant);
      const turn = await visitor.say('Wat is jobcarving?');
      const signals = [
        await visitor.call('/typing', { method: 'POST' }),
        await visitor.call('/read', { method: 'POST', body: { sequence: turn.sequence } }),
        await visitor.call('/feedback', {
          method: 'POST',
          body: { turnId: turn.id, rating: 'down', comment: 'te lang' },
        }),
        await visitor.call('/feedback', { method: 'POST', body: { turnId: turn.id, rating: 'up' } }),
      ];
      expect(signals.map(({ status }) => status)).toEqual([204, 204, 204, 204]);
      const { body } = await visitor.call<{ feedback: object[] }>('/export');
      expect(body.feedback).toMatchObject([{ rating: 'up', comment: null }]);
    });

    it.each([
      ['/feedback', { turnId: randomUUID(), rating: 'up' }, 'turnId'],
      ['/feedback', { turnId: randomUUID(), rating: 'meh' }, 'rating'],
      ['/read', { sequence: -1 }, 'sequence'],
      ['/typing', { hard: true }, 'hard'],
    ])('%s %j is refused by field', async (path, body, field) => {
      const visitor = await startVisitor(assistant);
      const { status, body: problem } = await visitor.call<ProblemBody>(path, { method: 'POST', body });
      expect([status, problem.errors?.[0]?.field]).toEqual([422, field]);
    });

    it('keeps no burgerservicenummer from a comment', async () => {
      const visitor = await startVisitor(assistant);
      const { id: turnId } = await visitor.say('Wat is jobcarving?');
      await visitor.call('/feedback', {
        method: 'POST',
        body: { turnId, rating: 'down', comment: 'bsn 111222333' },
      });
      expect(JSON.stringify((await visitor.call('/export')).body)).not.toContain('111222333');
    });
  });

  describe('export and erasure', () => {
    it('the export holds everything but what lets somebody in', async () => {
      const visitor = await startVisitor(assistant);
      await visitor.say('Wat is een proefplaatsing?');
      await requestPerson(visitor);
      const { status, headers, body } = await visitor.call<Record<string, unknown[]>>('/export');
      expect(status).toBe(200);
      expect(headers.get('content-disposition')).toMatch(/^attachment; filename="gesprek-.*\.json"$/);
      expect(Object.keys(body)).toEqual([
        'conversation',
        'events',
        'turns',
        'feedback',
        'leads',
        'handoffs',
        'deliveries',
      ]);
      expect(body.leads).toMatchObject([{ contact: { name: 'Piet van der Berg' } }]);
      expect(JSON.stringify(body)).not.toMatch(/token/i);
    });

    it('erasure voids the token, closes the streams and leaves nothing to read', async () => {
      const visitor = await startVisitor(assistant);
      const stream = await visitor.listen();
      const erased = await visitor.call('', { method: 'DELETE' });
      expect([erased.status, erased.body]).toEqual([204, '']);
      await stream.find('closed', ({ event }) => event === 'closed');
      await stream.ended;
      expect((await visitor.call('')).status).toBe(401);
      expect(
        (await visitor.call('/turns', { method: 'POST', body: { text: 'x', messageId: randomUUID() } }))
          .status,
      ).toBe(401);
    });
  });
});
