import type { RankedArticle } from '../retrieval/retriever.ts';
import { isAboutSomethingElse } from '../retrieval/scope-ranker.ts';
import { type FoundSubjects, MENTIONED_FROM } from './found-subjects.ts';
import type { Question } from './read-question.ts';
import { withoutPlaces } from './refuse.ts';
import { isOnlyQuantity, namesNoSubject } from './subject-words.ts';
import type { TurnInProgress } from './turn-in-progress.ts';

/** Where a message's own words leave open what it is about, from here on the other words for it settle that. */
const SETTLED_FROM = 0.45;
/** To leave the subject spoken of takes more. */
const CHANGED_FROM = 0.6;
/** How many articles a message may be about, as far as its own words go. */
const CANDIDATES = 10;

/**
 * What a question is about, when its own words leave that unsure and a language model has other words for it: of the
 * articles that its own words point to, the one that the other words plainly mean. Without a model, or with words that
 * settle nothing, what was found stays. The other words are used here and nowhere else.
 */
export async function findSurely(
  turn: TurnInProgress,
  question: Question,
  found: FoundSubjects,
): Promise<FoundSubjects> {
  const { services, signal, allowance, conversation } = turn;
  const { knowledge, retriever, modelHelp } = services;
  if (!modelHelp || !allowance || isPlain(question, found)) return found;
  const { articles: candidates } = await retriever.retrieve(question.text, { limit: CANDIDATES });
  if (found.kind === 'found' && candidates[0]?.articleId === found.subjects[0]!.article.id) return found;
  const { lastQuestion: earlier, articleId } = conversation.focus;
  const subject = articleId ? (knowledge.article(articleId)?.title ?? null) : null;
  const rewriting = await modelHelp.rewriter.rewrite(
    { question: question.text, earlier, subject, allowance },
    signal,
  );
  if (rewriting === null || !mayBeLookedUp(turn, rewriting, [question.text, earlier])) return found;
  const { articles, notOurs } = await retriever.retrieve(rewriting);
  const meant = articles[0];
  const from = found.kind === 'found' ? CHANGED_FROM : SETTLED_FROM;
  if (!meant || meant.confidence < from || isAboutSomethingElse(notOurs)) return found;
  if (!candidates.some((candidate) => isPointedTo(candidate, meant.articleId))) return found;
  const article = knowledge.article(meant.articleId)!;
  const others = candidates.filter((candidate) => isPointedTo(candidate, candidate.articleId));
  return {
    kind: 'found',
    subjects: [
      { article, facet: question.facet ?? services.askedFacet(rewriting).facet, question: question.text },
    ],
    ranking: [...new Set([article.id, ...others.map((other) => other.articleId)])].slice(0, 5),
    isComparison: false,
    goesOn: false,
  };
}

/** Whether nothing is to be gained: the question is clear, or there is nothing to say in other words. */
function isPlain(question: Question, found: FoundSubjects): boolean {
  if (question.isBare || question.articleId !== null || question.chosen !== null) return true;
  if (found.kind === 'found') {
    return !found.goesOn || namesNoSubject(question.text) || isOnlyQuantity(question.text);
  }
  return found.kind === 'none' && found.isEmpty;
}

/** What must be refused in a message is also refused here, and a place is named by the visitor or not at all. */
export function mayBeLookedUp(
  { services: { screen, regions } }: TurnInProgress,
  rewriting: string,
  said: readonly (string | null)[],
): boolean {
  const places = regions.recognise(rewriting);
  const given = said.join(' ').toLowerCase();
  const isAllowed = screen(withoutPlaces(rewriting, places)) === null;
  return isAllowed && places.every(({ text }) => given.includes(text.toLowerCase()));
}

function isPointedTo({ articleId, confidence }: RankedArticle, meant: string): boolean {
  return articleId === meant && confidence >= MENTIONED_FROM;
}
