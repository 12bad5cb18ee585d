import type { HandoffDraft } from './draft.ts';

/** Bumped whenever the wording in `replies.nl.yaml` changes its meaning; kept with every lead. */
export const CONSENT_VERSION = '2026-11-24';

const YES = /^\s*(?:ja(?:zeker|hoor| hoor| graag| prima)?|oke?|oké|akkoord|goed|prima|doe maar|dat mag|is goed|yes)\b/i;
const YES_INSIDE = /\b(?:ja,? (?:dat mag|verstuur|akkoord|graag|prima)|ik ga akkoord|dat mag|verstuur (?:maar|dit))\b/i;
const NO = /\b(?:nee|niet akkoord|liever niet|mag niet|geen toestemming|verstuur (?:het |dit )?niet)\b/i;
const STOP = /\b(?:laat (?:het )?maar(?: zitten)?|stop(?:pen)?|hoeft niet(?: meer)?|annuleer|vergeet het|toch niet)\b/i;

/** Whether a message stops the dialogue. */
export function wantsToStop(text: string): boolean {
  return STOP.test(text);
}

/** An explicit yes or no; null for anything else, such as a detail or a question. */
export function readConsent(text: string): 'yes' | 'no' | null {
  if (NO.test(text) || STOP.test(text)) return 'no';
  if (/\?\s*$/.test(text)) return null;
  return YES.test(text) || YES_INSIDE.test(text) ? 'yes' : null;
}

/** Who the details go to, in words an employer understands. */
export function recipientsOf(draft: Pick<HandoffDraft, 'regionId'>, regionName: string | null): string[] {
  return draft.regionId && regionName
    ? [`het werkgeversservicepunt in de regio ${regionName}`]
    : ['het werkgeversservicepunt dat bij uw bedrijf hoort'];
}
