import { Tally } from './tally.ts';
import type { TextFeatures } from './text-features.ts';

/** A text over the rows of a feature space, of length 1; empty when it shares nothing with the corpus. */
export interface SparseVector {
  readonly rows: Int32Array;
  readonly weights: Float32Array;
}

/** Sparse vectors one after another, in memory that threads can share: vector v stands from `starts[v]` up to `starts[v + 1]`. */
export interface SparseVectors extends SparseVector {
  readonly starts: Int32Array;
}

/** The features that occur in enough texts of a corpus, each with a row and with how telling it is. */
export interface FeatureSpace {
  /** Open-addressing table with a power of two places: a feature's hash and, beside it, its row; hash 0 is an empty place. */
  readonly table: Uint32Array;
  /** Per row: rare features, and those that keep to few articles, weigh more. */
  readonly importance: Float32Array;
}

/** A feature of fewer texts is mostly a typo or chance, and half of all features are; a small corpus needs each it has. */
const FEWEST_TEXTS = { small: 2, large: 3 };
const LARGE_CORPUS = 1_000;
/** What a feature keeps of its weight when it is spread evenly over the articles. */
const LEAST_FOCUS = 0.4;

/** Each element holds the texts of one article; they are read one article at a time. */
export function buildFeatureSpace(articles: Iterable<readonly TextFeatures[]>): FeatureSpace {
  const counts = countFeatures(articles);
  const fewest = counts.textCount < LARGE_CORPUS ? FEWEST_TEXTS.small : FEWEST_TEXTS.large;
  const kept = Array.from(counts.features.keys()).filter((position) => counts.texts[position]! >= fewest);
  const places = 2 ** Math.ceil(Math.log2(Math.max(2, kept.length * 2)));
  const space = {
    table: new Uint32Array(places * 2),
    importance: Float32Array.from(kept, (position) => importanceOf(counts, position)),
  };
  for (const [row, position] of kept.entries()) {
    const feature = counts.features[position]!;
    const place = placeOf(space, feature);
    space.table[place] = feature;
    space.table[place + 1] = row;
  }
  return space;
}

/** What of the text the space knows; words it has never seen simply do not count. */
export function vectorOf(space: FeatureSpace, features: TextFeatures): SparseVector {
  const { hashes } = features;
  const vector = { rows: new Int32Array(hashes.length), weights: new Float32Array(hashes.length) };
  const end = writeVector(space, features, vector, 0);
  return { rows: vector.rows.subarray(0, end), weights: vector.weights.subarray(0, end) };
}

/** The vectors of many texts. */
export function vectorsOf(space: FeatureSpace, texts: readonly TextFeatures[]): SparseVectors {
  const most = texts.reduce((sum, { hashes }) => sum + hashes.length, 0);
  const vectors = {
    starts: new Int32Array(new SharedArrayBuffer(4 * (texts.length + 1))),
    rows: new Int32Array(new SharedArrayBuffer(4 * most)),
    weights: new Float32Array(new SharedArrayBuffer(4 * most)),
  };
  for (const [index, text] of texts.entries())
    vectors.starts[index + 1] = writeVector(space, text, vectors, vectors.starts[index]!);
  return vectors;
}

/** Writes the vector of a text from `start` on, and returns where it ends. */
function writeVector(
  space: FeatureSpace,
  { hashes, amounts }: TextFeatures,
  { rows, weights }: SparseVector,
  start: number,
): number {
  let end = start;
  let squares = 0;
  for (let index = 0; index < hashes.length; index += 1) {
    const row = rowOf(space, hashes[index]!);
    if (row < 0) continue;
    const weight = amounts[index]! * space.importance[row]!;
    rows[end] = row;
    weights[end] = weight;
    squares += weight * weight;
    end += 1;
  }
  const norm = Math.sqrt(squares) || 1;
  for (let index = start; index < end; index += 1) weights[index]! /= norm;
  return end;
}

/** Row of one feature, or -1 when the space does not know it. */
export function rowOf(space: FeatureSpace, feature: number): number {
  const place = placeOf(space, feature);
  return space.table[place] === feature ? space.table[place + 1]! : -1;
}

/** Where the features of a corpus occur; each stands at one position in every column. */
interface FeatureCounts {
  readonly features: Uint32Array;
  /** Texts with the feature. */
  readonly texts: Float32Array;
  /** Sum over articles of n × log n, where n is the number of texts of that article. */
  readonly concentration: Float32Array;
  readonly articleCount: number;
  readonly textCount: number;
}

function countFeatures(articles: Iterable<readonly TextFeatures[]>): FeatureCounts {
  const inArticle = new Tally();
  const texts = new Tally();
  const concentration = new Tally();
  let articleCount = 0;
  let textCount = 0;
  for (const ofArticle of articles) {
    for (const { hashes } of ofArticle) for (const feature of hashes) inArticle.add(feature, 1);
    const { keys, amounts } = inArticle.take();
    for (let index = 0; index < keys.length; index += 1) {
      const amount = amounts[index]!;
      texts.add(keys[index]!, amount);
      concentration.add(keys[index]!, amount * Math.log(amount));
    }
    articleCount += 1;
    textCount += ofArticle.length;
  }
  const { keys: features, amounts } = texts.take();
  return {
    features,
    texts: amounts,
    concentration: concentration.take().amounts,
    articleCount,
    textCount,
  };
}

/** The rarer a feature is, and the fewer articles it keeps to, the more. */
function importanceOf(
  { texts, concentration, articleCount, textCount }: FeatureCounts,
  position: number,
): number {
  const count = texts[position]!;
  return Math.log(1 + textCount / count) * focusOf(count, concentration[position]!, articleCount);
}

/**
 * From `LEAST_FOCUS` for a feature spread as evenly as chance would, to about 1 for one that belongs to a single
 * article: the entropy over articles, compared with the highest it can be for that number of texts. This is what
 * makes small talk around a question weigh little.
 */
function focusOf(texts: number, concentration: number, articleCount: number): number {
  const entropy = Math.log(texts) - concentration / texts;
  const highest = Math.log(Math.min(articleCount, texts)) + 0.3;
  return LEAST_FOCUS + (1 - LEAST_FOCUS) * Math.max(0, 1 - entropy / highest) * 2;
}

/** Where the hash of the feature stands in the table, or the empty place where it would. */
function placeOf({ table }: FeatureSpace, feature: number): number {
  const mask = table.length - 1;
  let place = (feature << 1) & mask;
  while (table[place] !== 0 && table[place] !== feature) place = (place + 2) & mask;
  return place;
}
