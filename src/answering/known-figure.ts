import type { Article } from '../domain/article.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { areRelated } from './content-words.ts';
import type { Statistic, StatisticKind } from './detect-statistic.ts';
import { pointInWords, pointsOf } from './select-points.ts';
import { type AnalyseText, analyseContentWords } from './select-relevance.ts';

/** What a statement has that gives a number of a kind; how many or which part of something is looked for by its name. */
const GIVES: Readonly<Record<Exclude<StatisticKind, 'count' | 'share'>, RegExp>> = {
  average: /\bgemiddeld\w*\b.*(?:\d|\{\{amount:)|(?:\d|\{\{amount:).*\bgemiddeld/i,
  frequency: /\b\d+ keer\b|\d ?% van de/i,
  chance: /\bkans\b.*\d ?%|\d ?%.*\bkans\b/i,
  spending: /€ ?[\d.,]+ (?:miljoen|miljard)/i,
  figures: /\bcijfers\b/i,
};
/** A number with what it counts close behind it: '86.264 extra banen'. */
const COUNTED = /(\p{L}*) ?(?<![\d,.])\d[\d.]*((?: \p{L}[\p{L}'-]*){1,3})/gu;
/** A part with what it is a part of: '15% van de werktijd'. */
const PART =
  /(?:\d ?%|\d procent|\bhelft|\bderde|\bkwart) van (?:de |het |alle )?((?:\p{L}[\p{L}'-]* ?){1,2})/gu;
/** A number behind or before one of these is a rule and counts nothing: 'hoogstens 4 statushouders'. */
const LIMIT = /^(?:hoogstens|minstens|maximaal|minimaal|dan|binnen|vanaf|tot|met|per|na|van|elke|iedere)$/i;
const LIMIT_BEHIND = /^ (?:of|tot) (?:meer|minder)\b/i;

/** Whether an article states the number that is asked for, also of the place that is asked about. */
export function statesFigure(
  knowledge: KnowledgeBase,
  { id, sections }: Article,
  statistic: Statistic,
  place: string | null,
  analyse: AnalyseText = analyseContentWords,
): boolean {
  const points = sections.flatMap(({ facet }) => pointsOf(knowledge.passage(id, facet)!));
  return points.map(pointInWords).some((text) => {
    if (place !== null && !text.includes(place)) return false;
    const { kind } = statistic;
    const counted = analyse(statistic.counted ?? '');
    if (kind === 'count') return counts(text, counted, analyse);
    return kind === 'share' ? givesPart(text, counted, analyse) : GIVES[kind].test(text);
  });
}

/** Whether a text has a number of what is counted, and no limit to it. */
function counts(text: string, counted: readonly string[], analyse: AnalyseText): boolean {
  return [...text.matchAll(COUNTED)].some(([, before = '', behind = '']) => {
    if (LIMIT.test(before) || LIMIT_BEHIND.test(behind)) return false;
    return names(analyse(behind), counted);
  });
}

function givesPart(text: string, counted: readonly string[], analyse: AnalyseText): boolean {
  return [...text.matchAll(PART)].some(([, whole = '']) => names(analyse(whole), counted));
}

function names(words: readonly string[], counted: readonly string[]): boolean {
  return words.some((word) => counted.some((one) => areRelated(one, word)));
}
