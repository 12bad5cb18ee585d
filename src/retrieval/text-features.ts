import type { AnalysedText } from './analysed-text.ts';
import { hashOf, hashPair } from './feature-hash.ts';
import { stemDutch } from './stem-dutch.ts';
import { subjectsOf } from './subjects-of-word.ts';

/** Hashes of what occurs in a text, each with how much of it. */
export type TextFeatures = ReadonlyMap<number, number>;

const SEED = { stem: 0x811c9dc5, character: 0x2f0b4a27, subject: 0x5bd1e995 };
/** How much one occurrence counts; chosen by cross-validation (`evals/README.md`). */
const WEIGHT = { stem: 1, pair: 0.7, part: 0.7, character: 0.6, subject: 2 };
const SHORTEST_RUN = 3;
const LONGEST_RUN = 5;

/**
 * Stems, pairs of neighbouring stems, parts of compounds, everyday subjects, and runs of 3 to 5 characters within a
 * word. The runs make typos and inflections look like what they stand for.
 */
export function featuresOf({ words, parts }: AnalysedText): TextFeatures {
  const features = new Map<number, number>();
  let previous: number | undefined;
  for (const word of words) {
    const stem = stemFeature(word);
    add(features, stem, WEIGHT.stem);
    if (previous !== undefined) add(features, hashPair(previous, stem), WEIGHT.pair);
    previous = stem;
    addCharacterRuns(features, word);
  }
  for (const part of parts) add(features, stemFeature(part), WEIGHT.part);
  for (const subject of subjectsIn(words)) add(features, subjectFeature(subject), WEIGHT.subject);
  return features;
}

/** What the lexical index counts: the stems of a text, those of compound parts, and its everyday subjects. */
export function termsOf({ words, parts }: AnalysedText): Map<number, number> {
  const terms = new Map<number, number>();
  for (const word of words) add(terms, stemFeature(word), 1);
  for (const part of parts) add(terms, stemFeature(part), WEIGHT.part);
  for (const subject of subjectsIn(words)) add(terms, subjectFeature(subject), 1);
  return terms;
}

function subjectsIn(words: readonly string[]): Set<string> {
  return new Set(words.flatMap((word) => [...subjectsOf(word)]));
}

function subjectFeature(subject: string): number {
  return hashOf(subject, SEED.subject);
}

function stemFeature(word: string): number {
  return hashOf(stemDutch(word), SEED.stem);
}

function addCharacterRuns(features: Map<number, number>, word: string): void {
  const bounded = `_${word}_`;
  for (let length = SHORTEST_RUN; length <= LONGEST_RUN; length += 1) {
    for (let start = 0; start + length <= bounded.length; start += 1) {
      add(features, hashOf(bounded.slice(start, start + length), SEED.character + length), WEIGHT.character);
    }
  }
}

function add(features: Map<number, number>, feature: number, weight: number): void {
  features.set(feature, (features.get(feature) ?? 0) + weight);
}
