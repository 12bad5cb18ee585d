import { detectFacet } from '../answering/detect-facet.ts';
import { ASKED_FACETS, type AskedFacet } from '../domain/facet.ts';
import type { FacetRanker } from '../retrieval/facet-ranker.ts';

/** Log-odds that a wording which names a facet adds to what was learned; chosen by cross-validation (`evals/README.md`). */
const NAMED_WORTH = 1.5;
/** Less likely facets are not answered by: what something is serves better than a guess. */
const LIKELY_FROM = 0.3;

/** Reads what a text asks of its subject: null when that is what it is, or nothing in particular. */
export type FacetReader = (text: string) => AskedFacet | null;

/** Weighs what the words of a text name outright against what messages like it ask for. */
export function facetReader(rank: FacetRanker): FacetReader {
  return (text) => {
    const named = detectFacet(text);
    const scores = rank(text);
    const worth = (facet: AskedFacet) => scores[facet] + (facet === named ? NAMED_WORTH : 0);
    const best = ASKED_FACETS.reduce((first, facet) => (worth(facet) > worth(first) ? facet : first));
    const sum = ASKED_FACETS.reduce((total, facet) => total + Math.exp(worth(facet)), 0);
    if (best === named || Math.exp(worth(best)) / sum < LIKELY_FROM) return named;
    return best === 'what' ? null : best;
  };
}
