import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES, type Role } from '../../src/domain/accountmanager.ts';
import { importAccountmanagers, type SignedIn, signIn } from '../support/accountmanager.ts';
import { callApi, type ProblemBody } from '../support/api-call.ts';
import { startTestAssistant, type TestAssistant } from '../support/start-assistant.ts';
import { requestPerson, startVisitor } from '../support/visitor.ts';
import { AUTHORISATION_MATRIX, type MatrixRow, type May, matrixAsMarkdown } from './authorisation-matrix.ts';

/** Everybody of the matrix works in Drenthe; `other` leads and settings are those of Flevoland. */
const PLACES = {
  own: { region: 'drenthe', municipality: 'Emmen' },
  other: { region: 'flevoland', municipality: 'Almere' },
} as const;
type Where = keyof typeof PLACES;

let assistant: TestAssistant;
/** Somebody of Flevoland, who finds the leads there. */
let other: SignedIn;

beforeAll(async () => {
  assistant = await startTestAssistant('PostgreSQL');
  await importAccountmanagers(assistant, [
    ['accountmanager@wsp.example', 'Ada', 'drenthe', 'accountmanager'],
    ['coordinator@wsp.example', 'Cor', 'drenthe', 'coordinator'],
    ['beheerder@wsp.example', 'Bea', 'drenthe', 'beheerder'],
    ['flevo@wsp.example', 'Flo', 'flevoland', 'accountmanager'],
    ['drenthe@wsp.example', 'Dre', 'drenthe', 'accountmanager'],
  ]);
  other = await signIn(assistant, 'flevo@wsp.example');
});
afterAll(() => assistant.stop());

describe('the matrix', () => {
  it('names every route of the inbox', async () => {
    const { body } = await callApi<{ paths: Record<string, object> }>(`${assistant.url}/api/v1/openapi.json`);
    const documented = Object.entries(body.paths).flatMap(([path, methods]) => {
      const below = /^(?:\/api\/v1)?\/inbox(\/.*)$/.exec(path)?.[1];
      return below ? Object.keys(methods).map((method) => `${method.toUpperCase()} ${below}`) : [];
    });
    expect(documented.sort()).toEqual(
      AUTHORISATION_MATRIX.map(({ method, path }) => `${method} ${path}`).sort(),
    );
  });

  it('reads as a table', () => {
    const lines = matrixAsMarkdown().split('\n');
    expect(lines).toHaveLength(AUTHORISATION_MATRIX.length + 2);
    expect(lines).toContain('| PUT /regions/{id}/settings | 404 | 404 | yes | 404 | yes | yes |');
  });
});

describe.each(ROLES)('a %s', (role) => {
  let who: SignedIn;
  let colleagues: Readonly<Record<Where, SignedIn>>;

  beforeAll(async () => {
    who = await signIn(assistant, `${role}@wsp.example`);
    colleagues = { own: await signIn(assistant, 'drenthe@wsp.example'), other };
  });

  const cases = AUTHORISATION_MATRIX.filter(({ path }) => path !== '/sign-out').flatMap((row) =>
    (['own', 'other'] as const).map(
      (where) => [row.method, row.path, where, row.may[role][where], row] as const,
    ),
  );

  it.each(cases)('%s %s in a region of %s: %s', async (_method, path, where, may, row) => {
    if (path.startsWith('/leads')) {
      const leadId = await newLead(PLACES[where].municipality, colleagues[where]);
      const isHeldFirst = may === 'yes' && row.method === 'POST' && !/accept|decline/.test(path);
      if (isHeldFirst) expect((await who.accept(leadId)).status).toBe(200);
      await expectAnswer(row, may, leadId, where);
    } else if (path.startsWith('/deliveries')) {
      const leadId = await newLead(PLACES[where].municipality, colleagues[where]);
      await expectAnswer(row, may, await deadDelivery(leadId), where);
    } else if (path === '/events') {
      expect(await regionsHeard(who, role)).toEqual(may === 'own' ? [PLACES.own.region] : []);
    } else {
      await expectAnswer(row, may, PLACES[where].region, where);
    }
  });

  async function expectAnswer(row: MatrixRow, may: May, id: string, where: Where): Promise<void> {
    const { status, body } = await send(who, row, id);
    if (may === '404') {
      expect([status, (body as ProblemBody).type]).toEqual([404, 'not-found']);
    } else if (may === 'yes') {
      // Only an offer to oneself can be declined.
      expect(row.path.endsWith('/decline') ? [200, 409] : [200, 204]).toContain(status);
    } else {
      expect(status).toBe(200);
      const given = idsGiven(row.path, body);
      if (may === 'empty') expect(given).toEqual([]);
      else expect(given.includes(id)).toBe(where === 'own');
    }
  }
});

/** What a list holds: regions for insights and colleagues, else leads or deliveries. */
function idsGiven(path: string, body: unknown): string[] {
  const { leads, deliveries, regions, colleagues } = body as {
    leads?: { id: string }[];
    deliveries?: { id: string }[];
    regions?: string[];
    colleagues?: { regions: string[] }[];
  };
  if (colleagues) return colleagues.flatMap(({ regions: own }) => own);
  return path === '/insights' ? regions! : (leads ?? deliveries)!.map(({ id }) => id);
}

