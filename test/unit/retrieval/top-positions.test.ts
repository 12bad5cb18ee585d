import fc from 'fast-check';
import { expect, it } from 'vitest';
import { topPositions } from '../../../src/retrieval/top-positions.ts';

it('are those of the highest scores, highest first, and the first of equals', () => {
  const score = fc.integer({ min: 0, max: 5 });
  fc.assert(
    fc.property(fc.array(score, { maxLength: 40 }), fc.nat({ max: 50 }), (scores, limit) => {
      const sorted = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!);
      expect([...topPositions(Float32Array.from(scores), limit)]).toEqual(sorted.slice(0, limit));
    }),
    { seed: 3 },
  );
});
