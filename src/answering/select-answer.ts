import type { Article } from '../domain/article.ts';
import type { AskedFacet, Facet } from '../domain/facet.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { Passage } from '../domain/passage.ts';
import { isImperative } from './clause.ts';
import { plainWords } from './plain-words.ts';
import { type Asked, readAsked } from './select-asked.ts';
import { type Point, pointInWords } from './select-points.ts';
import { type AnalyseText, type RelevantPoint, relevanceFinder, sharedPart } from './select-relevance.ts';

/** What of a passage is shown. */
export interface SelectedPoints {
  readonly passage: Passage;
  /** Never empty; in the order in which they are shown. */
  readonly points: readonly Point[];
  /** Said besides: the answer is not about this passage. */
  readonly isAside: boolean;
}

/**
 * Chooses what of an article answers a question: what decides it first, the passage that was asked for last. `also`: what
 * may be asked otherwise, said in short behind it.
 */
export type SelectAnswer = (
  question: string,
  article: Article,
  facet: AskedFacet | null,
  also?: AskedFacet | null,
) => readonly SelectedPoints[];

/** An answer is at most about this many words, plus one list. */
const MOST_WORDS = 90;
const MOST_SENTENCES = 5;
/** Below this a point shares too little with a question to decide it. */
const DECIDES_FROM = 1.2;
/** The same for a point that does not say the kind of thing that is asked. */
const DECIDES_UNASKED_FROM = 2;
/** How much better than the best of the passage asked for a point elsewhere must be to come first. */
const LEADS_FROM = 1.5;
const LEADS_YES_OR_NO_FROM = 1.2;
/** What another passage says is taken from the one that was asked for, when that says this much of it. */
const SAYS_AS_MUCH = 0.85;
/** The same for a point that neither allows nor forbids. */
const SAYS_MORE = 1.2;
/** How much better than its first point another of the passage itself must be to come first. */
const MOVES_FROM = 1.2;
/** A question that asks nothing in particular is best answered by what the thing is. */
const GENERALLY_FROM = 3;
/** The same where the first point already says the kind of thing that is asked: the rule goes before its exception. */
const MOVES_BEFORE_ITS_KIND_FROM = 1.8;
/** A question that names no facet is usually about what something is. */
const PRIOR: Readonly<Partial<Record<Facet, number>>> = { what: 1.15, attention: 0.9 };
const FACET_ASKED = 1.4;
/** What a point counts for more when it says the kind of thing that is asked. */
const EXPECTED = 2;

/** The same when it does so without a word for it. */
const UNSPOKEN = 1.2;

/** How sure it is that a number of what was counted answers, when it shares no word with the question. */
const COUNTED = 0.5;
/** What a question for a yes or a no is mostly about. */
const USUALLY: Facet = 'conditions';
/** How much better than the passage named another that may be meant must be. */
const OTHERWISE_FROM = 1.3;

interface RatedPoint extends RelevantPoint {
  /** Whether it says the kind of thing that is asked. */
  readonly isExpected: boolean;
  /** Whether it does so in so many words. */
  readonly isSpoken: boolean;
  readonly rating: number;
}

/** Prepares the choice for the articles of a knowledge base. */
export function answerSelector(
  knowledge: KnowledgeBase,
  analyse: AnalyseText,
  placeNames: readonly string[] = [],
  wordCounts?: ReadonlyMap<string, number>,
): SelectAnswer {
  const findRelevance = relevanceFinder(knowledge, analyse, wordCounts);
  const isElsewhere = elsewhereFinder(placeNames);
  return (question, article, facet, also = null) => {
    const asked = readAsked(question, facet);
    const rated = findRelevance(asked.words, article).map((one) => {
      const point = rate(one, asked);
      return isElsewhere(pointInWords(one.point), question)
        ? { ...point, rating: point.rating * ELSEWHERE }
        : point;
    });
    const answer = answerFrom(rated, article, asked, question);
    return [...answer, ...alsoAsked(rated, answer, also)];
  };
}

function answerFrom(
  rated: readonly RatedPoint[],
  article: Article,
  asked: Asked,
  question: string,
): readonly SelectedPoints[] {
  const guessed = guessedPoint(rated, asked);
  if (guessed) {
    const spoken = saidOutright(rated, guessed, asked);
    return shortAnswer(rated, distinct([statusPoint(rated, article, guessed.passage), spoken, guessed]));
  }
  const main = mainPassage(rated, asked);
  const before = distinct([statusPoint(rated, article, main), decisivePoint(rated, main, asked)]);
  const own = rated.filter((one) => one.passage === main && isUnsaid(one, before));
  return byPassage([...inTheOpen(before, rated), ...withinLimits(ofTheLabel(own, question), before)]);
}

