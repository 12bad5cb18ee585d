import { describe, expect, it } from 'vitest';
import { learnInThread } from '../../../src/retrieval/learn-in-thread.ts';
import type { Lesson } from '../../../src/retrieval/lesson.ts';
import type { OtherQuestions } from '../../../src/retrieval/ports.ts';
import { readCorpus } from '../../../src/retrieval/read-corpus.ts';
import { trainIntentRanker } from '../../../src/retrieval/train-intent-ranker.ts';
import { manyArticles } from '../../support/many-articles.ts';

const OTHERS: OtherQuestions = {
  'out-of-scope': ['wat voor weer wordt het morgen', 'hoe laat gaat de trein'],
  jobseeker: ['ik zoek een baan'],
  employee: ['mijn baas betaalt mij niet'],
};
const { lessons } = readCorpus(manyArticles({ articles: 20, questionsEach: 150 }), OTHERS, () => {});
const never = new AbortController().signal;

const learn = (lesson: Lesson, onProgress: (share: number) => void = () => {}, signal = never) =>
  learnInThread(lesson, onProgress, signal);

describe('a ranker that learns in a thread', () => {
  it('becomes the same as one that does not', async () => {
    expect(await learn(lessons.articles!)).toEqual(trainIntentRanker(lessons.articles!, () => {}));
    expect(await learn(lessons.scope!)).toEqual(trainIntentRanker(lessons.scope!, () => {}));
  });

  it('tells how far it is', async () => {
    const shares: number[] = [];
    await learn(lessons.articles!, (share) => shares.push(share));
    expect(shares).toEqual([1 / 3, 2 / 3, 1]);
  });

  it('fails with what went wrong in the thread', async () => {
    await expect(learn({ ...lessons.articles!, rowCount: -1 })).rejects.toThrow(
      /^a ranker of the index could not be trained: Invalid typed array length/,
    );
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const training = { ...lessons.articles!.training, epochs: 1_000_000 };
    const learning = learn({ ...lessons.articles!, training }, () => stop.abort(), stop.signal);
    await expect(learning).rejects.toThrow(
      'a ranker of the index could not be trained: its thread was stopped',
    );
  });

  it('does not begin when it was told to stop before', async () => {
    await expect(learn(lessons.articles!, () => {}, AbortSignal.abort())).rejects.toThrow(
      'a ranker of the index could not be trained: This operation was aborted',
    );
  });
});
