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
/** How much better than the best of the passage asked for a point elsewhere must be to come first. */
const LEADS_FROM = Number(process.env.T_LEADS_FROM ?? 1.5);
const LEADS_YES_OR_NO_FROM = Number(process.env.T_LEADS_YN ?? 1.2);
/** How much better than its first point another of the passage itself must be to come first. */
const MOVES_FROM = Number(process.env.T_MOVES ?? 1.2);
/** A question that names no facet is usually about what something is. */
const PRIOR: Readonly<Partial<Record<Facet, number>>> = { what: 1.15, attention: 0.9 };
const FACET_ASKED = Number(process.env.T_FACET_ASKED ?? 1.4);
const EXPECTED = Number(process.env.T_EXPECTED ?? 1);

/** Facets that 'mag ik…' and 'geldt dat ook voor…' sound like, wherever the article answers them. */
const UNDECIDED: ReadonlySet<AskedFacet> = new Set<AskedFacet>(['conditions', 'who-for', 'attention', 'how-to-apply']);

/** What a question sounds like, and what its answer then says. */
const EXPECTATIONS: readonly (readonly [asks: RegExp, says: RegExp])[] = [
  [/\b(?:kost|kosten|betalen|prijs|gratis|duur)\b/, /\bgratis\b|\bniets\b|\bprijs\b|€ ?\d|geen (?:loon|kosten)|betaalt? (?:u )?(?:geen|niet|zelf)/i],
  [/\b(?:hoeveel|hoe hoog|percentage|procent)\b/, /\{\{amount:|€ ?\d|\d ?%|\d+ (?:uur|dagen|weken|maanden|jaar|contracten|banen)/],
  [/\bhoe ?lang\b|\bduurt\b/, /\d+ (?:uur|dagen?|weken?|maanden|jaar)|einddatum|\bzolang\b|eenmalig/],
  [/\bwanneer\b|\btermijn|\bhoe snel\b|\bbinnen\b|\balvast\b|\bal begonnen\b/, /\d+ (?:werkdagen|dagen?|weken?|maanden|jaar)|\bweek \d|\d{4}\b|\bvóór|\bvooraf\b/],
  [/\b(?:leeftijd|oud|oude|ouder|jong|jonger)\b|\b(?:is|van) (?:1[4-9]|[2-6]\d)\b/, /\d+ jaar (?:of ouder|is)|(?:jonger|ouder) dan|(?:tot|vanaf|onder de) \d+ jaar|leeftijd/],
  [/\bnog\b|\bbesta(?:at|an)\b/, /besta(?:at|an)\b|gestopt|afgelopen|afgeschaft|gesloten|niet meer|loopt|eindig/],
  [/\bwie\b|\bwelke (?:gemeente|instantie|organisatie)\b/, /\bbeslist\b|\bbetaalt\b|vraagt?\b.* aan\b|\bwoont\b/],
];

/** What of a question decides which point answers it. */
interface Asked {
  readonly facet: AskedFacet | null;
  readonly isYesOrNo: boolean;
  readonly expects: readonly RegExp[];
}

function readAsked(question: string, facet: AskedFacet | null): Asked {
  const plain = question.toLowerCase();
  const isYesOrNo = asksYesOrNo(plain);
  const expects = EXPECTATIONS.filter(([asks]) => asks.test(plain)).map(([, says]) => says);
  return { facet, isYesOrNo, expects: isYesOrNo && expects.length === 0 ? [YES_OR_NO] : expects };
}

const YES_OR_NO = /\b(?:niet|geen|nooit|mag|mogen|moet|moeten|hoeft|hoef|telt|tellen)\b/i;

const ALSO_FROM = Number(process.env.T_ALSO ?? 0.6);
const MOST_ADDED = Number(process.env.T_ADDED ?? 1);

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
    const asked = readAsked(question, facet);
    const rated = passages.flatMap((passage) =>
      pointsOf(passage).map((point) => ({ passage, point, rating: rate(relevance(point), passage, point, asked) })),
    );
    const main = mainPassage(rated, asked);
    const decisive = decisivePoint(rated, main, asked);
    const status =
      article.status === 'in-force' || main.facet === 'what'
        ? undefined
        : rated.find(({ passage }) => passage.facet === 'what');
    const before = [status, decisive].filter(
      (one, index, all) => one !== undefined && all.indexOf(one) === index,
    ) as RatedPoint[];
    const shown = withinLimits(
      rated.filter(
        (one) => one.passage === main && !before.some((lead) => lead === one || says(lead.point, one.point, analyse)),
      ),
      before,
    );
    const after = alsoRelevant(rated, [...before, ...shown], main, analyse);
    return byPassage([...before.map(outsideItsList), ...shown, ...after.map(outsideItsList)]);
  };
}