describe('a failed delivery of a lead of which nobody knows the region', () => {
  it.each([
    ['accountmanager', false],
    ['coordinator', true],
    ['beheerder', true],
  ] as const)('is seen and tried again by a %s: %s', async (role, may) => {
    const visitor = await startVisitor(assistant);
    await requestPerson(visitor, { municipality: undefined });
    const { body: exported } = await visitor.call<{ leads: { id: string }[] }>('/export');
    const id = await deadDelivery(exported.leads[0]!.id);
    const who = await signIn(assistant, `${role}@wsp.example`);
    const { body } = await who.call<{ deliveries: { id: string }[] }>('/deliveries?state=dead');
    expect(body.deliveries.some((delivery) => delivery.id === id)).toBe(may);
    expect((await who.call(`/deliveries/${id}/retry`, { method: 'POST' })).status).toBe(may ? 204 : 404);
  });
});

const SIGNED_OUT_COOKIES = [
  ['signed out', () => ({})],
  ['with a cookie that was never given', () => ({ cookie: `__Host-inbox=${'x'.repeat(43)}` })],
] as const;

describe.each(SIGNED_OUT_COOKIES)('somebody %s', (_, headers) => {
  it.each(AUTHORISATION_MATRIX)('$method $path: 401', async (row) => {
    const url = `${assistant.url}/api/v1/inbox${row.path.replace('{id}', randomUUID())}`;
    const { status, body } = await callApi<ProblemBody>(url, {
      method: row.method,
      headers: { ...headers(), ...(row.method !== 'GET' && { origin: assistant.origin }) },
      ...(row.body && { body: row.body() }),
    });
    expect([status, body.type]).toEqual([401, 'not-signed-in']);
  });
});

describe('a sign-in that is over', () => {
  it.each(AUTHORISATION_MATRIX)('expired, $method $path: 401', async (row) => {
    const expired = await expiredSignIn();
    const { status, body } = await send(expired, row, randomUUID());
    expect([status, (body as ProblemBody).type]).toEqual([401, 'not-signed-in']);
  });

  it('signed out, the cookie opens nothing any more', async () => {
    const who = await signIn(assistant, 'coordinator@wsp.example');
    expect((await who.call('/sign-out', { method: 'POST', body: {} })).status).toBe(204);
    expect((await who.call('/me')).status).toBe(401);
  });

  it('one sign-out leaves the sign-in on another device', async () => {
    const [desk, phone] = [
      await signIn(assistant, 'coordinator@wsp.example'),
      await signIn(assistant, 'coordinator@wsp.example'),
    ];
    await desk.call('/sign-out', { method: 'POST', body: {} });
    expect((await phone.call('/me')).status).toBe(200);
  });

  let signedIn: SignedIn | undefined;
  async function expiredSignIn(): Promise<SignedIn> {
    if (signedIn) return signedIn;
    signedIn = await signIn(assistant, 'drenthe@wsp.example');
    const passed = new Date(Date.now() - 1_000);
    await assistant.changeRows((db) =>
      db
        .updateTable('sign_ins')
        .set({ expires_at: passed })
        .where('accountmanager_id', 'in', (eb) =>
          eb.selectFrom('accountmanagers').where('email', '=', 'drenthe@wsp.example').select('id'),
        )
        .execute(),
    );
    return signedIn;
  }
});

describe('a changing request from a page of somebody else', () => {
  const changing = AUTHORISATION_MATRIX.filter(({ method }) => method !== 'GET');
  it.each(changing)('$method $path: 403', async (row) => {
    const who = await signIn(assistant, 'flevo@wsp.example');
    for (const origin of ['https://kwaad.example', 'null', `${assistant.origin}.kwaad.example`, '']) {
      const { status, body } = await send(who, row, randomUUID(), { origin });
      expect([status, (body as ProblemBody).type]).toEqual([403, 'foreign-origin']);
    }
  });
});

function send(who: SignedIn, row: MatrixRow, id: string, headers: Record<string, string> = {}) {
  return who.call<unknown>(row.path.replace('{id}', id), {
    method: row.method,
    headers,
    ...(row.body && { body: row.body() }),
  });
}

async function newLead(municipality: string, colleague: SignedIn): Promise<string> {
  const company = `Bedrijf ${randomUUID()}`;
  await requestPerson(await startVisitor(assistant), {
    contact: { name: 'Piet van der Berg', company, phone: '024 365 43 21' },
    municipality,
  });
  const [found] = await colleague.leads(`?q=${encodeURIComponent(company)}`);
  return found!.id;
}

async function deadDelivery(leadId: string): Promise<string> {
  return assistant.changeRows(async (db) => {
    const { id } = await db
      .updateTable('deliveries')
      .set({ state: 'dead' })
      .where('lead_id', '=', leadId)
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  });
}

/** The regions of which the inbox's stream tells, when it is read from the beginning. */
async function regionsHeard(who: SignedIn, role: Role): Promise<string[]> {
  const stream = await who.listen('drenthe.0~flevoland.0');
  try {
    expect(stream.response.status).toBe(200);
    if (role !== 'beheerder') await stream.find('a lead', ({ event }) => event === 'lead');
    return [...new Set(stream.heard.map(({ data }) => (data as { region: string }).region))];
  } finally {
    stream.close();
  }
}
