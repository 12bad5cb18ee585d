import type { Article } from '../../../src/domain/article.ts';

/** A way to find articles, filled with the same texts as all others. */
export interface Engine {
  readonly name: string;
  /** Ids of the best articles for a question, best first, at most three. */
  rank(question: string): Promise<readonly string[]> | readonly string[];
}

/** Fills an engine with articles. */
export type OpenEngine = (articles: readonly Article[]) => Promise<Engine>;

/** How many articles count as found. */
export const AMONG = 3;

/** An article as plain texts: what every engine gets to read. */
export interface ArticleTexts {
  readonly id: string;
  readonly title: string;
  readonly synonyms: string;
  readonly questions: string;
  readonly body: string;
}

export function textsOf({ id, title, synonyms, questions, sections }: Article): ArticleTexts {
  return {
    id,
    title,
    synonyms: synonyms.join('\n'),
    questions: questions.join('\n'),
    body: sections.map(({ text }) => text.replaceAll(/\{\{[^}]*\}\}/g, ' ')).join('\n'),
  };
}
