import type { AskedFacet } from '../answering/detect-facet.ts';
import type { Article } from '../domain/article.ts';

/** An article with what is asked of it. */
export interface Subject {
  readonly article: Article;
  readonly facet: AskedFacet | null;
  /** The part of the message that asks it. */
  readonly question: string;
}
