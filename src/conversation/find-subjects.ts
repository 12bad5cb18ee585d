import { bearsOn } from '../answering/bears-on.ts';
import { shortTitle } from '../answering/follow-up-question.ts';
import type { Article } from '../domain/article.ts';
import type { AskedFacet } from '../domain/facet.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { RankedArticle, Retrieval } from '../retrieval/retriever.ts';
import { isPlainlyOurs, type NotOurs } from '../retrieval/scope-ranker.ts';
import { wordsOf } from '../retrieval/words.ts';
import { comparedSubjects } from './compared-subjects.ts';
import type { ConversationState } from './ports.ts';
import type { Question } from './read-question.ts';
import { severalQuestions } from './several-questions.ts';
import type { Subject } from './subject.ts';
import { areRelated, type SpokenOf } from './subject-in-context.ts';
import {
  isOnlyQuantity,
  namesNoSubject,
  namesUnit,
  saysQuantity,
  saysSomething,
  subjectWords,
} from './subject-words.ts';
import type { TurnInProgress } from './turn-in-progress.ts';

export type FoundSubjects =
  | {
      readonly kind: 'found';
      readonly subjects: readonly Subject[];
      readonly ranking: readonly string[];
      /** Two instruments are held against each other. */
      readonly isComparison: boolean;
      /** The message names no subject: it goes on about the one spoken of. */
      readonly goesOn: boolean;
    }
  /** Two readings are really possible, or none is likely in a message that is plainly ours. */
  | { readonly kind: 'ambiguous'; readonly articles: readonly Article[] }
  /** `isEmpty`: the message has no word that could name a subject. */
  | {
      readonly kind: 'none';
      readonly isEmpty: boolean;
      readonly confidence: number;
      readonly isOutOfScope: boolean;
    };

/** Below this the ranking is noise. Read off the reliability curve in `evals/README.md`. */
const NOT_KNOWN_BELOW = 0.2;
/** From here on a question about something else is not answered from the article that looks most like it. */
const OUT_OF_SCOPE_FROM = 0.6;
/** From here on even everyday words alone name it: "mag ik vragen wat hij heeft?" */
const PLAINLY_OTHER_FROM = 0.9;
/** Two articles this close, and neither convincing, are two readings. */
const CONVINCING_FROM = 0.45;
const CLOSE_RATIO = 0.75;
/** Less likely articles are not listed with an answer. */
export const MENTIONED_FROM = 0.02;

/** Finds what a question is about: a choice, the subject spoken of, or what its words point to. */
export async function findSubjects(turn: TurnInProgress, question: Question): Promise<FoundSubjects> {
  const { services, conversation } = turn;
  const { knowledge, retriever } = services;
  const { text, facet, also } = question;
  if (question.articleId)
    return found([{ article: knowledge.article(question.articleId)!, facet, question: text }]);
  const current = conversation.focus.articleId ? knowledge.article(conversation.focus.articleId) : undefined;
  const compared = await comparedSubjects(services, text, current);
  if (compared) return { ...found(compared), isComparison: true };
  const several = await severalQuestions(services, text, current ? spokenOf(conversation, current) : null);
  if (several) return found(several);
  const { articles: ranked, notOurs } = await retriever.retrieve(text);
  if (current) {
    const inContext = await findInContext(turn, question, current, { articles: ranked, notOurs });
    if (inContext) return inContext;
  }
  const likely = namesNoSubject(text) && facet !== null ? firstOffered(turn) : undefined;
  if (likely) return found([{ article: likely, facet, question: text }], ranked);
  const [first, second] = ranked;
  const called = first && first.confidence < CONVINCING_FROM ? calledInFull(turn, text, ranked) : undefined;
  if (called) return found([{ article: called, facet, also, question: text }], ranked);
  const isEmpty =
    !question.isBare &&
    question.situation === null &&
    namesNoSubject(text) &&
    (first?.confidence ?? 0) < PLAINLY_OTHER_FROM;
  const isOutOfScope = isAboutSomethingElse(notOurs);
  const mayAsk = !conversation.focus.clarifiedLast;
  if (!first || isEmpty || isOutOfScope || first.confidence < NOT_KNOWN_BELOW) {
    if (!isEmpty && mayAsk && isPlainlyOurs(notOurs)) return ambiguous(turn, ranked.slice(0, 3));
    return { kind: 'none', isEmpty, confidence: first?.confidence ?? 0, isOutOfScope };
  }
  const general = generalOf(question, ranked);
  const isClose =
    second !== undefined &&
    !isPartOf(knowledge, first, second) &&
    first.confidence < CONVINCING_FROM &&
    second.confidence > first.confidence * CLOSE_RATIO;
  const named = isClose ? calledByName(turn, text, [first, second]) : undefined;
  if (isClose && !general && !named && mayAsk) return ambiguous(turn, [first, second]);
  const article = knowledge.article(general ?? named ?? first.articleId)!;
  return found([{ article, facet, also, question: text }], ranked);
}

