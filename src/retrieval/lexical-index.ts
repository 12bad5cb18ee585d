import type { AnalysedText } from './analysed-text.ts';
import { type FeatureSpace, rowOf } from './feature-space.ts';
import { type Tallied, Tally } from './tally.ts';
import { termsOf } from './text-features.ts';

/** Which terms occur in which articles, and how much each occurrence weighs (BM25F, computed ahead). */
export interface LexicalIndex {
  /** Postings of row r stand from `starts[r]` up to `starts[r + 1]`, heaviest first. */
  readonly starts: Int32Array;
  readonly documents: Int32Array;
  readonly impacts: Float32Array;
  readonly documentCount: number;
}

/** One part of a document; `boost` is how many times more a word counts here than in plain text. */
export interface LexicalField {
  readonly text: AnalysedText;
  readonly boost: number;
}

interface Posting {
  readonly document: number;
  /** Boosted. */
  readonly frequency: number;
}

const SATURATION = 1.2;
const LENGTH_PENALTY = 0.6;
/** Of a term that is everywhere only the strongest documents are kept, so that a question costs the same in a large corpus. */
const MOST_POSTINGS = 1_000;

export function buildLexicalIndex(
  space: FeatureSpace,
  documents: Iterable<readonly LexicalField[]>,
): LexicalIndex {
  const postings = new Map<number, Posting[]>();
  const lengths: number[] = [];
  for (const fields of documents) {
    const { keys: rows, amounts: frequencies } = frequenciesOf(space, fields);
    let length = 0;
    for (const [index, row] of rows.entries()) {
      const frequency = frequencies[index]!;
      const list = postings.get(row);
      const posting = { document: lengths.length, frequency };
      if (list) list.push(posting);
      else postings.set(row, [posting]);
      length += frequency;
    }
    lengths.push(length);
  }
  return pack(space.importance.length, weigh(postings, lengths), lengths.length);
}

/** BM25 of every document, by position. */
export function scoreDocuments(
  index: LexicalIndex,
  space: FeatureSpace,
  question: AnalysedText,
): Float32Array {
  const scores = new Float32Array(index.documentCount);
  const { keys: terms, amounts } = termsOf(question);
  for (let term = 0; term < terms.length; term += 1) {
    const row = rowOf(space, terms[term]!);
    if (row < 0) continue;
    const weight = Math.min(1, amounts[term]!);
    const end = index.starts[row + 1]!;
    for (let at = index.starts[row]!; at < end; at += 1) {
      scores[index.documents[at]!]! += weight * index.impacts[at]!;
    }
  }
  return scores;
}

/** How often each row occurs in a document, by its fields' boosts. */
function frequenciesOf(space: FeatureSpace, fields: readonly LexicalField[]): Tallied {
  const frequencies = new Tally();
  for (const { text, boost } of fields) {
    const { keys: terms, amounts } = termsOf(text);
    for (let term = 0; term < terms.length; term += 1) {
      const row = rowOf(space, terms[term]!);
      if (row >= 0) frequencies.add(row, boost * amounts[term]!);
    }
  }
  return frequencies.take();
}

/** BM25 per posting, heaviest first. */
function weigh(
  postings: ReadonlyMap<number, readonly Posting[]>,
  lengths: readonly number[],
): Map<number, [document: number, impact: number][]> {
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const weighed = new Map<number, [number, number][]>();
  for (const [row, list] of postings) {
    const idf = Math.log(1 + (lengths.length - list.length + 0.5) / (list.length + 0.5));
    const impacts = list.map(({ document, frequency }): [number, number] => {
      const penalty = 1 - LENGTH_PENALTY + (LENGTH_PENALTY * lengths[document]!) / averageLength;
      return [document, (idf * frequency * (SATURATION + 1)) / (frequency + SATURATION * penalty)];
    });
    weighed.set(row, impacts.sort((a, b) => b[1] - a[1]).slice(0, MOST_POSTINGS));
  }
  return weighed;
}

function pack(
  rowCount: number,
  postings: ReadonlyMap<number, readonly [document: number, impact: number][]>,
  documentCount: number,
): LexicalIndex {
  const starts = new Int32Array(rowCount + 1);
  for (let row = 0; row < rowCount; row += 1)
    starts[row + 1] = starts[row]! + (postings.get(row)?.length ?? 0);
  const documents = new Int32Array(starts[rowCount]!);
  const impacts = new Float32Array(starts[rowCount]!);
  for (const [row, list] of postings) {
    documents.set(
      list.map(([document]) => document),
      starts[row]!,
    );
    impacts.set(
      list.map(([, impact]) => impact),
      starts[row]!,
    );
  }
  return { starts, documents, impacts, documentCount };
}
