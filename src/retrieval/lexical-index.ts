import type { AnalysedText } from './analysed-text.ts';
import { type FeatureSpace, rowOf } from './feature-space.ts';
import { Scoreboard, type ScoredPositions } from './scoreboard.ts';
import { type Tallied, Tally } from './tally.ts';
import { termsOf } from './text-features.ts';
import { topPositions } from './top-positions.ts';

/** Which terms occur in which articles, and how much each occurrence weighs (BM25F, computed ahead). */
export interface LexicalIndex {
  /** Postings of row r stand from `starts[r]` up to `starts[r + 1]`, in the order of the documents. */
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

const SATURATION = 1.2;
const LENGTH_PENALTY = 0.6;
/** Of a term that is everywhere only the strongest documents are kept, so that a question costs the same in a large corpus. */
const MOST_POSTINGS = 1_000;
/** From so many documents on, a term brings no others to a question: they have only words that are everywhere. */
const MOST_MATCHES = 2_000;

/** The documents are read one at a time. */
export function buildLexicalIndex(
  space: FeatureSpace,
  documents: Iterable<readonly LexicalField[]>,
): LexicalIndex {
  const frequencies = Array.from(documents, (fields) => frequenciesOf(space, fields));
  const lengths = frequencies.map(({ amounts }) => amounts.reduce((sum, amount) => sum + amount, 0));
  const occurrences = occurrencesByRow(frequencies, space.importance.length);
  return { ...keepHeaviest(occurrences, impactsOf(occurrences, lengths)), documentCount: lengths.length };
}

/** Used for one question after another, so that none needs one of its own. */
const board = new Scoreboard();

/**
 * BM25 of the documents that have something to do with a question. In a large corpus its rarest terms choose them, and the
 * others only tell those apart.
 */
export function scoreDocuments(
  index: LexicalIndex,
  space: FeatureSpace,
  question: AnalysedText,
): ScoredPositions {
  board.reserve(index.documentCount);
  for (const { row, weight } of rowsOf(index, space, question)) {
    const isChosen = board.count >= MOST_MATCHES;
    const end = index.starts[row + 1]!;
    for (let at = index.starts[row]!; at < end; at += 1) {
      const amount = weight * index.impacts[at]!;
      if (isChosen) board.addToMet(index.documents[at]!, amount);
      else board.add(index.documents[at]!, amount);
    }
  }
  return board.take();
}

/** The rows of a question's terms; in a corpus where not every document can match, the rarest first. */
function rowsOf(
  { starts, documentCount }: LexicalIndex,
  space: FeatureSpace,
  question: AnalysedText,
): { row: number; weight: number }[] {
  const { keys: terms, amounts } = termsOf(question);
  const rows: { row: number; weight: number }[] = [];
  for (let term = 0; term < terms.length; term += 1) {
    const row = rowOf(space, terms[term]!);
    if (row >= 0) rows.push({ row, weight: Math.min(1, amounts[term]!) });
  }
  const count = (row: number): number => starts[row + 1]! - starts[row]!;
  return documentCount > MOST_MATCHES ? rows.sort((a, b) => count(a.row) - count(b.row)) : rows;
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

/** Of every row, in which documents it occurs and how often: the postings before they are weighed. */
type Occurrences = Pick<LexicalIndex, 'starts' | 'documents'> & { readonly frequencies: Float32Array };

function occurrencesByRow(documents: readonly Tallied[], rowCount: number): Occurrences {
  const starts = new Int32Array(rowCount + 1);
  for (const { keys: rows } of documents) for (const row of rows) starts[row + 1]! += 1;
  for (let row = 0; row < rowCount; row += 1) starts[row + 1]! += starts[row]!;
  const ends = starts.slice();
  const postings = {
    starts,
    documents: new Int32Array(starts[rowCount]!),
    frequencies: new Float32Array(starts[rowCount]!),
  };
  for (const [document, { keys: rows, amounts }] of documents.entries()) {
    for (let index = 0; index < rows.length; index += 1) {
      const at = ends[rows[index]!]!++;
      postings.documents[at] = document;
      postings.frequencies[at] = amounts[index]!;
    }
  }
  return postings;
}

/** BM25 of every posting. */
function impactsOf(
  { starts, documents, frequencies }: Occurrences,
  lengths: readonly number[],
): Float64Array {
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const penalties = lengths.map((length) => 1 - LENGTH_PENALTY + (LENGTH_PENALTY * length) / averageLength);
  const impacts = new Float64Array(documents.length);
  for (let row = 0; row + 1 < starts.length; row += 1) {
    const count = starts[row + 1]! - starts[row]!;
    const idf = Math.log(1 + (lengths.length - count + 0.5) / (count + 0.5));
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
      const frequency = frequencies[at]!;
      const penalty = penalties[documents[at]!]!;
      impacts[at] = (idf * frequency * (SATURATION + 1)) / (frequency + SATURATION * penalty);
    }
  }
  return impacts;
}

/** Of a row with too many postings only the heaviest. Uses up what it is given: in a large corpus that is a lot. */
function keepHeaviest(
  { starts, documents }: Occurrences,
  impacts: Float64Array,
): Pick<LexicalIndex, 'starts' | 'documents' | 'impacts'> {
  const keptStarts = new Int32Array(starts.length);
  let end = 0;
  for (let row = 0; row + 1 < starts.length; row += 1) {
    const start = starts[row]!;
    const ofRow = impacts.subarray(start, starts[row + 1]!);
    for (const position of heaviestOf(ofRow)) {
      documents[end] = documents[start + position]!;
      impacts[end] = ofRow[position]!;
      end += 1;
    }
    keptStarts[row + 1] = end;
  }
  return {
    starts: keptStarts,
    documents: documents.slice(0, end),
    impacts: new Float32Array(impacts.subarray(0, end)),
  };
}

/** Positions in the order in which they stand. */
function heaviestOf(impacts: Float64Array): Iterable<number> {
  return impacts.length <= MOST_POSTINGS ? impacts.keys() : topPositions(impacts, MOST_POSTINGS).sort();
}
