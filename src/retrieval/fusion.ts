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

/** The chance of every article, by position; together 1. */
export function fuse({ intent, lexical, nearest }: HalfScores): Float32Array {
  const lexicalShare = shareOf(lexical);
  const nearestShare = shareOf(nearest);
  const combined = intent.map(
    (score, article) =>
      WEIGHT.intent * score +
      WEIGHT.lexical * lexicalShare[article]! +
      WEIGHT.nearest * nearestShare[article]!,
  );
  return softmax(combined);
}

/** Scores of one question as parts of the highest. */
function shareOf(scores: Float32Array): Float32Array {
  let largest = 0;
  for (const score of scores) largest = Math.max(largest, score);
  return largest === 0 ? scores : scores.map((score) => score / largest);
}

function softmax(scores: Float32Array): Float32Array {
  let largest = -Infinity;
  for (const score of scores) largest = Math.max(largest, score);
  const powers = scores.map((score) => Math.exp(score - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
