import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveRegionPages } from '../support/region-page-server.ts';
import { directory } from '../unit/regions/real-regions.ts';

let server: Awaited<ReturnType<typeof serveRegionPages>>;
beforeAll(async () => {
  server = await serveRegionPages(directory);
});
afterAll(() => server.close());

interface ReceivedPage {
  readonly status: number;
  readonly headers: Headers;
  readonly markup: string;
  /** What a reader sees, in one line. */
  readonly text: string;
  readonly title: string;
}

async function open(path: string): Promise<ReceivedPage> {
  const response = await fetch(server.url + path);
  const markup = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    markup,
    text: readable(markup.replace(/^.*<body>/s, '')),
    title: readable(/<title>(.*?)<\/title>/.exec(markup)?.[1] ?? ''),
  };
}

function readable(markup: string): string {
  return markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}

const search = (q: string): Promise<ReceivedPage> => open(`/regios?q=${encodeURIComponent(q)}`);

/** The regions that a page offers as the meaning of a text. */
function choices({ markup }: ReceivedPage): string[] {
  const list = /<ul class="choices">(.*?)<\/ul>/s.exec(markup)?.[1] ?? '';
  return [...list.matchAll(/<a href="\/regios\/([^"]+)">(.*?)<\/a>/g)].map(
    ([, id, text]) => `${id}: ${readable(text!)}`,
  );
}

describe('/regios', () => {
  it('lists every region with a link, its municipalities, desks and a way in', async () => {
    const page = await open('/regios');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    for (const region of directory.all()) {
      expect(page.markup).toContain(`href="/regios/${region.id}"`);
      expect(page.text).toContain(region.municipalities.join(', '));
      for (const desk of region.subregionalDesks) expect(page.text).toContain(desk.name);
    }
    expect(page.text.match(/ Ingang /g)).toHaveLength(35);
    expect(page.markup).toContain('href="mailto:info@wspzw.nl"');
    expect(page.markup).toContain('href="https://www.werkcentrum.nl/"');
  });

  it('may be kept for a while, and is known again by its tag', async () => {
    const { headers } = await open('/regios');
    expect(headers.get('cache-control')).toBe('public, max-age=300');
    const again = await fetch(`${server.url}/regios`, {
      headers: { 'If-None-Match': headers.get('etag')!, 'Cache-Control': 'max-age=0' },
    });
    expect(again.status).toBe(304);
  });

  it('uses no script or style of its own, so that it works as it is', async () => {
    const { markup } = await open('/regios');
    expect(markup).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
  });

  it('answers with a slash at the end too', async () => {
    expect((await open('/regios/')).status).toBe(200);
  });

  it.each([
    ['Wijchen', 'rijk-van-nijmegen: Wijchen, regio Rijk van Nijmegen'],
    ['6602', 'rijk-van-nijmegen: Wijchen, regio Rijk van Nijmegen'],
    ['Nijmgen', 'rijk-van-nijmegen: Nijmegen, regio Rijk van Nijmegen'],
    ['Ljouwert', 'friesland: Leeuwarden, regio Friesland'],
    ['Twente', 'twente: Twente'],
    ['regio zwolle', 'regio-zwolle: Regio Zwolle'],
    ['Hattem', 'regio-zwolle: Hattem, Regio Zwolle'],
  ])('says what %s means', async (text, meaning) => {
    const page = await search(text);
    expect(choices(page)).toEqual([meaning]);
    expect(page.text).toContain('Uw regio');
    expect(page.title).toContain(meaning.replace(/^.*: /, ''));
  });

  it('gives the choices of an ambiguous name, each with a link', async () => {
    const page = await search('Bergen');
    expect(choices(page)).toEqual(
      expect.arrayContaining([
        'noord-holland-noord: Bergen (NH.), regio Noord-Holland Noord',
        'noord-limburg: Bergen (L.), regio Noord-Limburg',
      ]),
    );
    expect(page.text).toContain('Welke bedoelt u?');
    expect(page.title).toContain('Welke ‘Bergen’ bedoelt u?');
  });

  it('gives the regions that a name covers', async () => {
    expect(choices(await search('Drenthe'))).toEqual([
      'drenthe: Drenthe',
      'groningen: Groningen',
      'regio-zwolle: Regio Zwolle',
    ]);
  });

  it('names the place and its municipality where a place is meant', async () => {
    expect(choices(await search('Hengelo'))).toContain(
      'achterhoek: Hengelo (Gld), gemeente Bronckhorst, regio Achterhoek',
    );
  });

  it.each(['Atlantis', '0000', '9999 XX', "'; DROP TABLE regios;--", '.*', '%00'])(
    'says clearly that nothing was found for %s, and keeps all regions at hand',
    async (text) => {
      const page = await search(text);
      expect(page.status).toBe(200);
      expect(choices(page)).toEqual([]);
      expect(page.text).toContain(`Niets gevonden voor ‘${text}’`);
      expect(page.markup).toContain('href="/regios/drenthe"');
    },
  );

  it('shows what was typed as text, never as markup', async () => {
    const page = await search('"><img src=x onerror=alert(1)>');
    expect(page.markup).toContain('value="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;"');
    expect(page.markup).not.toContain('<img');
  });

  it.each([
    ['nothing', '/regios?q=', 'Vul een plaats, gemeente, postcode of regio in.'],
    ['only spaces', '/regios?q=+++', 'Vul een plaats, gemeente, postcode of regio in.'],
    ['two texts', '/regios?q=Ede&q=Venlo', 'Vul een plaats, gemeente, postcode of regio in.'],
    ['more than 100 characters', `/regios?q=${'a'.repeat(101)}`, 'Uw tekst is te lang.'],
  ])('says at the field what is wrong with %s', async (_, path, message) => {
    const page = await open(path);
    expect(page.status).toBe(422);
    expect(page.text).toContain(message);
    expect(page.title).toMatch(/^Fout: /);
    expect(page.markup).toMatch(/<input[^>]*aria-invalid="true" aria-describedby="q-error q-hint"/);
    expect(page.markup).toContain('href="/regios/drenthe"');
    expect(page.headers.get('cache-control')).toBeNull();
  });

  it('takes a text of exactly 100 characters', async () => {
    expect((await search('a'.repeat(100))).status).toBe(200);
  });
});

