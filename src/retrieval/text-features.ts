import type { AnalysedText } from './analysed-text.ts';
import { hashOf, hashPair, hashRuns } from './feature-hash.ts';
import { stemDutch } from './stem-dutch.ts';
import { subjectsOf } from './subjects-of-word.ts';
import { type Tallied, Tally } from './tally.ts';

/** Hashes of what occurs in a text, each once, and at the same place how much of it. */
export interface TextFeatures {
  readonly hashes: Uint32Array;
  readonly amounts: Float32Array;
}

/** What a word brings to the features of a text, whatever stands around it. */
interface WordFeatures {
  readonly stem: number;
  /** Runs of 3 to 4 characters; a run that occurs twice stands here twice. */
  readonly runs: readonly number[];
  readonly subjects: readonly number[];
}

const SEED = { stem: 0x811c9dc5, character: 0x2f0b4a27, subject: 0x5bd1e995 };
/** How much one occurrence counts; chosen by cross-validation (`evals/README.md`). */
const WEIGHT = { stem: 1, pair: 0.7, part: 0.7, character: 0.6, subject: 2 };
const SHORTEST_RUN = 3;
const LONGEST_RUN = 4;

/** The same words come back in question after question; more than these are forgotten together, so that none can fill memory. */
const MOST_REMEMBERED = 50_000;
const remembered = new Map<string, WordFeatures>();

function featuresOfWord(word: string): WordFeatures {
  const before = remembered.get(word);
  if (before) return before;
  const features = {
    stem: hashOf(stemDutch(word), SEED.stem),
    runs: hashRuns(`_${word}_`, SHORTEST_RUN, LONGEST_RUN, SEED.character),
    subjects: [...subjectsOf(word)].map((subject) => hashOf(subject, SEED.subject)),
  };
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(word, features);
  return features;
}

/** Used for one text after another, so that none needs tables of its own. */
const tally = new Tally();

/**
 * Stems, pairs of neighbouring stems, parts of compounds, everyday subjects, and runs of characters within a word. The
 * runs make typos and inflections look like what they stand for.
 */
export function featuresOf({ words, parts }: AnalysedText): TextFeatures {
  const subjects = new Set<number>();
  let previous: number | undefined;
  for (const word of words) {
    const { stem, runs, subjects: own } = featuresOfWord(word);
    tally.add(stem, WEIGHT.stem);
    if (previous !== undefined) tally.add(hashPair(previous, stem), WEIGHT.pair);
    previous = stem;
    for (const run of runs) tally.add(run, WEIGHT.character);
    for (const subject of own) subjects.add(subject);
  }
  for (const part of parts) tally.add(featuresOfWord(part).stem, WEIGHT.part);
  for (const subject of subjects) tally.add(subject, WEIGHT.subject);
  const { keys, amounts } = tally.take();
  return { hashes: keys, amounts };
}

/** The same features and one more, that is not among them. */
export function withFeature({ hashes, amounts }: TextFeatures, hash: number, amount: number): TextFeatures {
  const longer = { hashes: new Uint32Array(hashes.length + 1), amounts: new Float32Array(hashes.length + 1) };
  longer.hashes.set(hashes);
  longer.hashes[hashes.length] = hash;
  longer.amounts.set(amounts);
  longer.amounts[hashes.length] = amount;
  return longer;
}

/** What the lexical index counts: the stems of a text, those of compound parts, and its everyday subjects. */
export function termsOf({ words, parts }: AnalysedText): Tallied {
  const subjects = new Set<number>();
  for (const word of words) {
    const { stem, subjects: own } = featuresOfWord(word);
    tally.add(stem, 1);
    for (const subject of own) subjects.add(subject);
  }
  for (const part of parts) tally.add(featuresOfWord(part).stem, WEIGHT.part);
  for (const subject of subjects) tally.add(subject, 1);
  return tally.take();
}
