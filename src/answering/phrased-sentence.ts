import { UnreadableReply } from './cut-elements.ts';
import { sentenceCutter } from './cut-sentences.ts';
import { sentencesFormat } from './model-reply.ts';

/** A sentence or list item as a language model phrased it, with the marks of what it rests on behind it. */
export interface PhrasedSentence {
  readonly text: string;
  readonly isItem: boolean;
}

/** An answer, sentence by sentence, each with the numbers of the passages it rests on. */
export const PHRASED_ANSWER = sentencesFormat('answer', {
  text: { type: 'string' },
  passages: { type: 'array', items: { type: 'integer' } },
});

const MARK = /\s*\[(\d+)\]/g;
const LIST_ITEM = /^(?:[-*]|\d+\.)\s/;

/**
 * Reads one element of the reply. Where it holds more than one sentence, each is one of its own, so that each is checked.
 * @throws UnreadableReply when it has another shape
 */
export function readPhrased(element: unknown): PhrasedSentence[] {
  const { text, passages } = shapeOf(element);
  const said = [...text.matchAll(MARK)].map(([, mark]) => Number(mark));
  if (said.some((mark) => !passages.includes(mark)))
    throw new UnreadableReply('a sentence has a mark that its passages do not have');
  const marks = [...new Set(passages)].map((passage) => ` [${passage}]`).join('');
  const cutter = sentenceCutter();
  const plain = text.replaceAll(MARK, '').trim();
  return [...cutter.add(plain), ...cutter.end()].map((sentence) => ({
    text: sentence.text + marks,
    isItem: LIST_ITEM.test(sentence.text),
  }));
}

function shapeOf(element: unknown): { readonly text: string; readonly passages: readonly number[] } {
  const { text, passages, ...others } = element as Record<string, unknown>;
  const isRead =
    typeof text === 'string' &&
    Array.isArray(passages) &&
    passages.every((passage): passage is number => Number.isSafeInteger(passage)) &&
    Object.keys(others).length === 0;
  if (!isRead) throw new UnreadableReply('a sentence has another shape');
  return { text, passages };
}
