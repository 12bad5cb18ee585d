import { maskBsn } from '../answering/screen-message.ts';
import { answerOf } from '../domain/answer.ts';
import { type Reply, replyWith, type TurnInProgress } from './turn-in-progress.ts';

/** While a person talks with the visitor the assistant is silent: the message only goes on to that person. */
export function passOnToAccountmanager(turn: TurnInProgress): Reply | undefined {
  if (turn.conversation.handoff?.state !== 'active') return undefined;
  const answer = answerOf({ outcome: 'with-accountmanager', text: '' });
  return replyWith(turn, answer, { visitorText: maskBsn(turn.text) });
}
