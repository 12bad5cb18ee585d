/** What each part says of every article, by position. */
export interface HalfScores {
  readonly intent: Float32Array;
  readonly lexical: Float32Array;
  readonly nearest: Float32Array;
}

/**
 * How much each part counts, and with that how sure the outcome is: fitted on questions left out of the index
 * (`evals/cross-validate.ts`), so that of the answers with confidence 0.8 about 80% are right.
 */
const WEIGHT = { intent: 1.25, lexical: 0.5, nearest: 1 };

/** The chance of every article, by position; together 1. Plain loops, because among thousands of articles they decide what a question costs. */
export function fuse({ intent, lexical, nearest }: HalfScores): Float32Array {
  const lexicalWeight = WEIGHT.lexical / (highestOf(lexical) || 1);
  const nearestWeight = WEIGHT.nearest / (highestOf(nearest) || 1);
  const combined = new Float32Array(intent.length);
  for (let article = 0; article < combined.length; article += 1)
    combined[article] =
      WEIGHT.intent * intent[article]! +
      lexicalWeight * lexical[article]! +
      nearestWeight * nearest[article]!;
  return softmax(combined);
}

/** 0 when there are no scores above it. */
function highestOf(scores: Float32Array): number {
  let highest = 0;
  for (let place = 0; place < scores.length; place += 1)
    if (scores[place]! > highest) highest = scores[place]!;
  return highest;
}

/** In place. */
function softmax(scores: Float32Array): Float32Array {
  let highest = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < scores.length; place += 1)
    if (scores[place]! > highest) highest = scores[place]!;
  let sum = 0;
  for (let place = 0; place < scores.length; place += 1) {
    const power = Math.exp(scores[place]! - highest);
    scores[place] = power;
    sum += power;
  }
  for (let place = 0; place < scores.length; place += 1) scores[place]! /= sum;
  return scores;
}
