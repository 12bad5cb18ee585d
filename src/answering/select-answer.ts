import type { Article } from '../domain/article.ts';
import type { Facet } from '../domain/facet.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { Passage } from '../domain/passage.ts';
import { type AskedFacet, asksYesOrNo } from './detect-facet.ts';
import { type Point, pointInWords, pointsOf } from './select-points.ts';
import { type AnalyseText, relevanceFinder, sharedPart } from './select-relevance.ts';

/** What of a passage is shown. */
export interface SelectedPoints {
  readonly passage: Passage;
  /** Never empty; in the order in which they are shown. */
  readonly points: readonly Point[];
}

/** Chooses what of an article answers a question: what decides it first, the passage that was asked for last. */
export type SelectAnswer = (
  question: string,
  article: Article,
  facet: AskedFacet | null,
) => readonly SelectedPoints[];

/** An answer is at most about this many words, plus one list. */
const MOST_WORDS = 90;
const MOST_SENTENCES = 5;
/** Below this a point shares too little with a question to decide it. */
const DECIDES_FROM = Number(process.env.T_DECIDES_FROM ?? 1.2);
/** How much better than the passage asked for a point elsewhere must be to come first. */
const LEADS_FROM = Number(process.env.T_LEADS_FROM ?? 1.35);
/** Against a facet that the question names outright, it must be better still. */
const LEADS_FACET_FROM = Number(process.env.T_LEADS_FACET_FROM ?? 1.7);
/** A question that names no facet is usually about what something is. */
const PRIOR: Readonly<Partial<Record<Facet, number>>> = { what: 1.15, attention: 0.95 };
const FACET_ASKED = Number(process.env.T_FACET_ASKED ?? 1.4);
const RIGHT_KIND = Number(process.env.T_RIGHT_KIND ?? 1.3);

/** Facets that 'mag ik…' and 'geldt dat ook voor…' sound like, wherever the article answers them. */
const UNDECIDED: ReadonlySet<AskedFacet> = new Set<AskedFacet>(['conditions', 'who-for', 'attention', 'how-to-apply']);

