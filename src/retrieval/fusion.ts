/** What each part says of the candidates, each at its place. */
export interface HalfScores {
  readonly intent: Float32Array;
  readonly lexical: Float32Array;
  readonly nearest: Float32Array;
}

/** The chance of every article; together 1. */
export interface Chances {
  /** At the place of each candidate. */
  readonly ofCandidates: Float32Array;
  /** Of each article that is no candidate. */
  readonly ofOthers: number;
}

/**
 * How much each part counts, and with that how sure the outcome is: fitted on questions left out of the index
 * (`evals/cross-validate.ts`), so that of the answers with confidence 0.8 about 80% are right.
 */
const WEIGHT = { intent: 1.25, lexical: 0.5, nearest: 1 };

/**
 * Plain loops, because among thousands of articles they decide what a question costs.
 * @param otherCount how many articles are no candidates; every part says 0 of them
 */
export function fuse({ intent, lexical, nearest }: HalfScores, otherCount: number): Chances {
  const lexicalWeight = WEIGHT.lexical / (highestOf(lexical) || 1);
  const nearestWeight = WEIGHT.nearest / (highestOf(nearest) || 1);
  const combined = new Float32Array(intent.length);
  for (let place = 0; place < combined.length; place += 1)
    combined[place] =
      WEIGHT.intent * intent[place]! + lexicalWeight * lexical[place]! + nearestWeight * nearest[place]!;
  return softmax(combined, otherCount);
}

/** 0 when there are no scores above it. */
function highestOf(scores: Float32Array): number {
  let highest = 0;
  for (let place = 0; place < scores.length; place += 1)
    if (scores[place]! > highest) highest = scores[place]!;
  return highest;
}

/** In place, among so many others that score 0. */
function softmax(scores: Float32Array, otherCount: number): Chances {
  let highest = otherCount > 0 ? 0 : Number.NEGATIVE_INFINITY;
  for (let place = 0; place < scores.length; place += 1)
    if (scores[place]! > highest) highest = scores[place]!;
  const powerOfOthers = Math.exp(-highest);
  let sum = otherCount * powerOfOthers;
  for (let place = 0; place < scores.length; place += 1) {
    const power = Math.exp(scores[place]! - highest);
    scores[place] = power;
    sum += power;
  }
  for (let place = 0; place < scores.length; place += 1) scores[place]! /= sum;
  return { ofCandidates: scores, ofOthers: powerOfOthers / sum };
}
