import { describe, expect, test } from 'vitest';
import { checkKnowledge } from '../../../src/adapters/knowledge-files/knowledge-folder.ts';
import {
  articleText,
  findingsAbout,
  knowledgeFolder,
  lineOf,
  MESSAGES,
  TODAY,
  term,
} from './knowledge-fixture.ts';

const ARTICLE = 'articles/terms/proefbaan.md';
const QUESTIONS = 'articles/questions/proefbaan.txt';

describe('a knowledge folder without mistakes', () => {
  test('gives no findings about its articles', async () => {
    expect(await findingsAbout(term())).toEqual([]);
  });

  test('may have Windows line ends and a byte order mark', async () => {
    const text = `\uFEFF${articleText().replaceAll('\n', '\r\n')}`;
    expect(await findingsAbout({ [ARTICLE]: text, [QUESTIONS]: MESSAGES.replaceAll('\n', '\r\n') })).toEqual(
      [],
    );
  });
});

describe('files that cannot be read', () => {
  test('an article in another encoding is one finding', async () => {
    const latin1 = Buffer.from(articleText({ title: 'Financiële proefbaan' }), 'latin1');
    expect(await findingsAbout({ [ARTICLE]: latin1, [QUESTIONS]: MESSAGES })).toEqual([
      expect.objectContaining({ severity: 'error', file: ARTICLE, what: 'the file is not UTF-8' }),
    ]);
  });

  test('an article in UTF-16 is one finding', async () => {
    const utf16 = Buffer.from(`\uFEFF${articleText()}`, 'utf16le');
    expect(await findingsAbout({ [ARTICLE]: utf16, [QUESTIONS]: MESSAGES })).toHaveLength(1);
  });

  test('messages whose accents were damaged by another encoding are found, with their line', async () => {
    const damaged = `${MESSAGES}\n${Buffer.from('financiële coördinator', 'utf8').toString('latin1')}`;
    expect(await findingsAbout({ ...term(), [QUESTIONS]: damaged })).toContainEqual(
      expect.objectContaining({
        file: QUESTIONS,
        line: 21,
        what: 'letters were damaged by another encoding',
      }),
    );
  });

  test('an article of 2 MB is one finding', async () => {
    const huge = articleText({}, { 'Let op': 'Dit is lang. '.repeat(160_000) });
    expect(await findingsAbout({ [ARTICLE]: huge, [QUESTIONS]: MESSAGES })).toEqual([
      expect.objectContaining({ file: ARTICLE, what: expect.stringMatching(/^the file is \d+ kB$/) }),
    ]);
  });

  test('an unclosed quote is one finding on the line where it opens', async () => {
    for (const quote of ['"', "'"]) {
      const text = articleText().replace('title: Proefbaan', `title: ${quote}Proefbaan`);
      const findings = await findingsAbout({ [ARTICLE]: text, [QUESTIONS]: MESSAGES });
      expect(findings).toHaveLength(1);
      expect(findings[0]).toMatchObject({ line: 3, what: expect.stringContaining('not valid YAML') });
    }
  });

  test('a value that YAML takes for an alias is one finding on its line', async () => {
    const text = articleText().replace('title: Proefbaan', 'title: *proefbaan');
    expect(await findingsAbout({ [ARTICLE]: text, [QUESTIONS]: MESSAGES })).toEqual([
      expect.objectContaining({ line: 3, fix: 'put quotes around the value' }),
    ]);
  });

  test('a text without front matter is one finding', async () => {
    expect(await findingsAbout({ [ARTICLE]: 'Hallo', [QUESTIONS]: MESSAGES })).toEqual([
      expect.objectContaining({ line: 1, what: expect.stringContaining('front matter') }),
    ]);
  });

  test('an empty article is one finding', async () => {
    expect(await findingsAbout({ [ARTICLE]: '', [QUESTIONS]: MESSAGES })).toHaveLength(1);
  });

  test('references to an article that cannot be read are no findings of their own', async () => {
    const findings = await findingsAbout({
      ...term(
        { id: 'gids', title: 'Gids', related: ['proefbaan'] },
        { 'Let op': 'U krijgt {{amount:van-proefbaan}}.' },
      ),
      'articles/questions/gids.txt': MESSAGES.replaceAll(/(\w)een/g, '$1vier $1vijf'),
      [ARTICLE]: articleText().replace('title: Proefbaan', 'title: "Proefbaan'),
      [QUESTIONS]: MESSAGES,
    });
    expect(findings.map(({ file }) => file)).toEqual([ARTICLE]);
  });

  test('a file with very many mistakes gives the first twenty and their number', async () => {
    const findings = await findingsAbout(term({}, { 'Let op': 'Na 3 weken. '.repeat(100) }));
    expect(findings).toHaveLength(21);
    expect(findings.at(-1)).toMatchObject({ line: null, what: 'there are 80 more of these' });
  });

  test('a folder without articles is a finding, not an empty success', async () => {
    expect(await findingsAbout({})).toEqual([expect.objectContaining({ what: 'there are no articles' })]);
  });
});

