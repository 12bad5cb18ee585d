import { joinedWord, readWord, type Vocabulary } from './vocabulary.ts';
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
  const words: string[] = [];
  const parts = new Set<string>();
  let previous: string | undefined;
  for (const written of typed) {
    const { word, parts: own } = readWord(vocabulary, written);
    const joined = previous === undefined ? undefined : joinedWord(vocabulary, previous, word);
    words.push(word);
    for (const part of own) parts.add(part);
    if (joined) parts.add(joined);
    previous = word;
  }
  return { words, parts: [...parts] };
}