/** A list that is only asked for perhaps is shown this far. */
const MOST_ALSO = 4;

/** What else may be asked, from its own passage: how that begins, and what of it is most about the question. */
function alsoAsked(
  rated: readonly RatedPoint[],
  answer: readonly SelectedPoints[],
  also: AskedFacet | null,
): SelectedPoints[] {
  const wanted = also === 'status' ? 'what' : also;
  if (wanted === null || answer.some(({ passage }) => passage.facet === wanted)) return [];
  const shown = rated.filter(({ point }) => answer.some(({ points }) => points.includes(point)));
  const own = rated.filter((one) => one.passage.facet === wanted && isUnsaid(one, shown));
  const prose = own.filter(({ point }) => point.kind === 'sentences');
  if (prose.length === 0) return asAside(withinLimits(own, []).slice(0, MOST_ALSO));
  const best = bestOf(prose.filter(({ point }) => point.standsAlone));
  return asAside(prose.filter((one) => one === prose[0] || one === best));
}

/** What one gemeente does is an example, and no answer to somebody who did not ask about it. */
const ELSEWHERE = 0.3;

/** Tells whether a text is about a place that a question does not name. */
function elsewhereFinder(placeNames: readonly string[]): (text: string, question: string) => boolean {
  if (placeNames.length === 0) return () => false;
  const names = new RegExp(
    String.raw`(?<![\p{L}-])(?:${placeNames.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|')})(?![\p{L}-])`,
    'gu',
  );
  return (text, question) => {
    const asked = question.toLowerCase();
    const named = text.match(names) ?? [];
    return named.length > 0 && !named.some((name) => asked.includes(name.toLowerCase()));
  };
}

/** How well the place and the kind of a point suit what is asked, on top of the words it shares. */
function rate(one: RelevantPoint, asked: Asked): RatedPoint {
  const { expects, isCounted } = asked;
  const { passage, point, relevance } = one;
  const text = pointInWords(point);
  const isSpoken = expects.some((says) => says.test(text));
  const isExpected = isSpoken || isCondition(one, asked);
  const prior = asked.isGuess ? 1 : (PRIOR[passage.facet] ?? 1);
  const isAsked = asked.isGuess ? isGuessed(one, asked) : passage.facet === asked.facet;
  const weight = isAsked ? FACET_ASKED : prior;
  const certainty = Math.min(1, Math.max(relevance, isCounted ? COUNTED : 0));
  const bonus = (isSpoken ? EXPECTED : isExpected ? UNSPOKEN : 0) * certainty;
  return { ...one, isExpected, isSpoken, rating: weight * (relevance + bonus) };
}

/** A condition says that something must be, also without the word. */
function isCondition(
  { passage, point }: RelevantPoint,
  { isYesOrNo, isSpecific, isAboutRules }: Asked,
): boolean {
  return isYesOrNo && isAboutRules && !isSpecific && passage.facet === USUALLY && point.kind === 'item';
}

/**
 * The passage of the facet that the question names; else, and for a yes or a no, what it is in short. Where another
 * passage alone has the number that is asked, or says more of what else may be meant, it is that one.
 */
function mainPassage(rated: readonly RatedPoint[], { facet, isGuess, isCounted, otherwise }: Asked): Passage {
  const passageOf = (wanted: AskedFacet | null): Passage | undefined =>
    rated.find(({ passage }) => passage.facet === wanted)?.passage;
  const bestIn = (wanted: Passage): number => bestOf(rated.filter((one) => one.passage === wanted))!.rating;
  const named = (isGuess ? undefined : passageOf(facet)) ?? passageOf('what')!;
  const meant = passageOf(otherwise);
  if (meant && bestIn(meant) >= OTHERWISE_FROM * bestIn(named)) return meant;
  const counting = isCounted ? rated.filter((one) => one.isExpected) : [];
  if (counting.some(({ passage }) => passage === named)) return named;
  return bestOf(counting)?.passage ?? named;
}

const NOT_KNOWN = /^Of\b|\b(?:hebben wij|is bij ons) niet\b|\bweten wij (?:het )?niet\b/;