describe('regions and responsibilities', () => {
  test('every mistake in them is a finding of their file', async () => {
    const folder = await knowledgeFolder({
      ...term(),
      'owners.yaml': 'default: redactie\n',
      'responsibilities.yaml': 'subjects: {}\n',
      'regions/zeeland.yaml': 'id: zeeland\n',
    });
    const findings = await checkKnowledge(folder, TODAY);
    const files = new Set(findings.filter(({ severity }) => severity === 'error').map(({ file }) => file));
    expect(files).toContain('responsibilities.yaml');
    expect(files).toContain('regions/zeeland.yaml');
    expect(files).toContain('regions/places.csv');
  });
});

describe('files that nothing reads', () => {
  test.each([
    'articles/los.md',
    'articles/terms/los.markdown',
    'articles/terms/LOS.MD',
    'articles/terms/sub/los.md',
    'articles/begrippen/los.md',
  ])('%s is a finding', async (file) => {
    expect(await findingsAbout({ ...term(), [file]: articleText({ id: 'los' }) })).toEqual([
      expect.objectContaining({ severity: 'error', file, what: 'this file is not read' }),
    ]);
  });

  test('messages without an article are a finding', async () => {
    const file = 'articles/questions/proefbaantje.txt';
    expect(await findingsAbout({ ...term(), [file]: 'iets heel anders' })).toEqual([
      expect.objectContaining({ file, what: 'these messages belong to no article' }),
    ]);
  });

  test('what an operating system leaves behind is ignored', async () => {
    expect(
      await findingsAbout({ ...term(), 'articles/terms/.DS_Store': '', 'articles/Thumbs.db': '' }),
    ).toEqual([]);
  });
});

describe('front matter', () => {
  test.each([
    ['an unknown key', { tags: ['x'] }, 'tags'],
    ['31 February', { reviewBy: '2027-02-31' }, 'reviewBy'],
    ['a day that is no date', { from: '1 januari 2026' }, 'from'],
    ['an unknown kind', { kind: 'regeling' }, 'kind'],
    ['an id with capitals', { id: 'Proefbaan' }, 'id'],
    ['an empty title', { title: ' ' }, 'title'],
    ['no sources', { sources: [] }, 'sources'],
    [
      'a source that is no web address',
      { sources: [{ title: 'x', url: 'uwv', publisher: 'x', publishedOn: null, checkedOn: '2026-11-22' }] },
      'url',
    ],
    ['HTML in the title', { title: '<script>alert(1)</script>' }, 'title'],
    [
      'an amount without values',
      { amounts: [{ id: 'a', what: 'A', unit: 'euro', decidedBy: 'general', values: [] }] },
      'values',
    ],
  ])('%s is a finding on its line', async (_, overrides, key) => {
    const text = articleText(overrides);
    const findings = await findingsAbout({ [ARTICLE]: text, [QUESTIONS]: MESSAGES });
    expect(findings).toHaveLength(1);
    expect(findings[0]!.severity).toBe('error');
    expect(findings[0]!.what).toContain(key);
    if (key !== 'tags') expect(findings[0]!.line).toBe(lineOf(`${key}:`, text));
  });

  test('a missing key is a finding that names it', async () => {
    const text = articleText().replace('reviewBy: 2027-05-31\n', '');
    expect(await findingsAbout({ [ARTICLE]: text, [QUESTIONS]: MESSAGES })).toEqual([
      expect.objectContaining({ what: expect.stringContaining('reviewBy') }),
    ]);
  });

  test('a key that stands there twice is a finding on the second', async () => {
    const text = articleText().replace('kind: term\n', 'kind: term\nkind: term\n');
    expect(await findingsAbout({ [ARTICLE]: text, [QUESTIONS]: MESSAGES })).toEqual([
      expect.objectContaining({ line: 5, what: expect.stringContaining('unique') }),
    ]);
  });

  test('a file whose name is not its id is a finding', async () => {
    const findings = await findingsAbout({
      'articles/terms/ander.md': articleText(),
      'articles/questions/ander.txt': MESSAGES,
    });
    expect(findings).toContainEqual(
      expect.objectContaining({ what: "the id is 'proefbaan' but the file is called ander.md" }),
    );
  });

  test('an article in the folder of another kind is a finding', async () => {
    const file = 'articles/processes/proefbaan.md';
    expect(await findingsAbout({ [file]: articleText(), [QUESTIONS]: MESSAGES })).toEqual([
      expect.objectContaining({ file, fix: 'move it to articles/terms/' }),
    ]);
  });

  test('an id or title that another article has too is a finding', async () => {
    const findings = await findingsAbout({
      ...term(),
      'articles/processes/proefbaan.md': articleText({ kind: 'process' }),
    });
    expect(findings.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        expect.stringContaining("the id 'proefbaan' is also in"),
        expect.stringContaining("the title 'Proefbaan' is also in"),
      ]),
    );
  });
});

