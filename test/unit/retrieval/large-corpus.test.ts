import { Embeddings } from '@langchain/core/embeddings';
import { beforeAll, expect, it } from 'vitest';
import { hnswVectorIndex } from '../../../src/adapters/langchain/hnsw-vector-index.ts';
import { buildRetriever } from '../../../src/retrieval/build-retriever.ts';
import type { IndexCache, OpenVectorIndex } from '../../../src/retrieval/ports.ts';
import type { Retriever } from '../../../src/retrieval/retriever.ts';
import { manyArticles } from '../../support/many-articles.ts';
import { memoryCache, NO_OTHER_QUESTIONS } from './open-retriever.ts';

const EVERYWHERE = 'subsidie';
/** Each in a fifth of the articles. */
const COMMON = ['gemeente', 'personeel', 'werkplek', 'contract', 'vergoeding'];
/** More than are learned from, and more than a question may match: four of the common words are in 2,080. */
const ARTICLES = manyArticles({ articles: 2_600, questionsEach: 2 }).map((article, position) => ({
  ...article,
  synonyms: [],
  sections: [
    {
      facet: 'what',
      text: `Over ${EVERYWHERE} en ${COMMON[position % 5]}: ${article.questions[0]}`,
    } as const,
  ],
}));

/** Filled by the first that is opened. */
const kept = memoryCache();
let retriever: Retriever;

beforeAll(async () => {
  retriever = await open();
});

function open({
  cache = kept,
  openVectorIndex = hnswVectorIndex(),
}: {
  cache?: IndexCache;
  openVectorIndex?: OpenVectorIndex;
} = {}): Promise<Retriever> {
  return buildRetriever({
    articles: ARTICLES,
    otherQuestions: { ...NO_OTHER_QUESTIONS, jobseeker: ['ik zoek een baan'] },
    cache,
    openVectorIndex,
  });
}

/** Words of one article and one of all of them. */
function questionAbout(position: number): string {
  return `${ARTICLES[position]!.questions[1]} ${EVERYWHERE}`;
}

it.each([0, 1_234, 2_599])('article %i is found by its own words', async (position) => {
  const { articles } = await retriever.retrieve(questionAbout(position));
  expect(articles[0]!.articleId).toBe(`artikel-${position}`);
  expect(articles).toHaveLength(5);
});

it('is found by rare words after common ones that fill what a question may match', async () => {
  const question = `${COMMON.slice(0, 4).join(' ')} ${ARTICLES[1_234]!.questions[1]}`;
  expect((await retriever.retrieve(question)).articles[0]!.articleId).toBe('artikel-1234');
});

it('confidences add up to 1 over all articles, each of them once, highest first', async () => {
  const { articles } = await retriever.retrieve(questionAbout(7), { limit: ARTICLES.length });
  const confidences = articles.map(({ confidence }) => confidence);
  expect(new Set(articles.map(({ articleId }) => articleId)).size).toBe(ARTICLES.length);
  expect(confidences.reduce((sum, confidence) => sum + confidence, 0)).toBeCloseTo(1, 4);
  expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
});

it('a question that matches nothing gets the same confidence for all', async () => {
  const { articles } = await retriever.retrieve('😀🎉', { limit: 3 });
  expect(articles.map(({ confidence }) => confidence)).toEqual(Array(3).fill(1 / ARTICLES.length));
});

it('questions that are asked at once get the answers that each gets alone', async () => {
  const questions = [3, 400, 2_000].map(questionAbout);
  const alone = [];
  for (const question of questions) alone.push(await retriever.retrieve(question));
  expect(await Promise.all(questions.map((question) => retriever.retrieve(question)))).toEqual(alone);
});

it('is kept, and ranks the same when it is opened again', async () => {
  const before = [...kept.files.keys()];
  const warm = await open();
  expect([...kept.files.keys()]).toEqual(before);
  expect(before).toContainEqual(expect.stringMatching(/concepts/));
  expect(await warm.retrieve(questionAbout(5))).toEqual(await retriever.retrieve(questionAbout(5)));
});

it('is built again when what was kept of it is no index', async () => {
  const cache = memoryCache();
  for (const key of kept.files.keys()) cache.files.set(key, new TextEncoder().encode('rubbish'));
  const again = await open({ cache });
  expect(await again.retrieve(questionAbout(5))).toEqual(await retriever.retrieve(questionAbout(5)));
  expect([...cache.files.keys()]).toEqual([...kept.files.keys()]);
});

it('real embeddings take the place of our own, with one text an article', async () => {
  const real = new CountingEmbeddings();
  await open({ openVectorIndex: hnswVectorIndex({ version: 'real', embeddings: real }) });
  expect(real.texts).toHaveLength(ARTICLES.length);
  expect(real.texts[3]).toBe([ARTICLES[3]!.title, ...ARTICLES[3]!.questions].join('\n'));
});

it('our own vectors are used when real embeddings fail', async () => {
  const warnings: string[] = [];
  const real = { version: 'failing', embeddings: new CountingEmbeddings('503') };
  const failing = await open({ openVectorIndex: hnswVectorIndex(real, (message) => warnings.push(message)) });
  expect(warnings).toHaveLength(1);
  expect(await failing.retrieve(questionAbout(9))).toEqual(await retriever.retrieve(questionAbout(9)));
});

class CountingEmbeddings extends Embeddings {
  readonly texts: string[] = [];
  readonly #error: string | undefined;

  constructor(error?: string) {
    super({});
    this.#error = error;
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    if (this.#error) throw new Error(this.#error);
    this.texts.push(...texts);
    return texts.map(({ length }) => [1, length]);
  }

  override async embedQuery(text: string): Promise<number[]> {
    return [1, text.length];
  }
}
