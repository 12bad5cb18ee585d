import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it, test } from 'vitest';
import { loadArticles } from '../../../src/adapters/knowledge-files/load-articles.ts';
import { loadKnowledge } from '../../../src/adapters/knowledge-files/load-knowledge.ts';
import { loadOverviews, statusesOf } from '../../../src/adapters/knowledge-files/load-overviews.ts';
import { smallKnowledge } from '../../support/small-knowledge.ts';
import { knowledgeFolder, TODAY, term } from './knowledge-fixture.ts';

const FILE = 'overviews.yaml';
const GOOD = `general:
  - proefbaan
  - leerbaan
situations:
  bijstand:
    named: met bijstand
    articles:
      - leerbaan
`;

/** The overviews beside two articles in force, an ended one and one that cannot be read. */
async function overviewsFrom(text: string | Uint8Array | null) {
  const folder = await knowledgeFolder({
    ...term(),
    ...term({ id: 'leerbaan', title: 'Leerbaan' }),
    ...term({ id: 'oude-baan', title: 'Oude baan', status: 'ended', until: '2024-12-31' }),
    'articles/terms/kapot.md': 'geen artikel',
    ...(text !== null && { [FILE]: text }),
  });
  const { files, unreadable } = await loadArticles(folder);
  return loadOverviews(folder, statusesOf(files, unreadable));
}

async function mistakesAfter(from: string, to: string) {
  expect(GOOD).toContain(from);
  const loaded = await overviewsFrom(GOOD.replace(from, to));
  return 'findings' in loaded ? loaded.findings : [];
}

it('reads which articles are named, in order', async () => {
  expect(await overviewsFrom(GOOD)).toEqual({
    value: {
      general: ['proefbaan', 'leerbaan'],
      situations: new Map([['bijstand', { named: 'met bijstand', articleIds: ['leerbaan'] }]]),
    },
  });
});

describe('a mistake is a finding with file, line and fix', () => {
  test.each([
    [
      'an unknown article',
      '  - leerbaan\n',
      '  - leerban\n',
      3,
      "general: the article 'leerban' does not exist",
    ],
    [
      'an unknown article of a situation',
      '      - leerbaan\n',
      '      - leerban\n',
      8,
      "situations.bijstand: the article 'leerban' does not exist",
    ],
    ['an ended scheme', '  - proefbaan\n', '  - oude-baan\n', 2, "the article 'oude-baan' is ended"],
    ['the same article twice', '  - proefbaan\n', '  - leerbaan\n', 3, 'stands in the list twice'],
    ['an unknown situation', '  bijstand:', '  bijstnd:', 5, 'bijstnd'],
    ['an unknown key', 'named: met bijstand', 'named: met bijstand\n    naam: bijstand', 6, 'naam'],
    ['a name that is a sentence', 'met bijstand', 'Met bijstand.', 6, "'met bijstand', without a full stop"],
    ['an empty list', '    articles:\n      - leerbaan\n', '    articles: []\n', 7, 'must name an article'],
    [
      'a list that is too long',
      '  - proefbaan\n',
      '  - a\n  - b\n  - c\n  - d\n  - proefbaan\n',
      2,
      'names more than 5 articles',
    ],
    ['broken YAML', 'named: met bijstand', 'named: "met bijstand', 6, 'not valid YAML'],
  ])('%s', async (_, from, to, line, what) => {
    const [first, ...others] = await mistakesAfter(from, to);
    expect(first).toMatchObject({ severity: 'error', file: FILE, line, fix: expect.any(String) });
    expect([first, ...others].map((finding) => finding?.what).join('\n')).toContain(what);
  });

  test('a missing file', async () => {
    expect(await overviewsFrom(null)).toMatchObject({
      findings: [{ file: FILE, line: null, what: 'the file is missing' }],
    });
  });

  test('another encoding', async () => {
    expect(await overviewsFrom(Uint8Array.of(0x6d, 0xe9))).toMatchObject({
      findings: [{ file: FILE, what: 'the file is not UTF-8' }],
    });
  });
});

it('says nothing of an article that is there but cannot be read: that has a finding of its own', async () => {
  expect(await mistakesAfter('  - proefbaan\n', '  - kapot\n')).toEqual([]);
});

it('stops a start that would tell of a scheme that is over', async () => {
  const folder = await smallKnowledge();
  expect((await loadKnowledge(folder, TODAY)).overviews.general).toEqual(['proefbaan']);
  const article = `${folder}/articles/terms/proefbaan.md`;
  const text = await readFile(article, 'utf8');
  await writeFile(article, text.replace('status: in-force', 'status: ended'));
  await expect(loadKnowledge(folder, TODAY)).rejects.toThrow(
    /overviews\.yaml:1 general: .*'proefbaan' is ended/,
  );
});
