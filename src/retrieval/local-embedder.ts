import { hashPair } from './feature-hash.ts';
import { type FeatureSpace, vectorOf } from './feature-space.ts';
import type { TextEmbedder } from './ports.ts';
import { featuresOf } from './text-features.ts';

const DIMENSIONS = 384;
/** Each feature touches this many dimensions; more costs time, fewer makes unlike texts meet. */
const TOUCHED = 4;

/**
 * Embeds a text without any model: its TF-IDF vector, projected at random (but always the same) onto 384 dimensions.
 * Cosines survive such a projection within a few hundredths.
 */
export function createLocalEmbedder(space: FeatureSpace): TextEmbedder {
  return {
    version: `random-projection-${DIMENSIONS}-${TOUCHED}`,
    embed: (text) => project(space, text),
  };
}

function project(space: FeatureSpace, text: string): number[] {
  const { rows, weights } = vectorOf(space, featuresOf(text));
  const vector = new Array<number>(DIMENSIONS).fill(0);
  for (let index = 0; index < rows.length; index += 1) {
    for (let touch = 0; touch < TOUCHED; touch += 1) {
      const bits = hashPair(rows[index]!, touch);
      vector[(bits >>> 1) % DIMENSIONS]! += bits & 1 ? weights[index]! : -weights[index]!;
    }
  }
  return vector;
}
