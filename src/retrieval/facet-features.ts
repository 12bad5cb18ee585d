import { hashOf, hashPair, hashRuns } from './feature-hash.ts';
import { stemDutch } from './stem-dutch.ts';
import { Tally } from './tally.ts';
import type { TextFeatures } from './text-features.ts';
import { wordsOf } from './words.ts';

const SEED = { word: 1, stem: 2, run: 3, asking: 4, opening: 5 };
/** How much one occurrence counts; chosen by cross-validation (`evals/README.md`). */
const WEIGHT = { word: 1, pair: 0.9, triple: 0.8, stem: 0.5, run: 0.25, asking: 0.8, opening: 1 };
const SHORTEST_RUN = 3;
const LONGEST_RUN = 4;
/** Further on, a question says what it is about. */
const MOST_ASKING_WORDS = 8;

/**
 * The wording of a question rather than its subject: words as they are typed, two and three in a row, and once more
 * those of the part that asks, with how it opens. `mag`, `wie` and `hoe lang` tell nothing about the subject and
 * everything about what is asked of it.
 */
export function facetFeaturesOf(text: string): TextFeatures {
  const features = new Tally();
  const words = wordsOf(text);
  const hashes = words.map((word) => hashOf(word, SEED.word));
  addEach(features, hashes, WEIGHT.word);
  addEach(features, pairsOf(hashes), WEIGHT.pair);
  addEach(features, triplesOf(hashes), WEIGHT.triple);
  for (const word of words) {
    features.add(hashOf(stemDutch(word), SEED.stem), WEIGHT.stem);
    addEach(features, hashRuns(`_${word}_`, SHORTEST_RUN, LONGEST_RUN, SEED.run), WEIGHT.run);
  }
  addAskingPart(features, wordsOf(askingPart(text)).slice(0, MOST_ASKING_WORDS));
  const { keys, amounts } = features.take();
  return { hashes: keys, amounts };
}

function addAskingPart(features: Tally, words: readonly string[]): void {
  const hashes = words.map((word) => hashOf(word, SEED.asking));
  addEach(features, [...hashes, ...pairsOf(hashes)], WEIGHT.asking);
  const opening = words.slice(0, 2).map((word) => hashOf(word, SEED.opening));
  addEach(features, [...opening.slice(0, 1), ...pairsOf(opening)], WEIGHT.opening);
}

function addEach(features: Tally, hashes: readonly number[], amount: number): void {
  for (const hash of hashes) features.add(hash, amount);
}

function pairsOf(hashes: readonly number[]): number[] {
  return hashes.slice(1).map((hash, index) => hashPair(hashes[index]!, hash));
}

function triplesOf(hashes: readonly number[]): number[] {
  return pairsOf(hashes)
    .slice(1)
    .map((pair, index) => hashPair(hashes[index]!, pair));
}

/** The last part with a question mark, else the last part: before it stands the story. */
function askingPart(text: string): string {
  const parts = text.split(/(?<=[,;:.!?])\s+/);
  return parts.findLast((part) => part.includes('?')) ?? parts.at(-1)!;
}
