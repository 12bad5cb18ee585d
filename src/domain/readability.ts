import { countSyllables } from './syllables.ts';

/** How hard a text is to read. */
export interface Readability {
  readonly words: number;
  readonly sentences: number;
  /** Flesch-Douma: 60 to 70 is normal, 45 to 60 fairly hard, below 45 hard. 0 for a text without words. */
  readonly score: number;
  /** Words per sentence. */
  readonly averageSentence: number;
  readonly longestSentence: Sentence | null;
  /** Part of the words (0 to 1) that has four syllables or more. */
  readonly longWords: number;
}

export interface Sentence {
  readonly text: string;
  /** Number of words. */
  readonly words: number;
  /** Line of the measured text on which its paragraph or list item stands, from 0. */
  readonly line: number;
}

const LONG_WORD_SYLLABLES = 4;
const WORD = /[\p{L}\d]+(?:[-'’.,:/][\p{L}\d]+)*/gu;
/** A full stop after one of these does not end a sentence. */
const ABBREVIATION =
  /(?:\b(?:bijv|bv|o\.a|d\.w\.z|m\.b\.t|t\/m|i\.v\.m|m\.u\.v|enz|ca|nr|art|dhr|mw|incl|excl|max|min)|\b\p{Lu})\.$/u;

/**
 * Measures Dutch Markdown text. The formula is that of W. H. Douma (1960), who fitted Flesch's to Dutch:
 * 206.84 - 0.77 × syllables per 100 words - 0.93 × words per sentence, with the norms of
 * https://dbnl.org/tekst/_taa014197701_01/_taa014197701_01_0089.php. Each list item and table cell counts as a sentence.
 */
export function readabilityOf(markdown: string): Readability {
  const sentences = sentencesOf(markdown);
  const syllables = sentences.flatMap(({ text }) => wordsOf(text).map(countSyllables));
  const words = syllables.length;
  if (words === 0) {
    return { words, sentences: 0, score: 0, averageSentence: 0, longestSentence: null, longWords: 0 };
  }
  const averageSentence = words / sentences.length;
  const perHundredWords = (100 * syllables.reduce((sum, count) => sum + count, 0)) / words;
  return {
    words,
    sentences: sentences.length,
    score: 206.84 - 0.77 * perHundredWords - 0.93 * averageSentence,
    averageSentence,
    longestSentence: sentences.reduce((longest, next) => (next.words > longest.words ? next : longest)),
    longWords: syllables.filter((count) => count >= LONG_WORD_SYLLABLES).length / words,
  };
}

/** The sentences of Dutch Markdown text, without its formatting. */
export function sentencesOf(markdown: string): Sentence[] {
  return blocksOf(markdown)
    .flatMap(({ text, line }) => splitBlock(text).map((sentence) => ({ text: sentence, line })))
    .map(({ text, line }) => ({ text, line, words: wordsOf(text).length }))
    .filter(({ words }) => words > 0);
}

/** Paragraphs, list items and table cells. */
function blocksOf(markdown: string): { text: string; line: number }[] {
  const blocks: { text: string; line: number }[] = [];
  let open = false;
  for (const [line, raw] of markdown.split(/\r?\n/).entries()) {
    const text = withoutFormatting(raw);
    if (text === '') open = false;
    else if (raw.trimStart().startsWith('|')) {
      blocks.push(...text.split('|').map((cell) => ({ text: cell.trim(), line })));
      open = false;
    } else if (open && !LIST_MARKER.test(raw)) blocks.at(-1)!.text += ` ${text}`;
    else {
      blocks.push({ text, line });
      open = true;
    }
  }
  return blocks;
}

const LIST_MARKER = /^\s*(?:[-*]|\d+\.)\s+/;

function withoutFormatting(line: string): string {
  return line
    .replace(LIST_MARKER, '')
    .replace(/^#+\s+/, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|__/g, '')
    .trim();
}

function splitBlock(block: string): string[] {
  const sentences: string[] = [];
  for (const part of block.split(/(?<=[.!?][)"'”’]?)\s+(?=["'“‘(]?[\p{Lu}\d€])/u)) {
    const before = sentences.at(-1);
    if (before !== undefined && ABBREVIATION.test(before))
      sentences[sentences.length - 1] = `${before} ${part}`;
    else sentences.push(part);
  }
  return sentences;
}

function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}
