import { detectFacet } from '../answering/detect-facet.ts';
import { ASKED_FACETS, type AskedFacet } from '../domain/facet.ts';
import type { FacetRanker } from '../retrieval/facet-ranker.ts';

/** Log-odds that a wording which names a facet adds to what was learned; chosen by cross-validation (`evals/README.md`). */
const NAMED_WORTH = 1.5;
/** Less likely facets are not answered by: what something is serves better than a guess. */
const LIKELY_FROM = 0.3;
/** From here on something else may be asked as well, and is answered behind it. */
const ALSO_FROM = 0.15;

/** What a text asks of its subject. */
export interface AskedFacets {
  /** Null when that is what it is, or nothing in particular. */
  readonly facet: AskedFacet | null;
  /** What it may ask otherwise. */
  readonly also: AskedFacet | null;
}

export type FacetReader = (text: string) => AskedFacets;

/** Weighs what the words of a text name outright against what messages like it ask for. */
export function facetReader(rank: FacetRanker): FacetReader {
  return (text) => {
    const named = detectFacet(text);
    const scores = rank(text);
    const worth = (facet: AskedFacet) => Math.exp(scores[facet] + (facet === named ? NAMED_WORTH : 0));
    const sum = ASKED_FACETS.reduce((total, facet) => total + worth(facet), 0);
    const [first, second] = ASKED_FACETS.toSorted((a, b) => worth(b) - worth(a)) as [AskedFacet, AskedFacet];
    const isLikely = first === named || worth(first) / sum >= LIKELY_FROM;
    const other = isLikely ? second : first;
    return {
      facet: isLikely && first !== named ? unlessWhat(first) : named,
      also: worth(other) / sum >= ALSO_FROM ? other : null,
    };
  };
}

function unlessWhat(facet: AskedFacet): AskedFacet | null {
  return facet === 'what' ? null : facet;
}