describe('/regios/<id>', () => {
  it.each(directory.all().map(({ id }) => id))('shows all that is known of %s', async (id) => {
    const region = directory.get(id);
    const page = await open(`/regios/${id}`);
    expect(page.status).toBe(200);
    expect(page.title).toContain(region.name);
    const named = [
      ...region.municipalities,
      ...region.subregionalDesks.map(({ name }) => name),
      ...(region.werkcentrum ? [region.werkcentrum.name] : []),
      ...region.sociaalOntwikkelbedrijven,
      ...region.sectors,
      ...region.initiatives,
      ...region.notKnown,
      ...directory.supraRegionalDesks(id).map(({ name }) => name),
      ...region.sources.map(({ title }) => title),
    ];
    const shown = page.text.toLowerCase();
    expect(named.filter((text) => !shown.includes(text.toLowerCase()))).toEqual([]);
    expect(
      region.sources.filter(({ url }) => !page.markup.includes(`href="${url.replaceAll('&', '&amp;')}"`)),
    ).toEqual([]);
  });

  it('links each way to reach a desk', async () => {
    expect((await open('/regios/zaanstreek-waterland')).markup).toContain(
      '<a href="mailto:info@wspzw.nl">info@wspzw.nl</a>',
    );
    expect((await open('/regios/midden-holland')).markup).toContain(
      '<a href="https://wspmiddenholland.nl/">wspmiddenholland.nl</a>',
    );
  });

  it('names address, opening hours and how old the source is', async () => {
    const { text } = await open('/regios/groningen');
    expect(text).toContain('Harm Buiterplein, Groningen');
    expect(text).toContain('inloop zonder afspraak');
    expect(text).toContain('De bron is van 31 oktober 2025');
    expect(text).toContain('Wij bekeken die op 22 november 2026');
    expect((await open('/regios/noord-holland-noord')).text).toContain('De bron is van juli 2017');
    expect((await open('/regios/rijk-van-nijmegen')).text).toContain('De bron is van 2022');
  });

  it('says so when no contact is confirmed, with the way that is certain and the assistant', async () => {
    const page = await open('/regios/rijk-van-nijmegen');
    expect(page.text).toContain(
      'Een telefoonnummer, e-mailadres of website hiervan is bij ons niet bevestigd.',
    );
    expect(page.markup).toContain('<a href="https://www.werkcentrum.nl/">werkcentrum.nl</a>');
    expect(page.markup).toContain('<wsp-assistent region="rijk-van-nijmegen">');
    expect(page.text).not.toContain('null');
  });

  it('names the desks that serve only some regions in those regions alone', async () => {
    expect((await open('/regios/flevoland')).text).toContain('MRA-loket');
    expect((await open('/regios/drenthe')).text).not.toContain('MRA-loket');
  });

  it('gives a page, not JSON, for a region that does not exist', async () => {
    const page = await open('/regios/atlantis');
    expect(page.status).toBe(404);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.text).toContain('Deze regio kennen wij niet');
    expect(page.markup).toContain('href="/regios"');
    expect(choices(page)).toEqual([]);
  });

  it('proposes the region that the address of an unknown one seems to mean', async () => {
    expect(choices(await open('/regios/nijmegen'))).toEqual([
      'rijk-van-nijmegen: Nijmegen, regio Rijk van Nijmegen',
    ]);
    expect((await open(`/regios/${'a'.repeat(200)}`)).status).toBe(404);
  });
});

describe('GET /api/v1/regions with a prefix', () => {
  const matches = async (query: string): Promise<unknown[]> => {
    const response = await fetch(`${server.url}/api/v1/regions?${query}`);
    return ((await response.json()) as { matches: unknown[] }).matches;
  };

  it('gives at most twenty matches', async () => {
    expect(await matches('q=b&prefix=true')).toHaveLength(20);
  });

  it('puts the name itself first', async () => {
    expect((await matches('q=ede&prefix=true'))[0]).toMatchObject({ municipality: 'Ede' });
  });
});