const FIGURES: Readonly<Partial<Record<AskedFacet, RegExp>>> = {
  'how-much': /\{\{amount:|€|\d%|gratis|geen (?:loon|geld|kosten)|niets|kosten/,
  duration: /\d+ (?:uur|dag|week|weken|maand|jaar)|einddatum|zolang|eenmalig/,
  deadline: /\d+ (?:werkdag|dag|week|weken|maand|jaar)|\bweek \d|\d{4}\b|vóór|vooraf/,
};
const YES_OR_NO =
  /\b(?:niet|geen|nooit|mag|mogen|moet|moeten|hoeft|hoef|kan|kunnen|ook|alleen|telt|tellen|geldt)\b/i;

interface RatedPoint {
  readonly passage: Passage;
  readonly point: Point;
  readonly rating: number;
}

/** Prepares the choice for the articles of a knowledge base. */
export function answerSelector(knowledge: KnowledgeBase, analyse: AnalyseText): SelectAnswer {
  const findRelevance = relevanceFinder(knowledge, analyse);
  return (question, article, facet) => {
    const passages = article.sections.flatMap(
      (section) => knowledge.passage(article.id, section.facet) ?? [],
    );
    const relevance = findRelevance(question, passages);
    const isYesOrNo = asksYesOrNo(question);
    const rated = passages.flatMap((passage) =>
      pointsOf(passage).map((point) => ({
        passage,
        point,
        rating: relevance(point) * suitability(passage, point, facet, isYesOrNo),
      })),
    );
    const main = mainPassage(rated, facet, isYesOrNo);
    const decisive = decisivePoint(rated, main, main.facet !== 'what');
    const status =
      article.status === 'in-force' || main.facet === 'what'
        ? undefined
        : rated.find(({ passage }) => passage.facet === 'what');
    const before = [status, decisive].filter(
      (one, index, all) => one !== undefined && all.indexOf(one) === index,
    ) as RatedPoint[];
    const shown = withinLimits(
      rated.filter(
        (one) => one.passage === main && !before.some((lead) => says(lead.point, one.point, analyse)),
      ),
      before,
    );
    return byPassage([...before, ...shown]);
  };
}

/** How well the place and the kind of a point suit what is asked. */
function suitability(passage: Passage, point: Point, facet: AskedFacet | null, isYesOrNo: boolean): number {
  const text = pointInWords(point);
  const place = passage.facet === facet ? FACET_ASKED : (PRIOR[passage.facet] ?? 1);
  const figures = facet && FIGURES[facet];
  const kind = figures?.test(text) || (isYesOrNo && YES_OR_NO.test(text)) ? RIGHT_KIND : 1;
  return place * kind;
}

/** The passage of the facet that the question names; else, and for a yes or a no, what it is in short. */
function mainPassage(rated: readonly RatedPoint[], facet: AskedFacet | null, isYesOrNo: boolean): Passage {
  const passageOf = (wanted: AskedFacet | null): Passage | undefined =>
    rated.find(({ passage }) => passage.facet === wanted)?.passage;
  const asked = isYesOrNo && facet !== null && UNDECIDED.has(facet) ? undefined : passageOf(facet);
  return asked ?? passageOf('what')!;
}

/** The point that answers best, when it may stand first and does not stand there already. */
function decisivePoint(
  rated: readonly RatedPoint[],
  main: Passage,
  namesFacet: boolean,
): RatedPoint | undefined {
  const best = bestOf(rated.filter(({ point }) => point.standsAlone));
  if (!best || best.rating < DECIDES_FROM) return undefined;
  const own = rated.filter(({ passage }) => passage === main);
  if (own[0] === best) return undefined;
  const rival = best.passage === main ? own[0] : bestOf(own);
  const factor = namesFacet ? LEADS_FACET_FROM : LEADS_FROM;
  return best.rating >= factor * (rival?.rating ?? 0) ? best : undefined;
}

function bestOf(rated: readonly RatedPoint[]): RatedPoint | undefined {
  return rated.reduce<RatedPoint | undefined>(
    (best, next) => (best && best.rating >= next.rating ? best : next),
    undefined,
  );
}

/** Whether one point says what the other says. */
function says(lead: Point, point: Point, analyse: AnalyseText): boolean {
  if (lead === point) return true;
  if (point.kind === 'lead-in') return false;
  return sharedPart(analyse(pointInWords(lead)), analyse(pointInWords(point))) >= 0.8;
}

/** The points of a passage that still fit: its first, then the most relevant; one list, and no line above no list. */
function withinLimits(points: readonly RatedPoint[], before: readonly RatedPoint[]): RatedPoint[] {
  const lists = new Set(points.filter(({ point }) => point.kind === 'item').map(({ point }) => point.block));
  const [list] = [...lists].toSorted((a, b) => bestInBlock(points, b) - bestInBlock(points, a));
  const prose = points.filter(({ point }) => point.kind === 'sentences');
  const chosen = new Set<RatedPoint>();
  let words = wordsIn(before);
  let sentences = sentencesIn(before);
  const byImportance = [...prose.slice(0, 1), ...prose.slice(1).toSorted((a, b) => b.rating - a.rating)];
  for (const one of byImportance) {
    const [more, longer] = [sentencesIn([one]), wordsIn([one])];
    const fits = sentences + more <= MOST_SENTENCES && words + longer <= MOST_WORDS;
    if (!fits && (chosen.size > 0 || before.length > 0)) continue;
    chosen.add(one);
    words += longer;
    sentences += more;
  }
  return points.filter((one) =>
    one.point.kind === 'sentences' ? chosen.has(one) : one.point.block === list,
  );
}

function bestInBlock(points: readonly RatedPoint[], block: number): number {
  return Math.max(...points.filter(({ point }) => point.block === block).map(({ rating }) => rating));
}

function wordsIn(points: readonly RatedPoint[]): number {
  return points.reduce((sum, { point }) => sum + pointInWords(point).split(/\s+/).length, 0);
}

function sentencesIn(points: readonly RatedPoint[]): number {
  return points.reduce((sum, { point }) => sum + point.sentences.length, 0);
}

/** Points in order, those of one passage that follow each other together. */
function byPassage(points: readonly RatedPoint[]): SelectedPoints[] {
  const selected: { passage: Passage; points: Point[] }[] = [];
  for (const { passage, point } of points) {
    const last = selected.at(-1);
    if (last?.passage === passage) last.points.push(point);
    else selected.push({ passage, points: [point] });
  }
  return selected;
}
