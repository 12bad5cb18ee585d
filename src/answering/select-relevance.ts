import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { Passage } from '../domain/passage.ts';
import { replaceAmounts } from '../domain/passage.ts';
import { areRelated, contentWords } from './content-words.ts';
import { plainWords } from './plain-words.ts';
import { type Point, pointInWords, pointsOf } from './select-points.ts';

/** The words of a text that carry meaning, as stems. */
export type AnalyseText = (text: string) => readonly string[];

/** The analysis that needs nothing but the words themselves. */
export const analyseContentWords: AnalyseText = (text) => contentWords(plainWords(text));

/** How well a point of an article answers the words of a question; 0 when they share nothing. */
export type Relevance = (point: Point) => number;

/** A compound that holds the word counts, but less than the word itself. */
const RELATED = 0.6;
/** A word of the title says which article it is, and hardly which point of it. */
const NAME = 0.25;

/**
 * Prepares what is needed to compare questions with the points of articles: how rare each word is in all passages.
 * The result gives, for a question and the passages of one article, the relevance of their points. A word that every
 * point of the article has in common, such as its name, says little about which of them answers.
 */
export function relevanceFinder(
  knowledge: KnowledgeBase,
  analyse: AnalyseText,
): (question: string, passages: readonly Passage[]) => Relevance {
  const rarity = rarityOfWords(knowledge.passages.map(({ text }) => new Set(analyse(withoutAmounts(text)))));
  const wordsOfPoint = new Map<string, readonly string[]>();
  const wordsOf = (point: Point): readonly string[] => {
    const text = withoutAmounts(pointInWords(point));
    const known = wordsOfPoint.get(text);
    if (known) return known;
    const words = [...new Set(analyse(text))];
    wordsOfPoint.set(text, words);
    return words;
  };
  return (question, passages) => {
    const asked = [...new Set(analyse(question))];
    const points = passages.flatMap(pointsOf).map(wordsOf);
    const title = analyse(passages[0]?.title ?? '');
    const weights = asked.map((word) => (title.includes(word) ? NAME : 1) * weightOf(word, rarity, points));
    return (point) => {
      const words = wordsOf(point);
      const shared = asked.reduce((sum, word, index) => sum + weights[index]! * likeness(word, words), 0);
      return shared / Math.sqrt(Math.max(6, words.length));
    };
  };
}

/** The words of a text that are the same, from 0 to 1 of the shorter one. */
export function sharedPart(first: readonly string[], second: readonly string[]): number {
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  if (short.length === 0) return 0;
  return short.filter((word) => long.includes(word)).length / short.length;
}

function likeness(word: string, words: readonly string[]): number {
  if (words.includes(word)) return 1;
  return words.some((other) => areRelated(word, other)) ? RELATED : 0;
}

function weightOf(
  word: string,
  rarity: (word: string) => number,
  points: readonly (readonly string[])[],
): number {
  const having = points.filter((words) => likeness(word, words) > 0).length;
  return having === 0 ? 0 : rarity(word) * Math.log(1 + points.length / having);
}

function rarityOfWords(texts: readonly ReadonlySet<string>[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const words of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + texts.length / (1 + (counts.get(word) ?? 0)));
}

function withoutAmounts(text: string): string {
  return replaceAmounts(text, () => 'bedrag');
}
