import { maskBsn } from '../answering/screen-message.ts';
import { answerOf } from '../domain/answer.ts';
import { expectReply } from '../handoff/check-deadlines.ts';
import { type Reply, replyWith, type TurnInProgress } from './turn-in-progress.ts';

/** While a person talks with the visitor the assistant is silent: the message only goes on to that person. */
export function passOnToAccountmanager(turn: TurnInProgress): Reply | undefined {
  const { handoff, leadId } = turn.conversation;
  if (handoff?.state !== 'active' || !leadId) return undefined;
  const { now } = turn.services;
  const answer = answerOf({ outcome: 'with-accountmanager', text: '' });
  return replyWith(turn, answer, {
    visitorText: maskBsn(turn.text),
    handoff: { leadId, work: (unit) => expectReply(unit, now()) },
  });
}
