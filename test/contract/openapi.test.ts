import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importAccountmanagers, type SignedIn, signIn } from '../support/accountmanager.ts';
import { callApi } from '../support/api-call.ts';
import { startTestAssistant, type TestAssistant } from '../support/start-assistant.ts';
import { requestPerson, startVisitor, type Visitor } from '../support/visitor.ts';

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly description: string;
        readonly content?: Readonly<Record<string, { readonly schema?: object }>>;
      }
    >
  >;
}

interface Document {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly securitySchemes: Readonly<Record<string, object>>;
  };
}

/** What api.md promises to visitors and everybody, and the part of the inbox that an accountmanager cannot do without. */
const PROMISED = [
  'post /conversations',
  'get /conversations/{id}',
  'patch /conversations/{id}',
  'delete /conversations/{id}',
  'post /conversations/{id}/turns',
  'get /conversations/{id}/events',
  'post /conversations/{id}/typing',
  'post /conversations/{id}/read',
  'post /conversations/{id}/feedback',
  'post /conversations/{id}/handoff',
  'post /conversations/{id}/handoff/withdraw',
  'get /conversations/{id}/export',
  'get /regions',
  'get /regions/{id}',
  'get /articles',
  'get /articles/{id}',
  'get /inbox/me',
  'get /inbox/leads',
  'get /inbox/leads/{id}',
  'post /inbox/leads/{id}/accept',
  'post /inbox/leads/{id}/messages',
  'get /inbox/events',
  'post /inbox/sign-out',
];

