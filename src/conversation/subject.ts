import type { Article } from '../domain/article.ts';
import type { AskedFacet } from '../domain/facet.ts';

/** An article with what is asked of it. */
export interface Subject {
  readonly article: Article;
  readonly facet: AskedFacet | null;
  /** What may be asked of it otherwise. */
  readonly also?: AskedFacet | null;
  /** The part of the message that asks it. */
  readonly question: string;
}