/** Says how it is: no order, and nothing that the sources do not know. */
function isStatement({ point: { sentences } }: RatedPoint): boolean {
  return !isImperative(plainWords(sentences[0]!)) && !NOT_KNOWN.test(sentences[0]!);
}

/** Whether a point stands where 'mag ik…' is mostly answered. 'Mag ik … aanvragen' does not ask for steps. */
function isGuessed({ passage }: RelevantPoint, { facet, isAboutRules }: Asked): boolean {
  if (passage.facet === USUALLY) return isAboutRules;
  return passage.facet === facet && facet !== 'how-to-apply';
}

/**
 * The point that answers 'mag ik…' or 'hoeveel uur moet…' from the passage that such questions are mostly about, when no
 * other passage says more of it.
 */
function guessedPoint(rated: readonly RatedPoint[], asked: Asked): RatedPoint | undefined {
  if (!asked.isGuess) return undefined;
  const leading = rated.filter((one) => mayLead(one, asked) && (one.isExpected || !asked.isSpecific));
  const own = bestOf(leading.filter((one) => isGuessed(one, asked) && isStatement(one)));
  if (!own || own.rating < (own.isExpected ? DECIDES_FROM : DECIDES_UNASKED_FROM)) return undefined;
  if (!own.isSpoken && own.relevance < DECIDES_FROM) return undefined;
  const enough = own.isExpected ? SAYS_AS_MUCH : SAYS_MORE;
  const other = bestOf(leading.filter((one) => one.passage !== own.passage && isStatement(one)));
  return own.rating >= enough * (other?.rating ?? 0) ? own : undefined;
}

const SAYS_CAN = /\b(?:kan|kunt|kunnen)\b/;

/** What says in so many words of another passage what a condition only means; it goes before the condition. */
function saidOutright(
  rated: readonly RatedPoint[],
  condition: RatedPoint,
  asked: Asked,
): RatedPoint | undefined {
  if (condition.isSpoken) return undefined;
  return bestOf(
    rated.filter(
      (one) =>
        (one.isSpoken || SAYS_CAN.test(pointInWords(one.point))) &&
        one.passage !== condition.passage &&
        one.relevance >= SAYS_AS_MUCH * condition.relevance &&
        isStatement(one) &&
        mayLead(one, asked),
    ),
  );
}

/** Behind a point that decides, at most this many of its passage. */
const MOST_BESIDES = 2;
/** And only when they are this relevant, compared with what decides. */
const BESIDES_FROM = 0.5;
/** So short an answer is followed by what the thing is. */
const SHORT_ANSWER = 3;

/** What decides, what of the same passage must be known next, and what the thing is where that would be bare. */
function shortAnswer(rated: readonly RatedPoint[], before: readonly RatedPoint[]): SelectedPoints[] {
  const unsaid = rated.filter((one) => isUnsaid(one, before));
  const said = [...before, ...nextToKnow(unsaid, before.at(-1)!)];
  const inShort = inShortBesides(unsaid, said).filter((one) => !said.includes(one));
  return [...byPassage(inTheOpen(said, rated)), ...asAside(inShort)];
}

function isUnsaid(one: RatedPoint, before: readonly RatedPoint[]): boolean {
  return !before.some((lead) => lead === one || saysTheSame(lead, one));
}

/** What of the same passage is also about the question, in its order. */
function nextToKnow(rated: readonly RatedPoint[], decided: RatedPoint): RatedPoint[] {
  const besides = rated
    .filter(({ passage, point }) => passage === decided.passage && point.standsAlone)
    .filter((one) => one.rating >= BESIDES_FROM * decided.rating && isStatement(one))
    .toSorted((a, b) => b.rating - a.rating)
    .slice(0, MOST_BESIDES);
  return rated.filter((one) => besides.includes(one));
}

/** What the thing is in one or two sentences, where the answer would be bare without it. */
function inShortBesides(rated: readonly RatedPoint[], said: readonly RatedPoint[]): RatedPoint[] {
  const chosen: RatedPoint[] = [];
  for (const one of rated.filter(({ passage }) => passage.facet === 'what')) {
    if (sentencesIn([...said, ...chosen]) >= SHORT_ANSWER) break;
    chosen.push(one);
  }
  return chosen;
}

function asAside(rated: readonly RatedPoint[]): SelectedPoints[] {
  return byPassage(rated).map((selected) => ({ ...selected, isAside: true }));
}

