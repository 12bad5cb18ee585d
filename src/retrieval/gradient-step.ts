import type { SparseVector } from './feature-space.ts';

/** Makes the text `vector` a little likelier to be about `article`, and less about all others; `size` is how much. */
export type GradientStep = (vector: SparseVector, article: number, size: number) => void;

/** A smaller part of a step is left out: that saves time, and what is found gets no worse (`evals/README.md`). */
const SMALLEST_PART = 0.01;

/**
 * Steps of gradient descent on the cross-entropy of a softmax over `weights`, which hold one weight per article for each
 * row. `smoothing` is the share of the chance that is spread over all articles instead of given to the one.
 */
export function createGradientStep(
  weights: Float32Array,
  articleCount: number,
  smoothing: number,
): GradientStep {
  const chances = new Float64Array(articleCount);
  const stepped = new Int32Array(articleCount);
  const parts = new Float64Array(articleCount);
  const aim = (article: number, right: number): number =>
    smoothing / articleCount + (article === right ? 1 - smoothing : 0);
  return (vector, right, size) => {
    chances.fill(0);
    addScores(chances, weights, vector);
    toChances(chances);
    let count = 0;
    for (let article = 0; article < articleCount; article += 1) {
      const part = chances[article]! - aim(article, right);
      if (Math.abs(part) <= SMALLEST_PART) continue;
      stepped[count] = article;
      parts[count] = part * size;
      count += 1;
    }
    const { rows, weights: amounts } = vector;
    for (let index = 0; index < rows.length; index += 1) {
      const start = rows[index]! * articleCount;
      const amount = amounts[index]!;
      for (let step = 0; step < count; step += 1) {
        weights[start + stepped[step]!]! -= amount * parts[step]!;
      }
    }
  };
}

/** Four rows at a time, so that each score is read and written a quarter as often. */
function addScores(scores: Float64Array, weights: Float32Array, vector: SparseVector): void {
  const { rows, weights: amounts } = vector;
  const count = scores.length;
  let index = 0;
  for (; index + 4 <= rows.length; index += 4) {
    const first = rows[index]! * count;
    const second = rows[index + 1]! * count;
    const third = rows[index + 2]! * count;
    const fourth = rows[index + 3]! * count;
    const ofFirst = amounts[index]!;
    const ofSecond = amounts[index + 1]!;
    const ofThird = amounts[index + 2]!;
    const ofFourth = amounts[index + 3]!;
    for (let article = 0; article < count; article += 1) {
      scores[article]! +=
        ofFirst * weights[first + article]! +
        ofSecond * weights[second + article]! +
        ofThird * weights[third + article]! +
        ofFourth * weights[fourth + article]!;
    }
  }
  for (; index < rows.length; index += 1) {
    const start = rows[index]! * count;
    const amount = amounts[index]!;
    for (let article = 0; article < count; article += 1) {
      scores[article]! += amount * weights[start + article]!;
    }
  }
}

function toChances(scores: Float64Array): void {
  let largest = -Infinity;
  for (let article = 0; article < scores.length; article += 1) {
    if (scores[article]! > largest) largest = scores[article]!;
  }
  let sum = 0;
  for (let article = 0; article < scores.length; article += 1) {
    const power = Math.exp(scores[article]! - largest);
    scores[article] = power;
    sum += power;
  }
  for (let article = 0; article < scores.length; article += 1) scores[article]! /= sum;
}
