import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Retriever } from '../../../src/retrieval/retriever.ts';
import { ARTICLES } from './articles.ts';
import { openRetriever } from './open-retriever.ts';

let retriever: Retriever;

beforeAll(async () => {
  ({ retriever } = await openRetriever());
});

async function bestFor(question: string): Promise<string | undefined> {
  return (await retriever.retrieve(question)).articles[0]?.articleId;
}

describe('the best article', () => {
  it.each([
    ['official words', 'loonkostensubsidie aanvragen', 'loonkostensubsidie'],
    ['an abbreviation', 'wat levert lks op', 'loonkostensubsidie'],
    ['a typo', 'loonkostensubsdie anvragen', 'loonkostensubsidie'],
    ['a split compound', 'loonkosten subsidie', 'loonkostensubsidie'],
    ['a compound written as one', 'noriskpolis', 'no-riskpolis'],
    ['another inflection', 'ziektes en ziek worden', 'no-riskpolis'],
    [
      'an everyday word that no question has',
      'betaalt het stadhuis mee aan iemand met traag tempo',
      'loonkostensubsidie',
    ],
    [
      'small talk around it',
      'Goedemiddag, even een vraagje: wie betaalt de jobcoach? Alvast bedankt!',
      'jobcoach',
    ],
    ['capitals and accents', 'PRÓÉFPLAATSING!!', 'proefplaatsing'],
  ])('is found by %s', async (_, question, expected) => {
    expect(await bestFor(question)).toBe(expected);
  });
});

describe('confidence', () => {
  it('adds up to 1 over all articles', async () => {
    const { articles } = await retriever.retrieve('wie betaalt de jobcoach', { limit: ARTICLES.length });
    expect(articles.reduce((sum, { confidence }) => sum + confidence, 0)).toBeCloseTo(1, 4);
  });

  it('is the same for every article when nothing is recognised', async () => {
    const { articles } = await retriever.retrieve('😀🎉', { limit: ARTICLES.length });
    expect(articles.map(({ confidence }) => confidence)).toEqual(ARTICLES.map(() => 1 / ARTICLES.length));
  });
});

describe('whatever is typed', () => {
  it.each([
    ['nothing', ''],
    ['only emoji', '😀😀👨‍👩‍👧'],
    ['zero-width characters', '\u200b\u200d\ufeff'],
    ['right-to-left text', 'كيف أطلب الدعم \u202e123'],
    ['2,000 characters of noise', 'qzx!'.repeat(500)],
    ['one word of 2,000 letters', 'a'.repeat(2_000)],
    ['markup', '<script>alert(1)</script>'],
    ['a lone surrogate', '\ud800 loon'],
  ])('%s gives a ranking', async (_, question) => {
    const { articles } = await retriever.retrieve(question);
    expect(articles).toHaveLength(ARTICLES.length);
    for (const { confidence } of articles) expect(confidence).toBeGreaterThan(0);
  });

  it('confidences lie between 0 and 1, highest first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (question) => {
        const confidences = (await retriever.retrieve(question)).articles.map(({ confidence }) => confidence);
        expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
        for (const confidence of confidences) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 100, seed: 4 },
    );
  });
});

it('without articles there is no ranking', async () => {
  const empty = await openRetriever({ articles: [] });
  expect(await empty.retriever.retrieve('jobcoach')).toEqual({ articles: [], notOurs: null });
});

it('articles without questions are found by their text', async () => {
  const silent = await openRetriever({
    articles: ARTICLES.map((article) => ({ ...article, questions: [] })),
  });
  const { articles } = await silent.retriever.retrieve('behoud van uitkering');
  expect(articles[0]?.articleId).toBe('proefplaatsing');
});
