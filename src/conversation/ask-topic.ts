import { answerOf } from '../domain/answer.ts';
import type { Choice, Focus } from './focus.ts';
import type { Question } from './read-question.ts';
import { type Reply, replyWith, type TurnInProgress } from './turn-in-progress.ts';

/**
 * Asks what a message is about that names nothing: a question such as "wat kost het?" gets the schemes it could be about,
 * anything else what employers come here for. Undefined right after another question of ours.
 */
export function askTopic(
  turn: TurnInProgress,
  { text, facet }: Question,
  focus: Focus,
  before: Focus,
): Reply | undefined {
  if (before.clarifiedLast) return undefined;
  const { say } = turn.services;
  const choices = facet === null ? topics(turn) : schemes(turn);
  const intro = say(facet === null ? 'ask-topic-help' : 'ask-topic');
  const answer = answerOf({
    outcome: 'clarification',
    text: `${intro}\n\n${choices.map((choice) => `- ${choice.text}`).join('\n')}`,
    suggestions: choices.map((choice) => choice.text),
  });
  return replyWith(turn, answer, {
    focus: { ...focus, pending: { question: text, choices }, clarifiedLast: true },
  });
}

/** Those that were just offered, or else the usual ones. */
function schemes({ services: { knowledge, overviews }, conversation }: TurnInProgress): readonly Choice[] {
  const offered = conversation.focus.pending?.choices ?? [];
  if (offered.length > 0 && offered.every(({ articleId }) => articleId)) return offered;
  return overviews.general
    .flatMap((id) => knowledge.article(id) ?? [])
    .map(({ id, title }) => ({
      text: title,
      articleId: id,
    }));
}

function topics({ services: { say } }: TurnInProgress): Choice[] {
  return [
    { text: say('topic-hiring'), question: say('start-question-overview') },
    { text: say('topic-finding'), question: 'Waar meld ik een vacature?', articleId: 'vacature-plaatsen' },
    { text: say('topic-guidance'), question: 'Wie betaalt een jobcoach?', articleId: 'jobcoachorganisatie' },
    {
      text: say('topic-workplace'),
      question: 'Wie betaalt een aanpassing van de werkplek?',
      articleId: 'werkplekaanpassing-niet-meeneembaar',
    },
    {
      text: say('topic-ill'),
      question: 'Wat moet ik doen als een werknemer ziek is?',
      articleId: 'wet-verbetering-poortwachter',
    },
  ];
}