/** For a scheme that no longer runs, or not yet: what says so. */
function statusPoint(
  rated: readonly RatedPoint[],
  { status }: Article,
  main: Passage,
): RatedPoint | undefined {
  if (status === 'in-force' || main.facet === 'what') return undefined;
  return rated.find(({ passage }) => passage.facet === 'what');
}

/** The point that answers best, when it may stand first and does not stand there already. */
function decisivePoint(rated: readonly RatedPoint[], main: Passage, asked: Asked): RatedPoint | undefined {
  const { isYesOrNo, isSpecific } = asked;
  const found = bestOf(rated.filter((one) => mayLead(one, asked) && (one.isExpected || !isSpecific)));
  if (!found || found.rating < DECIDES_FROM) return undefined;
  const own = rated.filter(({ passage }) => passage === main);
  const best = own.find((one) => one.point.standsAlone && saysTheSame(found, one)) ?? found;
  if (own[0] === best) return undefined;
  const asksInGeneral = asked.facet === null && !isSpecific && !isYesOrNo;
  if (asksInGeneral && best.rating < GENERALLY_FROM * Math.max(own[0]!.rating, DECIDES_FROM))
    return undefined;
  const moves = isSpecific && own[0]!.isExpected ? MOVES_BEFORE_ITS_KIND_FROM : MOVES_FROM;
  if (best.passage !== main && main.facet === 'how-to-apply' && !isYesOrNo) return undefined;
  if (best.passage === main) return best.rating >= moves * own[0]!.rating ? best : undefined;
  if (main.facet === asked.otherwise) return undefined;
  const yesOrNo =
    main.facet === 'what' && own.some((one) => one.isExpected)
      ? MOVES_BEFORE_ITS_KIND_FROM
      : LEADS_YES_OR_NO_FROM;
  const factor = isYesOrNo ? yesOrNo : LEADS_FROM;
  return best.rating >= factor * (bestOf(own)?.rating ?? 0) ? best : undefined;
}

/** Facets whose list items are conditions or examples: one of them is no answer to another question. */
const LISTS_OF_CASES: ReadonlySet<Facet> = new Set<Facet>(['conditions', 'who-for', 'how-to-apply']);
const HOW: ReadonlySet<AskedFacet | null> = new Set<AskedFacet | null>([
  'how-to-apply',
  'deadline',
  'attention',
]);

/** Sends to somebody who knows, which is what comes after an answer. */
const REFERS = /^(?:Vraag|Bel|Kijk|Overleg|Bespreek)\b/;

/** Begins an answer to 'geldt dat ook voor…': 'Ook iemand die…'. */
const SAYS_ALSO = /^Ook (?:iemand|wie|mensen|een)\b/;

/** Whether a point can begin an answer: understood alone, no single case out of a list, no order where none was asked. */
function mayLead({ passage, point }: RatedPoint, { facet, isYesOrNo }: Asked): boolean {
  if (!point.standsAlone && !(isYesOrNo && SAYS_ALSO.test(point.sentences[0]!))) return false;
  // What the sources do not know is worth saying first only to somebody who asks whether.
  if ((!isYesOrNo || facet === 'how-much') && /^Of\b/.test(point.sentences[0]!)) return false;
  if (facet !== 'how-to-apply' && REFERS.test(point.sentences[0]!)) return false;
  if (point.kind === 'item' && LISTS_OF_CASES.has(passage.facet) && passage.facet !== facet && !isYesOrNo)
    return false;
  return HOW.has(facet) || isYesOrNo || !isImperative(plainWords(point.sentences[0]!));
}

function bestOf(rated: readonly RatedPoint[]): RatedPoint | undefined {
  return rated.reduce<RatedPoint | undefined>(
    (best, next) => (best && best.rating >= next.rating ? best : next),
    undefined,
  );
}

/** Points that come first, each understood as it stands there: one out of a list of conditions says that it is one. */
function inTheOpen(said: readonly RatedPoint[], rated: readonly RatedPoint[]): RatedPoint[] {
  const conditions = said.filter(isListedCondition);
  const others = said.filter((one) => !isListedCondition(one)).map(outsideItsList);
  if (conditions.length === 0) return others;
  const before = others.filter(({ passage }) => passage !== conditions[0]!.passage);
  return [...before, ...asList(conditions, rated), ...others.filter((one) => !before.includes(one))];
}

