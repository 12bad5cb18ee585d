import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callApi, type ProblemBody } from '../support/api-call.ts';
import { eventually } from '../support/eventually.ts';
import { freePort } from '../support/free-port.ts';
import { startTestAssistant, type TestAssistant } from '../support/start-assistant.ts';
import { handoffForm, requestPerson, startVisitor, type Visitor } from '../support/visitor.ts';

const EMBEDDING = 'https://www.gemeente.example';
const ELSEWHERE = 'https://elders.example';

describe('every answer of the API', () => {
  let assistant: TestAssistant;
  beforeAll(async () => {
    assistant = await startTestAssistant('PGlite', { WIDGET_ORIGINS: EMBEDDING });
  });
  afterAll(() => assistant.stop());

  const call = (path: string, method = 'GET', headers: Readonly<Record<string, string>> = {}) =>
    callApi<ProblemBody>(`${assistant.url}${path}`, { method, headers });

  it.each(['/api/v1/regions', '/api/v1/atlantis', '/api/v1/inbox/me', '/api/v1/openapi.json'])(
    '%s names its version',
    async (path) => {
      expect((await call(path)).headers.get('api-version')).toMatch(/^1\.\d+\.\d+$/);
    },
  );

  it.each([
    ['GET', '/api/v1/atlantis', 404],
    ['GET', '/api/v1/regions/', 404],
    ['PUT', '/api/v1/regions', 404],
    ['GET', '/api/v1/Regions', 404],
    ['GET', '/atlantis', 404],
    ['GET', '/api/v1/regions/%E0%A4%A', 400],
    ['POST', '/api/v1/conversations', 415],
    ['GET', '/api/v1/inbox/me', 401],
  ])('%s %s: a problem with a stable type, and nothing about our insides', async (method, path, status) => {
    const reply = await call(path, method);
    expect([reply.status, reply.body.status]).toEqual([status, status]);
    expect(reply.headers.get('content-type')).toContain('application/problem+json');
    expect(reply.body.type).toMatch(/^[a-z-]+$/);
    expect(reply.body.title).not.toBe('');
    expect(JSON.stringify(reply.body)).not.toMatch(/node_modules|\.ts\b|\\n/);
    expect(reply.headers.get('x-powered-by')).toBeNull();
  });

  describe('to pages of others', () => {
    const ORIGINS = [EMBEDDING, () => assistant.url] as const;

    it.each(ORIGINS)('that may embed the widget: allowed, without credentials (%s)', async (origin) => {
      const from = typeof origin === 'string' ? origin : origin();
      for (const path of ['/api/v1/regions', '/api/v1/conversations/x']) {
        const { headers } = await call(path, 'GET', { origin: from });
        expect(headers.get('access-control-allow-origin')).toBe(from);
        expect(headers.get('access-control-expose-headers')).toBe('API-Version, Retry-After');
        expect(headers.get('access-control-allow-credentials')).toBeNull();
        expect(headers.get('vary')).toContain('Origin');
      }
    });

    it('a preflight allows what the widget sends', async () => {
      const { status, headers } = await call('/api/v1/conversations', 'OPTIONS', {
        origin: EMBEDDING,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      });
      expect(status).toBe(204);
      expect(headers.get('access-control-allow-origin')).toBe(EMBEDDING);
      expect(headers.get('access-control-allow-headers')).toBe(
        'Authorization, Content-Type, Accept, Last-Event-ID',
      );
      expect(headers.get('access-control-allow-methods')).toContain('POST');
    });

    it.each(['GET', 'OPTIONS'])('of another origin: not allowed (%s)', async (method) => {
      const { headers } = await call('/api/v1/regions', method, { origin: ELSEWHERE });
      expect(headers.get('access-control-allow-origin')).toBeNull();
    });

    it.each([
      ['GET', '/api/v1/inbox/me'],
      ['OPTIONS', '/api/v1/inbox/leads'],
      ['OPTIONS', `/api/v1/inbox/leads/${randomUUID()}/accept`],
      ['GET', '/inbox/'],
      ['POST', `/inbox/invite/${'a'.repeat(43)}`],
      ['GET', '/healthz'],
    ])('never for the inbox and what is ours: %s %s', async (method, path) => {
      for (const origin of [EMBEDDING, ELSEWHERE, assistant.url]) {
        const { headers } = await call(path, method, { origin });
        expect(headers.get('access-control-allow-origin')).toBeNull();
      }
    });

    it('the widget itself is for everybody', async () => {
      const { headers } = await call('/widget.js', 'GET', { origin: ELSEWHERE });
      expect(headers.get('access-control-allow-origin')).toBe('*');
    });
  });

  it('lives and is ready', async () => {
    expect((await call('/healthz')).status).toBe(200);
    expect((await call('/readyz')).status).toBe(200);
  });

  it('shows no metrics where visitors come', async () => {
    expect((await call('/metrics')).status).toBe(404);
  });
});

