import type { Article } from '../domain/article.ts';
import { type FeatureSpace, rowOf } from './feature-space.ts';
import { stemsOf } from './text-features.ts';

/** Which stems occur in which articles or passages, and how much each occurrence weighs (BM25F, computed ahead). */
export interface LexicalIndex {
  /** Postings of row r stand from `starts[r]` up to `starts[r + 1]`. */
  readonly starts: Int32Array;
  readonly documents: Int32Array;
  readonly impacts: Float32Array;
  readonly documentCount: number;
}

/** One part of a document; `boost` is how many times more a word counts here than in plain text. */
export interface LexicalField {
  readonly text: string;
  readonly boost: number;
}

const SATURATION = 1.2;
const LENGTH_PENALTY = 0.6;

export function lexicalFieldsOf(article: Article): LexicalField[] {
  return [
    { text: article.title, boost: 4 },
    { text: article.synonyms.join('\n'), boost: 3 },
    { text: article.questions.join('\n'), boost: 1 },
    { text: article.sections.map(({ text }) => text).join('\n'), boost: 1 },
  ];
}

export function buildLexicalIndex(
  space: FeatureSpace,
  documents: readonly (readonly LexicalField[])[],
): LexicalIndex {
  const postings = new Map<number, { document: number; frequency: number }[]>();
  const lengths = documents.map((fields, document) => {
    const frequencies = frequenciesOf(space, fields);
    for (const [row, frequency] of frequencies) {
      const list = postings.get(row) ?? [];
      list.push({ document, frequency });
      postings.set(row, list);
    }
    return [...frequencies.values()].reduce((sum, frequency) => sum + frequency, 0);
  });
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents.length);
  return pack(space.idf.length, documents.length, postings, (document, frequency, documentFrequency) => {
    const idf = Math.log(1 + (documents.length - documentFrequency + 0.5) / (documentFrequency + 0.5));
    const penalty = 1 - LENGTH_PENALTY + (LENGTH_PENALTY * lengths[document]!) / averageLength;
    return (idf * frequency * (SATURATION + 1)) / (frequency + SATURATION * penalty);
  });
}

/** BM25 of every document, by position. */
export function scoreDocuments(index: LexicalIndex, space: FeatureSpace, question: string): Float32Array {
  const scores = new Float32Array(index.documentCount);
  for (const stem of new Set(stemsOf(question))) {
    const row = rowOf(space, stem);
    if (row < 0) continue;
    for (let at = index.starts[row]!; at < index.starts[row + 1]!; at += 1) {
      scores[index.documents[at]!]! += index.impacts[at]!;
    }
  }
  return scores;
}

function frequenciesOf(space: FeatureSpace, fields: readonly LexicalField[]): Map<number, number> {
  const frequencies = new Map<number, number>();
  for (const { text, boost } of fields) {
    for (const stem of stemsOf(text)) {
      const row = rowOf(space, stem);
      if (row >= 0) frequencies.set(row, (frequencies.get(row) ?? 0) + boost);
    }
  }
  return frequencies;
}

function pack(
  rowCount: number,
  documentCount: number,
  postings: ReadonlyMap<number, readonly { document: number; frequency: number }[]>,
  impactOf: (document: number, frequency: number, documentFrequency: number) => number,
): LexicalIndex {
  const total = [...postings.values()].reduce((sum, list) => sum + list.length, 0);
  const starts = new Int32Array(rowCount + 1);
  const documents = new Int32Array(total);
  const impacts = new Float32Array(total);
  let at = 0;
  for (let row = 0; row < rowCount; row += 1) {
    starts[row] = at;
    const list = postings.get(row) ?? [];
    for (const { document, frequency } of list) {
      documents[at] = document;
      impacts[at] = impactOf(document, frequency, list.length);
      at += 1;
    }
  }
  starts[rowCount] = at;
  return { starts, documents, impacts, documentCount };
}
