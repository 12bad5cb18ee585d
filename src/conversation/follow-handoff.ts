import { answerOf } from '../domain/answer.ts';
import { withdrawHandoff } from '../handoff/follow-up.ts';
import { isOpen } from '../handoff/states.ts';
import { type Reply, replyWith, type TurnInProgress } from './turn-in-progress.ts';

const WITHDRAW =
  /\b(?:trek (?:mijn |de |het )?(?:aanvraag|verzoek|vraag|lead)?\s*(?:weer )?in|(?:aanvraag|verzoek|afspraak) (?:intrekken|annuleren|afzeggen)|(?:bel|mail) (?:mij|me) (?:toch )?(?:maar )?niet(?: meer)?|hoeft niet meer (?:gebeld|te bellen)|annuleer (?:mijn |de |het )?(?:aanvraag|verzoek|afspraak)?)\b/i;
const STATUS =
  /\b(?:(?:status|hoe staat het).*\b(?:aanvraag|verzoek|vraag)?|wanneer (?:word ik|wordt er|bellen jullie|belt (?:er )?iemand|hoor ik|krijg ik (?:antwoord|reactie))|is mijn (?:aanvraag|vraag|verzoek)|heeft (?:al )?iemand mijn|wie heeft mijn|hoe ?lang duurt het (?:nog )?voor(?:dat)? (?:iemand|jullie|er))\b/i;

/** Ends an open request when the visitor asks for it, and tells how it stands. */
export function followHandoff(turn: TurnInProgress): Reply | undefined {
  const { handoff, leadId } = turn.conversation;
  const { say } = turn.services;
  if (!handoff || !leadId || !isOpen(handoff.state)) return undefined;
  if (WITHDRAW.test(turn.text)) {
    const answer = answerOf({ outcome: 'small-talk', text: say('handoff-withdrawn') });
    return replyWith(turn, answer, {
      handoff: { leadId, work: (unit) => withdrawHandoff(unit, 'asked for in the conversation') },
      draft: null,
    });
  }
  if (!STATUS.test(turn.text)) return undefined;
  const text =
    handoff.state === 'requested'
      ? [say('handoff-status-requested'), handoff.promise?.text ?? ''].join(' ').trim()
      : say('handoff-status-accepted', { name: handoff.accountmanager?.name ?? 'Iemand' });
  return replyWith(turn, answerOf({ outcome: 'handoff-requested', text }));
}