/** After a choice that was not made, "wat kost dat?" is about the likeliest of what was offered. */
function firstOffered({ services: { knowledge }, conversation }: TurnInProgress): Article | undefined {
  const { clarifiedLast, pending } = conversation.focus;
  const id = clarifiedLast ? pending?.choices[0]?.articleId : undefined;
  return id ? knowledge.article(id) : undefined;
}

function ambiguous(
  { services: { knowledge } }: TurnInProgress,
  ranked: readonly RankedArticle[],
): FoundSubjects {
  return { kind: 'ambiguous', articles: ranked.map(({ articleId }) => knowledge.article(articleId)!) };
}

export function isAboutSomethingElse(notOurs: NotOurs | null): boolean {
  return notOurs?.kind === 'out-of-scope' && notOurs.confidence >= OUT_OF_SCOPE_FROM;
}

/** From here on it is clear what a message in the middle of a conversation is about. */
const CLEAR_FROM = 0.4;

/** Whether a message asks something of what was spoken of in so many words. */
export function asksOfIt(text: string): boolean {
  return ASKS_OF_IT.test(text);
}

/** What a message is about after what was spoken of; undefined when that does not help to read it. */
async function findInContext(
  turn: TurnInProgress,
  question: Question,
  current: Article,
  { articles: ranked, notOurs }: Retrieval,
): Promise<FoundSubjects | undefined> {
  const { services, conversation } = turn;
  const { text, facet, also } = question;
  const goesOn = (): FoundSubjects => {
    const asked = facet ?? inheritedFacet(turn, question);
    const subject = { article: current, facet: asked, also, question: text };
    return { ...found([subject], ranked), goesOn: true };
  };
  const isMeasure = isOnlyQuantity(text) && namesUnit(text);
  const namesAnother = (ranked[0]?.confidence ?? 0) >= NAMED_FROM;
  const isAskedOfIt = (asksOfIt(text) || ASKS_FOR_MEANING.test(text)) && !namesAnother;
  if (question.isBare || isMeasure || isAskedOfIt) return goesOn();
  if (isAboutSomethingElse(notOurs) && !speaksOf(current, text)) return undefined;
  const [first, second] = await services.readSubject(
    services.retriever,
    asCorrected(text),
    spokenOf(conversation, current),
  );
  const isClose = second !== undefined && second.likelihood > first!.likelihood * CLOSE_RATIO;
  if (first!.likelihood < CLEAR_FROM && isClose && first!.article !== current) return undefined;
  if (first!.article !== current) {
    const asked = facet ?? (isBesideIt(text, first!.article, current) ? conversation.focus.facet : null);
    return found([{ article: first!.article, facet: asked, also, question: text }], ranked);
  }
  return namesNoSubject(text) && facet === null && !saysSomething(text) ? undefined : goesOn();
}

/** 'Geldt dat ook voor een vakantiekracht?' is no question about those, unless it plainly names another subject. */
const ASKS_OF_IT =
  /^(?:(?:en|maar|dus|ok[eé]?),? )*(?:geldt|gelden|telt|tellen|kan|kunnen|mag|moet|werkt|loopt|blijft|duurt|stopt|vervalt|kost) (?:dat|dit|het|die)\b/i;
const NAMED_FROM = 0.6;

const FEW_WORDS = 8;

/** "En voor iemand van de gemeente?" asks the same of the scheme beside the one spoken of. */
function isBesideIt(text: string, article: Article, current: Article): boolean {
  return text.trim().split(/\s+/).length <= FEW_WORDS && areRelated(article, current);
}

/** 'Nee sorry, ze heeft bijstand, geen ww' is not about the ww. */
function asCorrected(text: string): string {
  return /^(?:nee|sorry|oeps|oh|ik bedoel)\b/i.test(text)
    ? text.replaceAll(
        /,? \b(?:geen|niet|dus niet|in plaats van) (?:een |de |het )?[\p{L}-]+(?=\W*$|,)/giu,
        '',
      )
    : text;
}

/** Asks what we meant: the word stands in an answer of ours, so it is explained there. */
const ASKS_FOR_MEANING = /\b(?:bedoel(?:t|en)?|bedoelde(?:n)?) (?:u|je|jij|jullie)\b/i;

/** Whether an article has every word of a message that could name a subject. */
function speaksOf(article: Article, text: string): boolean {
  const prose = article.sections.map((section) => section.text.toLowerCase()).join(' ');
  return subjectWords(text).every((word) => prose.includes(word));
}

/** What the last turns were about. */
function spokenOf({ focus: { earlier = [], lastQuestion } }: ConversationState, current: Article): SpokenOf {
  return { current, earlier, question: lastQuestion };
}