describe('the OpenAPI document', () => {
  let assistant: TestAssistant;
  let document: Document;
  let ajv: Ajv2020;
  let visitor: Visitor;
  let anna: SignedIn;

  beforeAll(async () => {
    assistant = await startTestAssistant('PGlite');
    document = (await callApi<Document>(`${assistant.url}/api/v1/openapi.json`)).body;
    ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
    ajv.addSchema(document, 'openapi');
    await importAccountmanagers(assistant, [['anna@wsp.example', 'Anna de Vries', 'drenthe']]);
    anna = await signIn(assistant, 'anna@wsp.example');
    visitor = await startVisitor(assistant, { region: 'drenthe' });
    await visitor.say('Hoeveel is het LKV banenafspraak?');
    await requestPerson(visitor, { municipality: 'Emmen' });
  });
  afterAll(() => assistant.stop());

  const operations = (): [string, Operation][] =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]): [string, Operation] => [
        `${method} ${path}`,
        operation,
      ]),
    );
  /** Checks against a schema that stands at a JSON pointer into the document. */
  const schemaAt = (...steps: string[]): ValidateFunction => {
    const pointer = steps
      .map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1')))
      .join('/');
    return ajv.compile({ $ref: `openapi#/${pointer}` });
  };

  it('is for anybody to read, in version 3.1', async () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    const { headers } = await callApi(`${assistant.url}/api/v1/openapi.json`);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('api-version')).toBe(document.info.version);
  });

  it('holds everything that was promised', () => {
    expect(operations().map(([name]) => name)).toEqual(expect.arrayContaining(PROMISED));
  });

  it('names every operation once, every parameter of a path, and an answer that goes well', () => {
    const ids = operations().map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [name, operation] of operations()) {
      const inPath = [...name.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
      const named = operation.parameters.filter((parameter) => parameter.in === 'path' && parameter.required);
      expect(
        named.map((parameter) => parameter.name),
        name,
      ).toEqual(inPath);
      expect(
        Object.keys(operation.responses).some((status) => status.startsWith('2')),
        name,
      ).toBe(true);
      expect(operation.responses.default?.content, name).toHaveProperty('application/problem+json');
    }
  });

  it('refers only to what stands in it', () => {
    const references = JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g);
    for (const [, reference] of references) expect(reference).toMatch(/^#\/components\/schemas\/\w+$/);
    for (const [name, { requestBody, responses }] of operations()) {
      const [method, path] = name.split(' ') as [string, string];
      if (requestBody)
        schemaAt('paths', path, method, 'requestBody', 'content', 'application/json', 'schema');
      for (const [status, { content = {} }] of Object.entries(responses)) {
        for (const [type, { schema }] of Object.entries(content)) {
          if (schema) schemaAt('paths', path, method, 'responses', status, 'content', type, 'schema');
        }
      }
    }
  });

  it('every route in it is served: none answers that nothing lives there', async () => {
    for (const [name] of operations()) {
      const [method, path] = name.split(' ') as [string, string];
      const address = path.replaceAll('{id}', 'geen-id');
      const { status, body } = await callApi<{ detail?: string }>(`${assistant.url}/api/v1${address}`, {
        method: method.toUpperCase(),
        headers: { origin: 'https://elders.example' },
      });
      if (!path.includes('{id}')) expect(status, name).not.toBe(404);
      else if (status === 404) expect(body.detail, name).toBeDefined();
    }
  });

  it('describes what is really answered', async () => {
    const { body } = await visitor.call<{ leads: { id: string }[] }>('/export');
    const lead = body.leads[0]!.id;
    const answers: [method: string, path: string, status: string, given: unknown][] = [
      ['post', '/conversations', '201', (await startVisitor(assistant, { region: 'drenthe' })).created],
      ['get', '/conversations/{id}', '200', await visitor.read()],
      [
        'patch',
        '/conversations/{id}',
        '200',
        (await visitor.call('', { method: 'PATCH', body: { municipality: 'Emmen' } })).body,
      ],
      ['post', '/conversations/{id}/turns', '200', await visitor.say('En hoe lang?')],
      ['post', '/conversations/{id}/handoff', '201', await requestPerson(await startVisitor(assistant))],
      ['get', '/regions', '200', (await callApi(`${assistant.url}/api/v1/regions`)).body],
      ['get', '/regions', '200', (await callApi(`${assistant.url}/api/v1/regions?q=Hengelo`)).body],
      ['get', '/regions/{id}', '200', (await callApi(`${assistant.url}/api/v1/regions/zuid-limburg`)).body],
      ['get', '/articles', '200', (await callApi(`${assistant.url}/api/v1/articles`)).body],
      [
        'get',
        '/articles/{id}',
        '200',
        (await callApi(`${assistant.url}/api/v1/articles/lkv-banenafspraak`)).body,
      ],
      ['get', '/inbox/me', '200', (await anna.call('/me')).body],
      ['get', '/inbox/leads', '200', { leads: await anna.leads() }],
      ['get', '/inbox/leads/{id}', '200', await anna.lead(lead)],
      ['post', '/inbox/leads/{id}/accept', '200', (await anna.accept(lead)).body],
      ['post', '/inbox/leads/{id}/messages', '200', (await anna.write(lead, 'Goedemiddag')).body],
      [
        'post',
        '/conversations/{id}/handoff/withdraw',
        '200',
        (await visitor.call('/handoff/withdraw', { method: 'POST' })).body,
      ],
      ['get', '/inbox/me', 'default', (await callApi(`${assistant.url}/api/v1/inbox/me`)).body],
      [
        'post',
        '/conversations',
        'default',
        (await callApi(`${assistant.url}/api/v1/conversations`, { method: 'POST', body: {} })).body,
      ],
    ];
    for (const [method, path, status, given] of answers) {
      const type = status === 'default' ? 'application/problem+json' : 'application/json';
      const fits = schemaAt('paths', path, method, 'responses', status, 'content', type, 'schema');
      fits(given);
      expect(fits.errors ?? [], `${method} ${path}`).toEqual([]);
    }
  });

  it('describes what is taken: a body that fits is answered', () => {
    const fits = schemaAt(
      'paths',
      '/conversations/{id}/turns',
      'post',
      'requestBody',
      'content',
      'application/json',
      'schema',
    );
    expect(fits({ text: 'hallo', messageId: '6f7d8c1e-5a53-4c0e-9d53-6d5c2d1f9a11' })).toBe(true);
    expect(fits({ text: 'hallo', messageId: '6f7d8c1e-5a53-4c0e-9d53-6d5c2d1f9a11', extra: 1 })).toBe(false);
  });
});
