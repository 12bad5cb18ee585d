import { describe, expect, it } from 'vitest';
import { facetReader } from '../../../src/conversation/asked-facet.ts';
import { ASKED_FACETS, type AskedFacet } from '../../../src/domain/facet.ts';

/** Reads with a ranker that gives these shares, whatever the text; what is left is shared by the other facets. */
function reading(shares: Partial<Record<AskedFacet, number>>) {
  const given = Object.values(shares).reduce((sum, share) => sum + share, 0);
  const left = (1 - given) / (ASKED_FACETS.length - Object.keys(shares).length);
  const scores = ASKED_FACETS.map((facet) => [facet, Math.log(shares[facet] ?? left)]);
  return facetReader(() => Object.fromEntries(scores) as Record<AskedFacet, number>);
}

describe('what a text asks', () => {
  it('is what messages like it ask, and otherwise what they ask next to that', () => {
    const read = reading({ conditions: 0.5, deadline: 0.3 });
    expect(read('bromfiets')).toEqual({ facet: 'conditions', also: 'deadline' });
  });

  it('is nothing else when the rest is unlikely', () => {
    expect(reading({ conditions: 0.9 })('bromfiets')).toEqual({ facet: 'conditions', also: null });
  });

  it('is what its words name, and otherwise what was learned', () => {
    const read = reading({ duration: 0.35, 'how-much': 0.3 });
    expect(read('hoeveel bromfiets')).toEqual({ facet: 'how-much', also: 'duration' });
  });

  it('is nothing in particular when all is unlikely, and otherwise the likeliest', () => {
    const read = reading({ deadline: 0.2, duration: 0.15, conditions: 0.15 });
    expect(read('bromfiets')).toEqual({ facet: null, also: 'deadline' });
  });

  it('is what something is, without a name for it', () => {
    expect(reading({ what: 0.6, status: 0.3 })('bromfiets')).toEqual({ facet: null, also: 'status' });
  });
});
