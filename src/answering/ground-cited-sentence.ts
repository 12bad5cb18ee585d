import type { Evidence } from './evidence.ts';
import { groundSentence } from './ground-sentence.ts';
import type { KnownWords } from './known-words.ts';

export interface CheckedSentence {
  readonly pass: boolean;
  /** Empty when it passes; for logs and reports only. */
  readonly reason: string;
  /** The passages it cites, as numbered for the model, in order of appearance. */
  readonly marks: readonly number[];
  /** What the items of a list that begins here rest on. */
  readonly listMarks: readonly number[];
}

const MARK = /\[(\d+)\]/g;
const LIST_ITEM = /^(?:[-*]|\d+\.)\s/;
/** One statement with the marks behind it; what follows the last marks belongs to the last statement. */
const CITED_PART = /.*?(?:\[\d+\][\s,;]*)+(?![^[]*$)|.+$/gs;

/**
 * Checks each part of a sentence against what the marks behind it point to. An item of a list without marks of its own
 * rests on the passages of the line above the list.
 */
export function groundCitedSentence(
  sentence: string,
  listMarks: readonly number[],
  evidence: readonly Evidence[],
  known: KnownWords,
): CheckedSentence {
  const isItem = LIST_ITEM.test(sentence);
  const own = marksIn(sentence);
  const inherited = isItem && own.length === 0 ? listMarks : [];
  const verdict = firstFailure(sentence, inherited, evidence, known);
  const introducesList = /:\s*(?:\[\d+\]\s*)*$/.test(sentence);
  return {
    pass: verdict === null,
    reason: verdict ?? '',
    marks: own,
    listMarks: isItem ? listMarks : introducesList && verdict === null ? own : [],
  };
}

function firstFailure(
  sentence: string,
  inherited: readonly number[],
  evidence: readonly Evidence[],
  known: KnownWords,
): string | null {
  for (const [part] of sentence.matchAll(CITED_PART)) {
    const own = marksIn(part);
    const marks = own.length > 0 ? own : inherited;
    if (marks.some((mark) => evidence[mark - 1] === undefined))
      return 'it cites a passage that was not given';
    const verdict = groundSentence(
      part.replaceAll(MARK, ''),
      marks.map((mark) => evidence[mark - 1]!),
      known,
    );
    if (!verdict.pass) return verdict.reason;
  }
  return null;
}

function marksIn(text: string): number[] {
  return [...new Set([...text.matchAll(MARK)].map((match) => Number(match[1])))];
}