describe('the text of an article', () => {
  test.each([
    ['HTML', 'Lees <b>dit</b>.', 'HTML is not allowed'],
    ['a script over two lines', 'Lees dit.\n<script\nsrc="https://x.nl/a.js">', 'HTML is not allowed'],
    ['an HTML comment', 'Lees dit. <!-- later -->', 'HTML is not allowed'],
    ['an image', '![logo](https://www.example.nl/logo.png)', 'an image is not allowed'],
    [
      'a link that runs code',
      '[klik](javascript:alert)',
      "the link 'javascript:alert' is not a safe web address",
    ],
    ['a heading of another level', '### Kopje\n\nTekst.', "unknown heading '### Kopje'"],
  ])('%s is a finding on its line', async (_, text, what) => {
    const article = articleText({}, { 'Let op': text });
    const findings = await findingsAbout({ [ARTICLE]: article, [QUESTIONS]: MESSAGES });
    expect(findings).toHaveLength(1);
    expect(findings[0]!.what).toContain(what);
    expect(findings[0]!.line).toBeGreaterThanOrEqual(lineOf('## Let op', article) + 2);
  });

  test('an https link and a comparison with < are allowed', async () => {
    const text = 'Zie [de regeling](https://www.example.nl/regeling). Minder is kleiner ( < ) dan meer.';
    expect(await findingsAbout(term({}, { 'Let op': text }))).toEqual([]);
  });

  test.each([
    ['an unknown heading', { 'Extra uitleg': 'Tekst.' }, "unknown heading '## Extra uitleg'"],
    ['an empty heading', { 'Let op': '' }, "nothing stands under 'Let op'"],
    ['a missing heading', { 'Wie doet wat': null }, 'the heading ## Wie doet wat is missing'],
    ['no In het kort', { 'In het kort': null }, 'the heading ## In het kort is missing'],
  ])('%s is a finding', async (_, sections, what) => {
    expect(await findingsAbout(term({}, sections))).toEqual([
      expect.objectContaining({ severity: 'error', what }),
    ]);
  });

  test('a heading that stands there twice is a finding', async () => {
    const text = `${articleText()}\n## Voor wie\n\nVoor u.\n`;
    expect(await findingsAbout({ [ARTICLE]: text, [QUESTIONS]: MESSAGES })).toEqual([
      expect.objectContaining({ what: "the heading 'Voor wie' stands there twice" }),
    ]);
  });

  test('text before the first heading is a finding', async () => {
    const text = articleText().replace('## In het kort', 'Inleiding.\n\n## In het kort');
    expect(await findingsAbout({ [ARTICLE]: text, [QUESTIONS]: MESSAGES })).toEqual([
      expect.objectContaining({ what: 'text stands before the first heading' }),
    ]);
  });

  test('an instrument that is in force needs all nine headings', async () => {
    const file = 'articles/instruments/proefbaan.md';
    const text = articleText({ kind: 'instrument', family: 'financieel' });
    const findings = await findingsAbout({ [file]: text, [QUESTIONS]: MESSAGES });
    expect(findings.map(({ what }) => what)).toEqual([
      'the heading ## Wat levert het op is missing',
      'the heading ## Voorwaarden is missing',
      'the heading ## Hoe lang is missing',
      'the heading ## Termijnen is missing',
      'the heading ## Let op is missing',
    ]);
  });

  test('mistakes in front matter and text are found together', async () => {
    const text = articleText({ reviewBy: '2027-02-31' }, { 'Let op': '<i>x</i>' });
    expect(await findingsAbout({ [ARTICLE]: text, [QUESTIONS]: MESSAGES })).toHaveLength(2);
  });
});
