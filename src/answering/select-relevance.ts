import type { Article } from '../domain/article.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { type Passage, replaceAmounts } from '../domain/passage.ts';
import { areRelated, contentWords, contentWordsBy } from './content-words.ts';
import { plainWords } from './plain-words.ts';
import { type Point, pointInWords, pointsOf } from './select-points.ts';

/** The words of a text that carry meaning, as stems. */
export type AnalyseText = (text: string) => readonly string[];

/** The analysis that needs nothing but the words themselves. */
export const analyseContentWords: AnalyseText = (text) => withQuantities(plainWords(text), contentWords);

/** The same with a stemmer of its own. */
export function analyseWithStems(stem: (word: string) => string): AnalyseText {
  const stems = contentWordsBy(stem);
  return (text) => withQuantities(plainWords(text), stems);
}

function withQuantities(plain: string, wordsOf: AnalyseText): string[] {
  return [...wordsOf(plain), ...quantitiesIn(plain)];
}

/** Numbers with what they are of, each as one word: '35%', '104 weken', 'week 42'. */
function quantitiesIn(plain: string): string[] {
  const counted = [...plain.matchAll(/(\d[\d.,]*) ?(%|procent|uur|uren|dag|we?ek|maand|jaar)/g)];
  const numbered = plain.match(/\b(?:week|maand|niveau|fase|trede|spoor) \d+\b/g) ?? [];
  return [...counted.map(([, number, unit]) => `${number} ${UNIT[unit!] ?? unit}`), ...numbered];
}

const UNIT: Readonly<Record<string, string>> = { procent: '%', uren: 'uur', wek: 'week' };

/** A point of an article with what it shares with a question. */
export interface RelevantPoint {
  readonly passage: Passage;
  readonly point: Point;
  readonly words: readonly string[];
  /** 0 when the two share no word that tells the points of the article apart. */
  readonly relevance: number;
}

/** The points of an article in order, each with how well it answers the words of a question. */
export type FindRelevance = (question: string, article: Article) => readonly RelevantPoint[];

interface ReadArticle {
  readonly titleWords: readonly string[];
  readonly points: readonly Omit<RelevantPoint, 'relevance'>[];
}

/** A compound that holds the word counts, but less than the word itself. */
const RELATED = 0.6;
/** A word of the title says which article it is, and hardly which point of it. */
const NAME = 0.25;

/** In how many passages each word occurs; that takes reading all of them. */
export function countPassageWords(
  { passages }: KnowledgeBase,
  analyse: AnalyseText,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of passages)
    for (const word of new Set(analyse(withoutAmounts(text)))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * Prepares what is needed to compare questions with the points of articles: how rare each word is in all passages. A
 * word that many points of the article have in common says little about which of them answers.
 */
export function relevanceFinder(
  knowledge: KnowledgeBase,
  analyse: AnalyseText,
  counts: ReadonlyMap<string, number> = countPassageWords(knowledge, analyse),
): FindRelevance {
  const rarity = rarityOfWords(counts, knowledge.passages.length);
  const articles = new Map<string, ReadArticle>();
  const read = (article: Article): ReadArticle => {
    const known = articles.get(article.id) ?? readArticle(knowledge, article, analyse);
    articles.set(article.id, known);
    return known;
  };
  return (question, article) => {
    const { titleWords, points } = read(article);
    const shared = points.map(() => 0);
    for (const word of new Set(analyse(question))) {
      const likeness = points.map(({ words }) => likenessOf(word, words));
      const having = likeness.filter((share) => share > 0).length;
      if (having === 0) continue;
      const weight =
        rarity(word) * Math.log(1 + points.length / having) * (titleWords.includes(word) ? NAME : 1);
      for (const [index, share] of likeness.entries()) shared[index]! += weight * share;
    }
    return points.map((one, index) => ({
      ...one,
      relevance: shared[index]! / Math.sqrt(Math.max(SHORT_POINT, one.words.length)),
    }));
  };
}

/** In how far two texts, given as words, say the same: the part of the shorter that is also in the longer. */
export function sharedPart(first: readonly string[], second: readonly string[]): number {
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  if (short.length === 0) return 0;
  return short.filter((word) => long.includes(word)).length / short.length;
}

/** Points with fewer words are not favoured for being short. */
const SHORT_POINT = 6;

function readArticle(
  knowledge: KnowledgeBase,
  { id, title, sections }: Article,
  analyse: AnalyseText,
): ReadArticle {
  const passages = sections.flatMap(({ facet }) => knowledge.passage(id, facet) ?? []);
  return {
    titleWords: analyse(title),
    points: passages.flatMap((passage) =>
      pointsOf(passage).map((point) => ({
        passage,
        point,
        words: [...new Set(analyse(withoutAmounts(pointInWords(point))))],
      })),
    ),
  };
}

function likenessOf(word: string, words: readonly string[]): number {
  if (words.includes(word)) return 1;
  return words.some((other) => areRelated(word, other)) ? RELATED : 0;
}

/** How rare each word is among so many passages, by in how many of them it occurs. */
export function rarityOfWords(
  counts: ReadonlyMap<string, number>,
  passageCount: number,
): (word: string) => number {
  return (word) => Math.log(1 + passageCount / (1 + (counts.get(word) ?? 0)));
}

function withoutAmounts(text: string): string {
  return replaceAmounts(text, () => 'bedrag');
}
