import { answerOf } from '../domain/answer.ts';
import { asItReads } from './own-words.ts';
import { type Reply, replyWith, type TurnInProgress } from './turn-in-progress.ts';

/** What stands in the transcript instead of a message that was stopped. */
export const STOPPED = '[tegengehouden]';

/** Stops personal data and unsafe requests before anything of the message is kept. An open request survives it. */
export function refuse(turn: TurnInProgress): Reply | undefined {
  const { say, screen } = turn.services;
  const refusal = screen(asItReads(withoutPlaces(turn.text, turn.places.spans)));
  if (!refusal) return undefined;
  if (refusal.kind === 'personal-data') {
    const answer = answerOf({
      outcome: 'personal-data-refused',
      text: say(`personal-data-${refusal.reason}`),
    });
    return replyWith(turn, answer, { visitorText: STOPPED, keepFingerprint: false });
  }
  return replyWith(turn, answerOf({ outcome: 'unsafe-refused', text: say(`unsafe-${refusal.reason}`) }));
}

/** Names of places look like names of people. */
export function withoutPlaces(
  text: string,
  places: readonly { readonly start: number; readonly end: number }[],
): string {
  return places.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
}