/** From here on a message that the subject spoken of does not answer is taken to be about another. */
const OTHER_FROM = 0.3;

/** What the words of a message are most likely about, when that is not `current` and says something of what is asked. */
export async function otherSubject(
  { services: { knowledge, retriever } }: TurnInProgress,
  { text, facet }: Question,
  current: Article,
): Promise<Extract<FoundSubjects, { kind: 'found' }> | undefined> {
  if (subjectWords(text).length === 0) return undefined;
  const { articles: ranked } = await retriever.retrieve(text);
  const other = ranked.find(({ articleId }) => articleId !== current.id);
  if (!other || other.confidence < OTHER_FROM) return undefined;
  const article = knowledge.article(other.articleId)!;
  return bearsOn(knowledge, article, text) ? found([{ article, facet, question: text }], ranked) : undefined;
}

/** A part and its whole are one subject, worked out more or less: nothing to choose from. */
function isPartOf(knowledge: KnowledgeBase, one: RankedArticle, other: RankedArticle): boolean {
  const [first, second] = [one, other].map(({ articleId }) => knowledge.article(articleId)!);
  return first!.partOf === second!.id || second!.partOf === first!.id;
}

/** Of a scheme and its variant for some people (`no-riskpolis-…`), the scheme itself unless the variant is named. */
function generalOf({ text, situation }: Question, ranked: readonly RankedArticle[]): string | undefined {
  const [first, second] = ranked;
  if (!first || !second || situation !== null || second.confidence < first.confidence / 3) return undefined;
  const [general, variant] = [first.articleId, second.articleId].toSorted((a, b) => a.length - b.length);
  if (!variant!.startsWith(`${general}-`)) return undefined;
  const own = variant!.slice(general!.length + 1).split('-');
  const words = subjectWords(text);
  return words.some((word) => own.some((part) => part.startsWith(word.slice(0, 6)))) ? undefined : general;
}

/** Shorter words stand in too many titles to name one. */
const NAME_LENGTH = 6;

/** Of the likely articles the one whose whole name stands in a message: 'wie beslist over loonkostensubsidie' is about that. */
function calledInFull(
  { services: { knowledge } }: TurnInProgress,
  text: string,
  ranked: readonly RankedArticle[],
): Article | undefined {
  const inRow = (said: string) => ` ${wordsOf(said).join(' ')} `;
  const message = inRow(text);
  const called = ranked
    .map(({ articleId }) => knowledge.article(articleId)!)
    .filter((article) => message.includes(inRow(shortTitle(article))));
  return called.length === 1 ? called[0] : undefined;
}

/** Of two likely articles the one whose title has a word of the message, when the other is called nothing like it. */
function calledByName(
  { services: { knowledge } }: TurnInProgress,
  text: string,
  likely: readonly [RankedArticle, RankedArticle],
): string | undefined {
  const words = subjectWords(text).filter((word) => word.length >= NAME_LENGTH);
  const [one, other] = likely.map(({ articleId }) => knowledge.article(articleId)!) as [Article, Article];
  const isNamed = (article: Article, rival: Article): boolean => {
    const title = shortTitle(article).toLowerCase();
    const rivalNames = [rival.title, ...rival.synonyms].join(' ').toLowerCase();
    return words.some((word) => title.includes(word) && !rivalNames.includes(word));
  };
  const named = [isNamed(one, other) && one.id, isNamed(other, one) && other.id].filter((id) => id !== false);
  return named.length === 1 ? named[0] : undefined;
}

/** "En in Venlo?" and "hij werkt 24 uur" ask again what was asked before. */
function inheritedFacet({ conversation }: TurnInProgress, { isBare, text }: Question): AskedFacet | null {
  const asksTheSame = isBare || (isOnlyQuantity(text) && saysQuantity(text));
  return asksTheSame ? conversation.focus.facet : null;
}

/** Whether the answer about `article` that was just given cannot be what a message asks: it has words of its own. */
export function asksOtherThan(article: Article, text: string): boolean {
  if (isOnlyQuantity(text)) return false;
  const names = [article.title, article.id, ...article.synonyms].join(' ').toLowerCase();
  return subjectWords(text).some((word) => !names.includes(word.slice(0, 6)));
}

function found(
  subjects: readonly Subject[],
  ranked: readonly RankedArticle[] = [],
): Extract<FoundSubjects, { kind: 'found' }> {
  const likely = ranked.filter(({ confidence }) => confidence >= MENTIONED_FROM);
  const ids = [...subjects.map(({ article }) => article.id), ...likely.map(({ articleId }) => articleId)];
  const ranking = [...new Set(ids)].slice(0, 5);
  return { kind: 'found', subjects, ranking, isComparison: false, goesOn: false };
}
