import { detectStatistics, type Statistic } from '../answering/detect-statistic.ts';
import { statesFigure } from '../answering/known-figure.ts';
import { answerOf } from '../domain/answer.ts';
import type { Article } from '../domain/article.ts';
import { newDraft } from '../handoff/draft.ts';
import { type Focus, turnedTo } from './focus.ts';
import type { FoundSubjects } from './found-subjects.ts';
import type { Question } from './read-question.ts';
import { type Reply, replyWith, type TurnInProgress } from './turn-in-progress.ts';

/**
 * Says which figure is missing, when somebody asks how often something happened or how many there are and the articles do
 * not say. Undefined for every other question, also for one about an amount or a rule: those have an answer.
 */
export function answerWithoutFigure(
  turn: TurnInProgress,
  { text, chosen, articleId }: Question,
  found: FoundSubjects,
  focus: Focus,
  mayOffer: boolean,
): Reply | undefined {
  if (chosen !== null || articleId !== null || found.kind === 'none') return undefined;
  const statistics = detectStatistics(text);
  if (statistics.length === 0) return undefined;
  const articles = found.kind === 'found' ? found.subjects.map(({ article }) => article) : found.articles;
  const where = placeOf(turn);
  if (isKnown(turn, articles, statistics, where)) return undefined;
  const { say } = turn.services;
  const [subject] = found.kind === 'found' ? articles : [];
  const said = say(mayOffer ? 'no-figure' : 'no-figure-no-offer', {
    figure: figureInWords(turn, statistics[0]!),
    where: whereInWords(where, text),
  });
  const answer = answerOf({
    outcome: 'unanswerable',
    text: said,
    articles: articles.map(({ id }) => id).slice(0, 5),
    suggestions: mayOffer ? [say('suggestion-yes-person'), say('suggestion-no-person')] : [],
  });
  return replyWith(turn, answer, {
    focus: {
      ...(subject ? turnedTo(focus, subject.id) : focus),
      pending: null,
      clarifiedLast: false,
      unanswered: focus.unanswered + 1,
      lastAnswer: null,
    },
    ...(mayOffer && {
      draft: newDraft('offered', text.slice(0, 500), ['vroeg naar een cijfer dat wij niet hebben']),
    }),
  });
}

function isKnown(
  { services: { knowledge } }: TurnInProgress,
  articles: readonly Article[],
  statistics: readonly Statistic[],
  where: string | null,
): boolean {
  return articles.some((article) =>
    statistics.some((statistic) => statesFigure(knowledge, article, statistic, where)),
  );
}

/** The first place a message names, as it is called. */
function placeOf({ places, services: { regions } }: TurnInProgress): string | null {
  const [first] = places.certain;
  if (!first) return places.ambiguous?.name ?? null;
  const { municipality, regionId } = first.place;
  return municipality ?? regions.get(regionId).name;
}

function whereInWords(where: string | null, text: string): string {
  const year = /\b20\d\d\b/.exec(text)?.[0];
  return [where && ` in ${where}`, year && ` in ${year}`].filter((part) => part).join('');
}

/** Words of the question are said again only when the articles use them, too. */
function figureInWords(
  { services: { say, knowledge } }: TurnInProgress,
  { kind, counted }: Statistic,
): string {
  if (kind !== 'count') return say(`figure-${kind}`);
  const words = counted?.split(' ') ?? [];
  const areOurs = words.every((word) =>
    knowledge.passages.some(({ text }) => text.toLowerCase().includes(word)),
  );
  return areOurs ? say('figure-count-of', { counted: words.join(' ') }) : say('figure-count');
}
