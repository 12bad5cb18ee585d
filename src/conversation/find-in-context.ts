import { bearsOn } from '../answering/bears-on.ts';
import type { Article } from '../domain/article.ts';
import type { AskedFacet } from '../domain/facet.ts';
import type { Retrieval } from '../retrieval/retriever.ts';
import { isAboutSomethingElse } from '../retrieval/scope-ranker.ts';
import { type FoundSubjects, found } from './found-subjects.ts';
import type { ConversationState } from './ports.ts';
import type { Question } from './read-question.ts';
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

/** From here on it is clear what a message in the middle of a conversation is about. */
const CLEAR_FROM = 0.4;
/** Two articles this close are two readings. */
const CLOSE_RATIO = 0.75;

/** Whether a message asks something of what was spoken of in so many words. */
export function asksOfIt(text: string): boolean {
  return ASKS_OF_IT.test(text);
}

/** What a message is about after what was spoken of; undefined when that does not help to read it. */
export async function findInContext(
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
export function spokenOf(
  { focus: { earlier = [], lastQuestion } }: ConversationState,
  current: Article,
): SpokenOf {
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
