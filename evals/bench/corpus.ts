import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadArticles } from '../../src/adapters/knowledge-files/load-articles.ts';
import type { Article } from '../../src/domain/article.ts';
import { parseDataset } from '../dataset.ts';
import { syntheticArticles } from './synthetic-articles.ts';

/** What engines are filled with: the articles of `knowledge/`, or as many synthetic ones. */
export type CorpusName =
  | { readonly kind: 'knowledge' }
  | { readonly kind: 'synthetic'; readonly articles: number; readonly questionsPerArticle: number };

/** Articles, and questions about them with the ids that are right. */
export interface Corpus {
  readonly articles: readonly Article[];
  readonly questions: readonly { readonly text: string; readonly right: readonly string[] }[];
}

const KNOWLEDGE = path.join(import.meta.dirname, '../../knowledge');
const QUESTIONS = path.join(import.meta.dirname, '../datasets/questions.jsonl');
/** Questions asked among synthetic articles, spread over all of them. */
const SYNTHETIC_QUESTIONS = 150;

/** Reads or makes a corpus; the same name always gives the same one. */
export async function readCorpus(name: CorpusName): Promise<Corpus> {
  const { files } = await loadArticles(KNOWLEDGE);
  const articles = files.map(({ article }) => article);
  if (name.kind === 'knowledge') return { articles, questions: await askedQuestions(articles) };
  const { articles: made, questions } = syntheticArticles(articles, {
    count: name.articles,
    questionsPerArticle: name.questionsPerArticle,
  });
  return {
    articles: made,
    questions: Array.from({ length: SYNTHETIC_QUESTIONS }, (_, number) => {
      const { text, articleId } = questions[Math.floor((number * questions.length) / SYNTHETIC_QUESTIONS)]!;
      return { text, right: [articleId] };
    }),
  };
}

/** An article that is part of a right one is right as well: a turn names the whole before it. */
async function askedQuestions(articles: readonly Article[]): Promise<Corpus['questions']> {
  const dataset = parseDataset(await readFile(QUESTIONS, 'utf8'));
  if (dataset.kind !== 'conversations') throw new Error(`${QUESTIONS} holds no questions`);
  const partsOf = (wholes: readonly string[]): string[] =>
    articles.filter(({ partOf }) => partOf !== null && wholes.includes(partOf)).map(({ id }) => id);
  return dataset.conversations.flatMap(({ turns }) =>
    turns.flatMap(({ say, expect }) => {
      if (!expect.articles?.length) return [];
      const right = [...expect.articles, ...(expect.acceptable ?? [])];
      return [{ text: say, right: [...right, ...partsOf(right)] }];
    }),
  );
}
