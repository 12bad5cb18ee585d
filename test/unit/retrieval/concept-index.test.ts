import { expect, it } from 'vitest';
import { openConceptIndex } from '../../../src/retrieval/concept-index.ts';
import type { TextScorer } from '../../../src/retrieval/text-scorer.ts';
import { memoryCache } from './open-retriever.ts';

/** A text is a score for each of three articles, such as `2 0 1`. */
const scoreText: TextScorer = (text) => {
  const scores = text.split(' ').map(Number);
  const positions = [...scores.keys()].filter((position) => scores[position]! > 0);
  return {
    text: { words: [], parts: [] },
    articles: {
      positions: Int32Array.from(positions),
      scores: Float32Array.from(positions, (position) => scores[position]!),
      total: scores.reduce((sum, score) => sum + score, 0),
    },
  };
};

const ENTRIES = [
  { id: 'first', text: '4 0 0' },
  { id: 'second', text: '0 4 3' },
  { id: 'third', text: '0 0 4' },
];

const open = (cache = memoryCache()) => openConceptIndex(scoreText, { entries: ENTRIES, cache, key: 'key' });

it('finds the entries that have to do with the same articles, the most similar first', async () => {
  const found = await (await open()).nearest('0 1 3', 3);
  expect(found.map(({ id }) => id)).toEqual(['third', 'second']);
});

it('says the cosine of the largest parts, of which the mean was taken', async () => {
  // [0 1 3] less its mean leaves [-, -, 1.67], [0 4 3] leaves [-, 1.67, 0.67].
  const found = await (await open()).nearest('0 1 3', 2);
  expect(found[0]!.similarity).toBeCloseTo(1, 5);
  expect(found[1]!.similarity).toBeCloseTo(0.667 / Math.hypot(1.667, 0.667), 3);
});

it('gives at most as many as are asked for', async () => {
  expect(await (await open()).nearest('0 1 3', 1)).toHaveLength(1);
});

it.each(['0 0 0', '1 1 1'])('finds nothing for %s, which has to do with all articles alike', async (text) => {
  expect(await (await open()).nearest(text, 3)).toEqual([]);
});

it('comes from the cache without its texts being scored again', async () => {
  const cache = memoryCache();
  await open(cache);
  const unread = ENTRIES.map(({ id }) => ({
    id,
    get text(): string {
      throw new Error('nobody should read this');
    },
  }));
  const kept = await openConceptIndex(scoreText, { entries: unread, cache, key: 'key' });
  expect((await kept.nearest('4 1 0', 1))[0]!.id).toBe('first');
});
