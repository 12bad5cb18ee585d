import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callApi, type ProblemBody } from '../support/api-call.ts';
import { startTestAssistant, type TestAssistant } from '../support/start-assistant.ts';

interface Matches {
  readonly matches: readonly {
    readonly region: { readonly id: string; readonly name: string };
    readonly municipality: string | null;
    readonly place?: string;
  }[];
}

describe('the directory', () => {
  let assistant: TestAssistant;
  beforeAll(async () => {
    assistant = await startTestAssistant('PGlite');
  });
  afterAll(() => assistant.stop());

  const get = <Body>(path: string) => callApi<Body>(`${assistant.url}/api/v1${path}`);
  const lookUp = async (q: string, more = '') => {
    const { status, body } = await get<Matches>(`/regions?q=${encodeURIComponent(q)}${more}`);
    expect(status).toBe(200);
    return body.matches.map(({ region, municipality }) => [region.id, municipality]);
  };

  it('lists the 35 regions with their 342 municipalities', async () => {
    const { body } = await get<{ regions: { id: string; municipalities: string[] }[] }>('/regions');
    expect(body.regions).toHaveLength(35);
    expect(body.regions.flatMap(({ municipalities }) => municipalities)).toHaveLength(342);
  });

  it('gives one region with its desks', async () => {
    const { status, headers, body } = await get<object>('/regions/rijk-van-nijmegen');
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toContain('max-age');
    expect(body).toMatchObject({
      id: 'rijk-van-nijmegen',
      name: 'Rijk van Nijmegen',
      wsp: { name: expect.any(String) },
    });
  });

  it.each(['/regions/atlantis', '/articles/atlantis', '/regions/', '/articles/', '/regions/constructor'])(
    '%s does not exist',
    async (path) => {
      const { status, headers, body } = await get<ProblemBody>(path);
      expect([status, body.type]).toEqual([404, 'not-found']);
      expect(headers.get('content-type')).toContain('application/problem+json');
    },
  );

  it.each([
    ['Den Haag', [['haaglanden', "'s-Gravenhage"]]],
    ['gemeente DEN-HAAG', [['haaglanden', "'s-Gravenhage"]]],
    ['1012 AB', [['groot-amsterdam', 'Amsterdam']]],
    ['regio Rijk van Nijmegen', [['rijk-van-nijmegen', null]]],
    [
      'Drenthe',
      [
        ['drenthe', null],
        ['groningen', null],
        ['regio-zwolle', null],
      ],
    ],
    ['Atlantis', []],
  ])("understands '%s'", async (text, expected) => {
    expect(await lookUp(text)).toEqual(expected);
  });

  it('gives every place of an ambiguous name', async () => {
    expect((await lookUp('Hengelo')).length).toBeGreaterThan(1);
  });

  it('understands one close spelling', async () => {
    expect(await lookUp('Nijmegn')).toEqual([['rijk-van-nijmegen', 'Nijmegen']]);
  });

  it('completes beginnings only when asked to', async () => {
    expect(await lookUp('Nijmege', '&prefix=true')).toContainEqual(['rijk-van-nijmegen', 'Nijmegen']);
    expect(await lookUp('Nij')).toEqual([]);
  });

  it.each(['?q=', '?q=%20', `?q=${'x'.repeat(101)}`, '?q=a&q=b', '?q=a&prefix=ja', '?q=%00'])(
    'refuses %s',
    async (query) => {
      const { status, body } = await get<ProblemBody>(`/regions${query}`);
      expect([status, body.type]).toEqual([422, 'invalid']);
    },
  );

  it('lists the articles and gives each as it reads today, with sources and dates', async () => {
    const { body } = await get<{ articles: { id: string }[] }>('/articles');
    expect(body.articles.length).toBeGreaterThanOrEqual(30);
    const { status, body: article } = await get<{ sections: { text: string }[]; sources: object[] }>(
      '/articles/lkv-banenafspraak',
    );
    expect(status).toBe(200);
    expect(article.sources.length).toBeGreaterThan(0);
    expect(article.sections.map(({ text }) => text).join()).not.toMatch(/\{\{/);
  });
});
