import { contentWords, overlap } from './content-words.ts';
import { type Evidence, fail, PASS, type Verdict } from './evidence.ts';

/** What a light rephrasing keeps of the evidence's words; less is something else than a rephrasing. */
const LOWEST_SUPPORT = 0.5;

/** Most of the words of a sentence stand in the evidence. */
export function groundSupport(plain: string, evidence: readonly Evidence[]): Verdict {
  const words = contentWords(plain);
  if (words.length === 0) return PASS;
  const given = evidence.flatMap(({ text }) => contentWords(text));
  const support = overlap(words, given);
  return support >= LOWEST_SUPPORT
    ? PASS
    : fail(`only ${Math.round(support * 100)}% of the words are in the evidence`);
}
