import { hashOf, hashPair } from './feature-hash.ts';
import { stemDutch } from './stem-dutch.ts';
import { wordsOf } from './words.ts';

/** Hashes of what occurs in a text, each with how much of it. */
export type TextFeatures = ReadonlyMap<number, number>;

const SEED = { stem: 0x811c9dc5, character: 0x2f0b4a27 };
const WEIGHT = { stem: 1, pair: 0.7, character: 0.6 };
const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 5;

/**
 * Stems, pairs of neighbouring stems and runs of 3 to 5 characters within a word. The runs make typos, inflections
 * and split compounds look like what they stand for.
 */
export function featuresOf(text: string): TextFeatures {
  const features = new Map<number, number>();
  let previous: number | undefined;
  for (const word of wordsOf(text)) {
    const stem = stemFeature(word);
    add(features, stem, WEIGHT.stem);
    if (previous !== undefined) add(features, hashPair(previous, stem), WEIGHT.pair);
    addCharacterRuns(features, word);
    previous = stem;
  }
  return features;
}

/** The stems of a text alone, in order, as features. */
export function stemsOf(text: string): number[] {
  return wordsOf(text).map(stemFeature);
}

function stemFeature(word: string): number {
  return hashOf(stemDutch(word), SEED.stem);
}

function addCharacterRuns(features: Map<number, number>, word: string): void {
  const bounded = `_${word}_`;
  for (let length = SHORTEST_GRAM; length <= LONGEST_GRAM; length += 1) {
    for (let start = 0; start + length <= bounded.length; start += 1) {
      add(features, hashOf(bounded.slice(start, start + length), SEED.character + length), WEIGHT.character);
    }
  }
}

function add(features: Map<number, number>, feature: number, weight: number): void {
  features.set(feature, (features.get(feature) ?? 0) + weight);
}
