import type { TextFeatures } from './text-features.ts';

/** A text as TF-IDF over the rows of a feature space, of length 1; empty when it shares nothing with the corpus. */
export interface SparseVector {
  readonly rows: Int32Array;
  readonly weights: Float32Array;
}

/** The features of a corpus that occur in at least two texts, each with a row and an inverse document frequency. */
export interface FeatureSpace {
  /** Open-addressing table of feature hashes, a power of two long; 0 is an empty place. */
  readonly hashes: Uint32Array;
  /** Row of the hash at the same place. */
  readonly rowAt: Int32Array;
  /** Per row. */
  readonly idf: Float32Array;
}

const FEWEST_TEXTS = 2;

export function buildFeatureSpace(texts: readonly TextFeatures[]): FeatureSpace {
  const frequencies = new Map<number, number>();
  for (const features of texts) {
    for (const feature of features.keys()) frequencies.set(feature, (frequencies.get(feature) ?? 0) + 1);
  }
  const kept = [...frequencies].filter(([, frequency]) => frequency >= FEWEST_TEXTS);
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, kept.length * 2)));
  const space = {
    hashes: new Uint32Array(size),
    rowAt: new Int32Array(size),
    idf: Float32Array.from(kept, ([, frequency]) => Math.log(1 + texts.length / frequency)),
  };
  for (const [row, [feature]] of kept.entries()) {
    const place = placeOf(space, feature);
    space.hashes[place] = feature;
    space.rowAt[place] = row;
  }
  return space;
}

/** What of the text the space knows; words it has never seen simply do not count. */
export function vectorOf(space: FeatureSpace, features: TextFeatures): SparseVector {
  const rows = new Int32Array(features.size);
  const weights = new Float32Array(features.size);
  let count = 0;
  let squares = 0;
  for (const [feature, frequency] of features) {
    const row = rowOf(space, feature);
    if (row < 0) continue;
    const weight = frequency * space.idf[row]!;
    rows[count] = row;
    weights[count] = weight;
    squares += weight * weight;
    count += 1;
  }
  const norm = Math.sqrt(squares) || 1;
  for (let index = 0; index < count; index += 1) weights[index]! /= norm;
  return { rows: rows.subarray(0, count), weights: weights.subarray(0, count) };
}

/** Row of one feature, or -1 when the space does not know it. */
export function rowOf(space: FeatureSpace, feature: number): number {
  const place = placeOf(space, feature);
  return space.hashes[place] === feature ? space.rowAt[place]! : -1;
}

function placeOf({ hashes }: FeatureSpace, feature: number): number {
  const mask = hashes.length - 1;
  let place = feature & mask;
  while (hashes[place] !== 0 && hashes[place] !== feature) place = (place + 1) & mask;
  return place;
}
