import { withoutAccents } from './name-key.ts';

/** One word of a running text. */
export interface Word {
  /** As it stands in the text. */
  readonly text: string;
  /** In lower case without accents. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** What stands between the word before and this one. */
  readonly gap: string;
  readonly startsSentence: boolean;
  /** A capital that means something: not at the start of a sentence, not in a text of capitals only. */
  readonly capital: boolean;
}

const ADDRESS = /https?:\/\/\S+|www\.\S+|\S+@\S+/g;
const WORD = /[\p{L}\p{N}]+/gu;
const ENDS_SENTENCE = /[.!?:;\n]/;
/** Between the words of one name. A full stop counts only after a short word, as in `St. Willebrord`. */
const WITHIN_NAME = /^(?:[\s'’‘`&/-]*|\s*\(\s*)$/;

/** The words of a text. Web and mail addresses are left out: a place in a domain name is not meant. */
export function wordsIn(text: string): Word[] {
  const masked = text.replace(ADDRESS, (address) => ' '.repeat(address.length));
  const capitalsMeanSomething = /\p{Ll}/u.test(masked);
  let end = 0;
  let first = true;
  return [...masked.matchAll(WORD)].map((match) => {
    const gap = masked.slice(end, match.index);
    const startsSentence = first || ENDS_SENTENCE.test(gap);
    first = false;
    end = match.index + match[0].length;
    return {
      text: match[0],
      key: withoutAccents(match[0]),
      start: match.index,
      end,
      gap,
      startsSentence,
      capital: capitalsMeanSomething && !startsSentence && /^\p{Lu}/u.test(match[0]),
    };
  });
}

/** Whether `count` words from `from` on can be one name: no comma or sentence end between them. */
export function standTogether(words: readonly Word[], from: number, count: number): boolean {
  for (let index = from + 1; index < from + count; index++) {
    const { gap } = words[index]!;
    const afterShortWord = words[index - 1]!.text.length <= 2 && /^\.[\s-]*$/.test(gap);
    if (!afterShortWord && !WITHIN_NAME.test(gap)) return false;
  }
  return true;
}

/** The words before `index` in the same sentence, nearest last, in comparable form: `wij zitten in`. */
export function before(words: readonly Word[], index: number, count: number): string {
  const keys: string[] = [];
  for (let at = index - 1; at >= 0 && keys.length < count; at--) {
    if (words[at + 1]!.startsSentence) break;
    keys.unshift(words[at]!.key);
  }
  return keys.join(' ');
}

/** Words that stand before a noun, articles among them. */
export const DETERMINER = /^(?:de|het|t|een|deze|die|dat|dit|geen|mijn|onze|uw|hun|elke|iedere)$/;
