import type { TextFeatures } from './text-features.ts';

/** A text over the rows of a feature space, of length 1; empty when it shares nothing with the corpus. */
export interface SparseVector {
  readonly rows: Int32Array;
  readonly weights: Float32Array;
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

interface FeatureCounts {
  /** Texts with the feature. */
  texts: number;
  /** Sum over articles of n × log n, where n is the number of texts of that article. */
  concentration: number;
}

/** Each element holds the texts of one article; they are read one article at a time. */
export function buildFeatureSpace(articles: Iterable<readonly TextFeatures[]>): FeatureSpace {
  const counts = new Map<number, FeatureCounts>();
  let articleCount = 0;
  let textCount = 0;
  for (const texts of articles) {
    countFeatures(counts, texts);
    articleCount += 1;
    textCount += texts.length;
  }
  const fewest = textCount < LARGE_CORPUS ? FEWEST_TEXTS.small : FEWEST_TEXTS.large;
  const kept = [...counts].filter(([, { texts }]) => texts >= fewest);
  const places = 2 ** Math.ceil(Math.log2(Math.max(2, kept.length * 2)));
  const space = {
    table: new Uint32Array(places * 2),
    importance: Float32Array.from(
      kept,
      ([, count]) => Math.log(1 + textCount / count.texts) * focusOf(count, articleCount),
    ),
  };
  for (const [row, [feature]] of kept.entries()) {
    const place = placeOf(space, feature);
    space.table[place] = feature;
    space.table[place + 1] = row;
  }
  return space;
}

/** What of the text the space knows; words it has never seen simply do not count. */
export function vectorOf(space: FeatureSpace, { hashes, amounts }: TextFeatures): SparseVector {
  const rows = new Int32Array(hashes.length);
  const weights = new Float32Array(hashes.length);
  let count = 0;
  let squares = 0;
  for (let index = 0; index < hashes.length; index += 1) {
    const row = rowOf(space, hashes[index]!);
    if (row < 0) continue;
    const weight = amounts[index]! * space.importance[row]!;
    rows[count] = row;
    weights[count] = weight;
    squares += weight * weight;
    count += 1;
  }
  const norm = Math.sqrt(squares) || 1;
  for (let index = 0; index < count; index += 1) weights[index]! /= norm;
  return { rows: rows.slice(0, count), weights: weights.slice(0, count) };
}

/** Row of one feature, or -1 when the space does not know it. */
export function rowOf(space: FeatureSpace, feature: number): number {
  const place = placeOf(space, feature);
  return space.table[place] === feature ? space.table[place + 1]! : -1;
}

function countFeatures(counts: Map<number, FeatureCounts>, texts: readonly TextFeatures[]): void {
  const inArticle = new Map<number, number>();
  for (const { hashes } of texts) {
    for (const feature of hashes) inArticle.set(feature, (inArticle.get(feature) ?? 0) + 1);
  }
  for (const [feature, texts] of inArticle) {
    const count = counts.get(feature);
    const concentration = texts * Math.log(texts);
    if (count) {
      count.texts += texts;
      count.concentration += concentration;
    } else {
      counts.set(feature, { texts, concentration });
    }
  }
}

/**
 * From `LEAST_FOCUS` for a feature spread as evenly as chance would, to about 1 for one that belongs to a single
 * article: the entropy over articles, compared with the highest it can be for that number of texts. This is what
 * makes small talk around a question weigh little.
 */
function focusOf({ texts, concentration }: FeatureCounts, articleCount: number): number {
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