describe('metrics', () => {
  it('are served on a port of their own, and hold nothing that a visitor wrote', async () => {
    const port = await freePort();
    const visitorsPort = await freePort();
    const starting = startTestAssistant('PGlite', {
      METRICS_PORT: String(port),
      PORT: String(visitorsPort),
    });
    // Whoever connects while it starts is refused or answered, and never left waiting.
    const first = await eventually('the first connection', () =>
      fetch(`http://127.0.0.1:${visitorsPort}/healthz`).catch(() => undefined),
    );
    const assistant = await starting;
    try {
      expect(first.status).toBe(200);
      const visitor = await startVisitor(assistant);
      await visitor.say('Wat is een proefplaatsing in Zutphen?');
      await requestPerson(visitor, { municipality: 'Goes' });
      const { status, body } = await callApi<string>(`http://127.0.0.1:${port}/metrics`);
      expect(status).toBe(200);
      expect(body).toMatch(/assistant_turn_seconds_count\{outcome="answered"\} 1/);
      expect(body).toMatch(/^assistant_http_request_seconds_count\{.*route="\/conversations\/:id\/turns"/m);
      expect(body).toMatch(/^assistant_leads_in_pool 1$/m);
      expect(body).not.toMatch(/Zutphen/);
    } finally {
      await assistant.stop();
    }
  });
});

describe('limits', () => {
  let assistant: TestAssistant;
  beforeAll(async () => {
    assistant = await startTestAssistant('PGlite', { RATE_LIMIT: '3', TRUST_PROXY: '1' });
  });
  afterAll(() => assistant.stop());

  /** Sends requests from an address of their own, as a proxy tells it. */
  const callFrom = (
    address: string,
    path: string,
    body: object,
    headers: Readonly<Record<string, string>> = {},
  ) =>
    callApi<ProblemBody>(`${assistant.url}/api/v1/conversations${path}`, {
      method: 'POST',
      body,
      headers: { ...headers, 'x-forwarded-for': address },
    });

  it('RATE_LIMIT turns a minute for one address; another address is not held up', async () => {
    const visitor = await startVisitor(assistant);
    const say = (address: string) =>
      callFrom(address, `/${visitor.id}/turns`, { text: 'hallo', messageId: randomUUID() }, visitor.headers);
    for (let turn = 0; turn < 3; turn++) expect((await say('192.0.2.1')).status).toBe(200);
    const { status, headers, body } = await say('192.0.2.1');
    expect([status, body.type]).toEqual([429, 'too-many-requests']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect((await say('192.0.2.2')).status).toBe(200);
  });

  it('twenty new conversations an hour', async () => {
    const start = () => callFrom('192.0.2.3', '', { channel: 'web-chat', locale: 'nl' });
    for (let started = 0; started < 20; started++) expect((await start()).status).toBe(201);
    expect((await start()).status).toBe(429);
  });

  it('five handoffs an hour', async () => {
    const visitor = await startVisitor(assistant);
    const ask = () => callFrom('192.0.2.4', `/${visitor.id}/handoff`, handoffForm(), visitor.headers);
    for (let asked = 0; asked < 5; asked++) expect((await ask()).status).not.toBe(429);
    expect((await ask()).status).toBe(429);
  });

  describe('five handoffs an hour, also those asked for in the conversation', () => {
    /** Everything but the consent; each turn from another address, because those are limited too. */
    const almostAsked = async (network: string): Promise<Visitor> => {
      const visitor = await startVisitor(assistant);
      const texts = ['Kan iemand mij bellen?', 'Piet van der Berg', 'Garage Snel', 'Emmen', '0591 123456'];
      for (const [index, text] of texts.entries()) await say(visitor, `${network}.${index + 1}`, text);
      return visitor;
    };
    const say = (visitor: Visitor, address: string, text: string) =>
      callFrom(address, `/${visitor.id}/turns`, { text, messageId: randomUUID() }, visitor.headers);
    /** By form, again and again: refused for what is open already, and counted all the same. */
    const askOften = async (address: string, times: number): Promise<number[]> => {
      const visitor = await startVisitor(assistant);
      const statuses: number[] = [];
      for (let asked = 0; asked < times; asked++)
        statuses.push(
          (await callFrom(address, `/${visitor.id}/handoff`, handoffForm(), visitor.headers)).status,
        );
      return statuses;
    };

    it('past them a yes is not taken, and what was told is kept for later', async () => {
      const visitor = await almostAsked('198.51.100');
      expect(await askOften('192.0.2.30', 5)).toEqual([201, 409, 409, 409, 409]);
      const { status, body } = await say(visitor, '192.0.2.30', 'Ja, geef dit door');
      expect([status, body]).toMatchObject([200, { outcome: 'handoff-details', handoff: null }]);
      expect(JSON.stringify(body)).toContain('over een uur');
      const { body: later } = await say(visitor, '192.0.2.31', 'Ja, geef dit door');
      expect(later).toMatchObject({ outcome: 'handoff-requested' });
    });

    it('one in the conversation counts as one by form', async () => {
      const visitor = await almostAsked('203.0.113');
      expect((await say(visitor, '192.0.2.32', 'Ja, geef dit door')).status).toBe(200);
      expect(await askOften('192.0.2.32', 5)).toEqual([201, 409, 409, 409, 429]);
    });
  });

  it('two confirmations a day to one address that nobody confirmed; the leads are taken all the same', async () => {
    const contact = { name: 'Piet van der Berg', company: 'Garage Snel', email: 'geplaagd@elders.example' };
    const confirmed = [];
    for (let round = 0; round < 3; round++) {
      const visitor = await startVisitor(assistant);
      await callFrom(
        `192.0.2.${10 + round}`,
        `/${visitor.id}/handoff`,
        handoffForm({ contact, prefer: 'email' }),
        visitor.headers,
      );
      const { body } = await visitor.call<{ deliveries: { kind: string }[] }>('/export');
      expect(body.deliveries.map(({ kind }) => kind)).toContain('lead-offered');
      confirmed.push(body.deliveries.some(({ kind }) => kind === 'lead-confirmation'));
    }
    expect(confirmed).toEqual([true, true, false]);
  });

  it('a form that was filled in wrong does not count', async () => {
    const visitor = await startVisitor(assistant);
    const ask = (form: object) => callFrom('192.0.2.5', `/${visitor.id}/handoff`, form, visitor.headers);
    for (let asked = 0; asked < 8; asked++)
      expect((await ask(handoffForm({ consent: false }))).status).toBe(422);
    expect((await ask(handoffForm())).status).toBe(201);
  });
});

describe("limits that are 'off'", () => {
  it('hold nobody up', async () => {
    const assistant = await startTestAssistant('PGlite', { RATE_LIMIT: 'off' });
    try {
      const visitors = await Promise.all(Array.from({ length: 25 }, () => startVisitor(assistant)));
      const asked = await Promise.all(
        visitors.map((visitor) => visitor.call('/handoff', { method: 'POST', body: handoffForm() })),
      );
      expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([201]));
      const turns = await Promise.all(Array.from({ length: 35 }, () => visitors[0]!.say('hallo')));
      expect(turns).toHaveLength(35);
    } finally {
      await assistant.stop();
    }
  });
});
