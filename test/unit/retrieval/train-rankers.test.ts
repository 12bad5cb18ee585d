import { expect, it } from 'vitest';
import type { OtherQuestions } from '../../../src/retrieval/ports.ts';
import { readCorpus } from '../../../src/retrieval/read-corpus.ts';
import { trainRankers } from '../../../src/retrieval/train-rankers.ts';
import { manyArticles } from '../../support/many-articles.ts';

const OTHERS: OtherQuestions = { 'out-of-scope': ['hoe laat gaat de trein'], jobseeker: [], employee: [] };

it('learns nothing of more than 1,000 articles, which would take too long', async () => {
  const articles = manyArticles({ articles: 1_001, questionsEach: 3 });
  const corpus = readCorpus(articles, OTHERS, () => {});
  const { ranker, scope } = await trainRankers(corpus, articles.length, () => {}, new AbortController());
  expect(corpus.space.importance.length).toBeGreaterThan(0);
  expect([ranker.scales.length, scope.scales.length]).toEqual([0, 0]);
});

it('stops the one ranker when the other fails', async () => {
  const corpus = readCorpus(manyArticles({ articles: 20, questionsEach: 150 }), OTHERS, () => {});
  const { articles, scope } = corpus.lessons;
  const endless = { ...articles!, training: { ...articles!.training, epochs: 1_000_000 } };
  const lessons = { articles: endless, scope: { ...scope!, rowCount: -1 } };
  await expect(trainRankers({ ...corpus, lessons }, 20, () => {}, new AbortController())).rejects.toThrow(
    /^a ranker of the index could not be trained: Invalid typed array length/,
  );
});
