import type { Amount } from './amount.ts';
import type { Article } from './article.ts';
import type { Facet } from './facet.ts';
import { type Passage, passagesOf } from './passage.ts';

/** The curated articles with quick ways to their parts. Made once at start; never changes while running. */
export interface KnowledgeBase {
  readonly articles: readonly Article[];
  readonly passages: readonly Passage[];
  article(id: string): Article | undefined;
  /** Title of an article, or the id itself for something that is no article. */
  title(id: string): string;
  /** The ids, an article that is part of another after that other one; none twice. */
  withWholes(articleIds: readonly string[]): string[];
  passage(articleId: string, facet: Facet): Passage | undefined;
  amount(id: string): Amount | undefined;
}

export function knowledgeBase(articles: readonly Article[]): KnowledgeBase {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const passages = articles.flatMap(passagesOf);
  const passageById = new Map(passages.map((passage) => [passage.id, passage]));
  const amountById = new Map(articles.flatMap(({ amounts }) => amounts.map((amount) => [amount.id, amount])));
  return {
    articles,
    passages,
    article: (id) => byId.get(id),
    title: (id) => byId.get(id)?.title ?? id,
    withWholes: (articleIds) => [...new Set(articleIds.flatMap((id) => [byId.get(id)?.partOf ?? id, id]))],
    passage: (articleId, facet) => passageById.get(`${articleId}#${facet}`),
    amount: (id) => amountById.get(id),
  };
}