/** How well the place and the kind of a point suit what is asked, on top of the words it shares. */
function rate(relevance: number, { facet: place }: Passage, point: Point, asked: Asked): number {
  const text = pointInWords(point);
  const expected = asked.expects.filter((says) => says.test(text)).length;
  const weight = place === asked.facet ? FACET_ASKED : (PRIOR[place] ?? 1);
  return weight * (relevance + EXPECTED * Math.min(1, expected) * Math.min(1, relevance));
}

/** The passage of the facet that the question names; else, and for a yes or a no, what it is in short. */
function mainPassage(rated: readonly RatedPoint[], { facet, isYesOrNo }: Asked): Passage {
  const passageOf = (wanted: AskedFacet | null): Passage | undefined =>
    rated.find(({ passage }) => passage.facet === wanted)?.passage;
  const asked = isYesOrNo && facet !== null && UNDECIDED.has(facet) ? undefined : passageOf(facet);
  return asked ?? passageOf('what')!;
}

/** The point that answers best, when it may stand first and does not stand there already. */
function decisivePoint(rated: readonly RatedPoint[], main: Passage, { isYesOrNo }: Asked): RatedPoint | undefined {
  const best = bestOf(rated.filter(({ point }) => point.standsAlone));
  if (!best || best.rating < DECIDES_FROM) return undefined;
  const own = rated.filter(({ passage }) => passage === main);
  if (own[0] === best) return undefined;
  if (best.passage === main) return best.rating >= MOVES_FROM * own[0]!.rating ? best : undefined;
  const factor = isYesOrNo ? LEADS_YES_OR_NO_FROM : LEADS_FROM;
  return best.rating >= factor * (bestOf(own)?.rating ?? 0) ? best : undefined;
}

function bestOf(rated: readonly RatedPoint[]): RatedPoint | undefined {
  return rated.reduce<RatedPoint | undefined>(
    (best, next) => (best && best.rating >= next.rating ? best : next),
    undefined,
  );
}

/** A point that comes first is a paragraph of its own. */
function outsideItsList({ passage, point, rating }: RatedPoint): RatedPoint {
  return { passage, point: { ...point, kind: 'sentences', sign: '', block: -1 }, rating };
}

/** Whether one point says what the other says. */
function says(lead: Point, point: Point, analyse: AnalyseText): boolean {
  if (point.kind === 'lead-in') return false;
  const [first, second] = [analyse(pointInWords(lead)), analyse(pointInWords(point))];
  const areAlike = Math.min(first.length, second.length) >= 0.5 * Math.max(first.length, second.length);
  return areAlike && sharedPart(first, second) >= 0.8;
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

/** What other passages say about it and still fits, most relevant first. */
function alsoRelevant(rated: readonly RatedPoint[], shown: readonly RatedPoint[], main: Passage, analyse: AnalyseText): RatedPoint[] {
  const least = Math.max(DECIDES_FROM, ALSO_FROM * (bestOf(rated)?.rating ?? 0));
  const candidates = rated.filter(
    ({ passage, point, rating }) => passage !== main && point.standsAlone && rating >= least && !shown.some((one) => one.point === point || says(one.point, point, analyse)),
  );
  const added: RatedPoint[] = [];
  for (const one of candidates.toSorted((a, b) => b.rating - a.rating)) {
    if (added.length >= MOST_ADDED) break;
    if (wordsIn([...shown, ...added, one]) > MOST_WORDS || sentencesIn([...shown.filter(({point}) => point.kind !== 'item'), ...added, one]) > MOST_SENTENCES) continue;
    if (added.some((other) => says(other.point, one.point, analyse))) continue;
    added.push(one);
  }
  return added;
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
