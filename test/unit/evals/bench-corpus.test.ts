import { expect, it } from 'vitest';
import { readCorpus } from '../../../evals/bench/corpus.ts';

it('counts a part that is found as its whole being found', async () => {
  const { articles, questions } = await readCorpus({ kind: 'knowledge' });
  const parts = articles.filter(({ partOf }) => partOf === 'sector-overig').map(({ id }) => id);
  const forTheWhole = questions.filter(({ right }) => right.includes('sector-overig'));
  expect(parts).toContain('sector-zorg');
  expect(forTheWhole.length).toBeGreaterThan(0);
  for (const { right } of forTheWhole) expect(right).toEqual(expect.arrayContaining(parts));
});
