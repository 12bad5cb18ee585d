import type { Article } from '../domain/article.ts';
import type { RankedArticle } from '../retrieval/retriever.ts';
import type { Subject } from './subject.ts';

/** What a message is about, as far as that is clear. */
export type FoundSubjects =
  | {
      readonly kind: 'found';
      readonly subjects: readonly Subject[];
      readonly ranking: readonly string[];
      /** Two instruments are held against each other. */
      readonly isComparison: boolean;
      /** It goes on about the one spoken of. */
      readonly goesOn: boolean;
    }
  /** Two readings are really possible, or none is likely in a message that is plainly ours. */
  | { readonly kind: 'ambiguous'; readonly articles: readonly Article[] }
  /** `isEmpty`: the message has no word that could name a subject. */
  | {
      readonly kind: 'none';
      readonly isEmpty: boolean;
      readonly confidence: number;
      readonly isOutOfScope: boolean;
    };

/** Less likely articles are not listed with an answer. */
export const MENTIONED_FROM = 0.02;

/** One or more subjects, with the articles that are likely besides. */
export function found(
  subjects: readonly Subject[],
  ranked: readonly RankedArticle[] = [],
): Extract<FoundSubjects, { kind: 'found' }> {
  const likely = ranked.filter(({ confidence }) => confidence >= MENTIONED_FROM);
  const ids = [...subjects.map(({ article }) => article.id), ...likely.map(({ articleId }) => articleId)];
  const ranking = [...new Set(ids)].slice(0, 5);
  return { kind: 'found', subjects, ranking, isComparison: false, goesOn: false };
}
