import { correctWord, joinedWord, partsOf, type Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** A text as the index sees it. */
export interface AnalysedText {
  /** Its words in order, misspellings corrected. */
  readonly words: readonly string[];
  /** Parts of its compounds, and compounds that it writes as two words. */
  readonly parts: readonly string[];
}

export function analyseText(vocabulary: Vocabulary, text: string): AnalysedText {
  return analyseWords(vocabulary, wordsOf(text));
}

export function analyseWords(vocabulary: Vocabulary, typed: readonly string[]): AnalysedText {
  const words = typed.map((word) => correctWord(vocabulary, word));
  const parts = words.flatMap((word, index) => {
    const joined = index > 0 ? joinedWord(vocabulary, words[index - 1]!, word) : undefined;
    return [...partsOf(vocabulary, word), ...(joined ? [joined] : [])];
  });
  return { words, parts: [...new Set(parts)] };
}