/** Conditions below a line that announces them: a short list as a whole, of a longer one what is about the question. */
function asList(conditions: readonly RatedPoint[], rated: readonly RatedPoint[]): RatedPoint[] {
  const [first] = conditions as [RatedPoint];
  const own = rated.filter(({ passage }) => passage === first.passage);
  const all = own.filter(isListedCondition);
  const announced = own.find(({ point }) => point.kind === 'lead-in');
  const isWhole = announced !== undefined && conditions.length > 1 && all.length <= MOST_CONDITIONS;
  const line = isWhole ? pointInWords(announced.point) : partOf(conditions, announced);
  const leadIn: Point = { kind: 'lead-in', sentences: [line], sign: '', block: -2, standsAlone: false };
  const items = (isWhole ? all : conditions).map((one) => ({
    ...one,
    point: { ...one.point, sign: '- ', block: -2 },
  }));
  return [{ ...first, point: leadIn }, ...items];
}

function partOf(conditions: readonly RatedPoint[], announced: RatedPoint | undefined): string {
  const said = announced ? pointInWords(announced.point) : '';
  const kind = /\b(?:spel)?regels\b/.exec(said)?.[0] ?? 'voorwaarden';
  return conditions.length === 1 ? `Een van de ${kind} is:` : `Dit hoort bij de ${kind}:`;
}

/** A list of so many conditions is shown as a whole. */
const MOST_CONDITIONS = 4;

function isListedCondition({ passage, point }: RelevantPoint): boolean {
  return passage.facet === USUALLY && point.kind === 'item';
}

/** A point that comes first is a paragraph of its own. */
function outsideItsList(rated: RatedPoint): RatedPoint {
  return { ...rated, point: { ...rated.point, kind: 'sentences', sign: '', block: -1 } };
}

/** Whether a point need not be shown because another already says it, with every figure and every 'niet'. */
function saysTheSame(said: RatedPoint, { words, point }: RatedPoint): boolean {
  if (point.kind === 'lead-in') return false;
  const areAlike =
    Math.min(said.words.length, words.length) >= 0.5 * Math.max(said.words.length, words.length);
  if (!areAlike || sharedPart(said.words, words) < 0.8) return false;
  const decidingWords = decidingWordsOf(said.point);
  return decidingWordsOf(point).every((word) => decidingWords.includes(word));
}

function decidingWordsOf(point: Point): string[] {
  return pointInWords(point).match(/\{\{amount:[^}]+\}\}|\d[\d.,]*\d|\d|\b(?:niet|geen|nooit)\b/g) ?? [];
}

/**
 * The points of a passage that still fit: its first, then the most relevant; one list, with the
 * line above it.
 */
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

/** Of a list with a number before each item ('18 jaar: …'), the item that a question names; else all. */
function ofTheLabel(points: readonly RatedPoint[], question: string): readonly RatedPoint[] {
  const numbers: readonly string[] = question.match(/\b\d+\b/g) ?? [];
  const isNamed = ({ point }: RatedPoint): boolean =>
    point.kind === 'item' && numbers.includes(LABEL.exec(pointInWords(point))?.[1] ?? '');
  if (!points.some(isNamed)) return points;
  return points.filter((one) => one.point.kind !== 'item' || isNamed(one));
}

const LABEL = /^(?:\p{L}+ )?(\d+)(?: \p{L}+)?:/u;

function bestInBlock(points: readonly RatedPoint[], block: number): number {
  return Math.max(...points.filter(({ point }) => point.block === block).map(({ rating }) => rating));
}

function wordsIn(points: readonly RatedPoint[]): number {
  return points.reduce((sum, { point }) => sum + pointInWords(point).split(/\s+/).length, 0);
}

function sentencesIn(points: readonly RatedPoint[]): number {
  return points.reduce((sum, { point }) => sum + point.sentences.length, 0);
}

/** The ones there are, each once. */
function distinct(points: readonly (RatedPoint | undefined)[]): RatedPoint[] {
  return [...new Set(points)].filter((one) => one !== undefined);
}

/** Points in order, those of one passage that follow each other together. */
function byPassage(points: readonly RatedPoint[]): SelectedPoints[] {
  const selected: { passage: Passage; points: Point[]; isAside: boolean }[] = [];
  for (const { passage, point } of points) {
    const last = selected.at(-1);
    if (last?.passage === passage) last.points.push(point);
    else selected.push({ passage, points: [point], isAside: false });
  }
  return selected;
}
