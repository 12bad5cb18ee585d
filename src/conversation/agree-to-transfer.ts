import { maskBsn } from '../answering/screen-message.ts';
import { answerOf } from '../domain/answer.ts';
import { readConsent } from '../handoff/consent.ts';
import { isOpen } from '../handoff/states.ts';
import { answerTransfer } from '../handoff/transfer-lead.ts';
import { handoffContext } from './handoff-context.ts';
import { type Reply, replyWith, type TurnInProgress } from './turn-in-progress.ts';

/** A yes or no to the question whether the request may go to another region; in a live chat nothing is said to it. */
export function agreeToTransfer(turn: TurnInProgress): Reply | undefined {
  const { handoff, leadId, askedTransfer: asked } = turn.conversation;
  if (!asked || !leadId || !handoff || !isOpen(handoff.state)) return undefined;
  const agreed = readConsent(turn.text, false);
  if (agreed === null) return undefined;
  const { say } = turn.services;
  const answer =
    agreed === 'yes'
      ? answerOf({
          outcome: 'handoff-requested',
          text: say('handoff-transfer-agreed', { recipient: asked.recipient }),
        })
      : answerOf({ outcome: 'small-talk', text: say('handoff-transfer-refused') });
  return replyWith(turn, handoff.state === 'active' ? SILENT : answer, {
    visitorText: maskBsn(turn.text),
    handoff: { leadId, work: (unit) => answerTransfer(unit, agreed, handoffContext(turn.services)) },
  });
}

const SILENT = answerOf({ outcome: 'with-accountmanager', text: '' });
