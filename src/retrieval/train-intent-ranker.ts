import type { SparseVector } from './feature-space.ts';
import { compressRanker, type IntentRanker } from './intent-ranker.ts';
import { seededRandom, shuffle } from './seeded-random.ts';

/** One text that is known to be about one article. */
export interface TrainingExample {
  readonly vector: SparseVector;
  /** The same text with small talk around it; takes the place of `vector` now and then. */
  readonly chattyVector?: SparseVector;
  /** Position of the article. */
  readonly article: number;
  /** 1 for a question; less for prose, which nobody types. */
  readonly weight: number;
}

/** How a ranker learns; chosen by cross-validation (`evals/README.md`). */
export interface Training {
  /** Passes over all examples. */
  readonly epochs: number;
  /** Size of the first step; it shrinks to zero. */
  readonly rate: number;
  /** Share of the chance that is spread over all articles instead of given to the one: 0 to 1. Keeps it from being too sure. */
  readonly smoothing: number;
}

/** Share of the passes in which a question that has it comes with small talk around it. */
const CHATTY_SHARE = 0.5;
const SEED = 20261122;
/** A step smaller than this changes no ranking; leaving it out halves the time. */
const SMALLEST_STEP = 5e-3;

/**
 * Stochastic gradient descent on the cross-entropy, with a step that shrinks to zero; stopping early is what keeps it
 * from learning questions by heart. Same examples, same ranker. Yields to the event loop after every pass.
 */
export async function trainIntentRanker(
  examples: readonly TrainingExample[],
  { rowCount, articleCount }: { rowCount: number; articleCount: number },
  { epochs, rate, smoothing }: Training,
  onProgress: (share: number) => void = () => {},
): Promise<IntentRanker> {
  const weights = new Float32Array(rowCount * articleCount);
  const order = [...examples];
  const random = seededRandom(SEED);
  const pass = createPass(weights, articleCount, smoothing);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    const step = rate * (1 - epoch / epochs);
    for (const example of order) {
      const chatty = random() < CHATTY_SHARE ? example.chattyVector : undefined;
      pass(chatty ?? example.vector, example, step);
    }
    onProgress((epoch + 1) / epochs);
    await new Promise(setImmediate);
  }
  return compressRanker(weights, articleCount);
}

type Pass = (vector: SparseVector, example: TrainingExample, rate: number) => void;

function createPass(weights: Float32Array, articleCount: number, smoothing: number): Pass {
  const scores = new Float32Array(articleCount);
  const stepped = new Int32Array(articleCount);
  return (vector, { article, weight }, rate) => {
    scores.fill(0);
    addScores(scores, weights, vector);
    toProbabilities(scores);
    for (let other = 0; other < articleCount; other += 1) scores[other]! -= smoothing / articleCount;
    scores[article]! -= 1 - smoothing;
    const steps = largeSteps(scores, stepped);
    for (let index = 0; index < vector.rows.length; index += 1) {
      const start = vector.rows[index]! * articleCount;
      const factor = rate * weight * vector.weights[index]!;
      for (let step = 0; step < steps; step += 1) {
        const other = stepped[step]!;
        weights[start + other]! -= factor * scores[other]!;
      }
    }
  };
}

function addScores(scores: Float32Array, weights: Float32Array, vector: SparseVector): void {
  for (let index = 0; index < vector.rows.length; index += 1) {
    const start = vector.rows[index]! * scores.length;
    const factor = vector.weights[index]!;
    for (let article = 0; article < scores.length; article += 1) {
      scores[article]! += factor * weights[start + article]!;
    }
  }
}

function toProbabilities(scores: Float32Array): void {
  let largest = -Infinity;
  for (const score of scores) if (score > largest) largest = score;
  let sum = 0;
  for (let article = 0; article < scores.length; article += 1) {
    const value = Math.exp(scores[article]! - largest);
    scores[article] = value;
    sum += value;
  }
  for (let article = 0; article < scores.length; article += 1) scores[article]! /= sum;
}

/** Fills `stepped` with the articles whose step matters and returns how many they are. */
function largeSteps(gradient: Float32Array, stepped: Int32Array): number {
  let count = 0;
  for (let article = 0; article < gradient.length; article += 1) {
    if (Math.abs(gradient[article]!) <= SMALLEST_STEP) continue;
    stepped[count] = article;
    count += 1;
  }
  return count;
}
