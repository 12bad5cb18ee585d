import type { SparseVector, SparseVectors } from './feature-space.ts';
import { createGradientStep } from './gradient-step.ts';
import { compressRanker, type IntentRanker } from './intent-ranker.ts';
import type { Lesson } from './lesson.ts';
import { seededRandom, shuffle } from './seeded-random.ts';

/** Share of the passes in which a question that has it comes with small talk around it. */
const CHATTY_SHARE = 0.5;
const SEED = 20261122;

/**
 * Stochastic gradient descent on the cross-entropy, with a step that shrinks to zero; stopping early is what keeps it
 * from learning questions by heart. Same lesson, same ranker. `onProgress` is called with 0 to 1 after every pass.
 */
export function trainIntentRanker(
  { vectors, examples, rowCount, articleCount, training }: Lesson,
  onProgress: (share: number) => void,
): IntentRanker {
  const weights = new Float32Array(rowCount * articleCount);
  const step = createGradientStep(weights, articleCount, training.smoothing);
  const order = Int32Array.from(examples.vectors.keys());
  const random = seededRandom(SEED);
  for (let epoch = 0; epoch < training.epochs; epoch += 1) {
    shuffle(order, random);
    const rate = training.rate * (1 - epoch / training.epochs);
    for (const example of order) {
      const chatty = random() < CHATTY_SHARE ? examples.chattyVectors[example]! : -1;
      const vector = vectorAt(vectors, chatty < 0 ? examples.vectors[example]! : chatty);
      step(vector, examples.articles[example]!, rate * examples.weights[example]!);
    }
    onProgress((epoch + 1) / training.epochs);
  }
  return compressRanker(weights, articleCount);
}

function vectorAt({ starts, rows, weights }: SparseVectors, vector: number): SparseVector {
  const [start, end] = [starts[vector]!, starts[vector + 1]!];
  return { rows: rows.subarray(start, end), weights: weights.subarray(start, end) };
}
