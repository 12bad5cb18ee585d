import { shortTitle } from '../answering/follow-up-question.ts';
import type { Article } from '../domain/article.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { RankedArticle, Retrieval } from '../retrieval/retriever.ts';
import { isAboutSomethingElse, isPlainlyOurs } from '../retrieval/scope-ranker.ts';
import { wordsOf } from '../retrieval/words.ts';
import { comparedSubjects } from './compared-subjects.ts';
import { findInContext, spokenOf } from './find-in-context.ts';
import { type FoundSubjects, found } from './found-subjects.ts';
import type { Question } from './read-question.ts';
import { severalQuestions } from './several-questions.ts';
import { namesNoSubject, subjectWords } from './subject-words.ts';
import type { TurnInProgress } from './turn-in-progress.ts';

/** Below this the ranking is noise. Read off the reliability curve in `evals/README.md`. */
const NOT_KNOWN_BELOW = 0.2;
/** From here on even everyday words alone name it: "mag ik vragen wat hij heeft?" */
const PLAINLY_OTHER_FROM = 0.9;
/** Two articles this close, and neither convincing, are two readings. */
const CONVINCING_FROM = 0.45;
const CLOSE_RATIO = 0.75;

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
  const retrieved = await retriever.retrieve(text);
  const { notOurs } = retrieved;
  const ranked = asOfAnEmployer(retrieved);
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

/** Who was not shown another door is an employer, however much it sounds like somebody else. */
function asOfAnEmployer({ articles, notOurs }: Retrieval): readonly RankedArticle[] {
  if (!notOurs || notOurs.kind === 'out-of-scope') return articles;
  const ours = 1 - notOurs.confidence;
  return articles.map(({ articleId, confidence }) => ({ articleId, confidence: confidence / ours }));
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
