/** Bumped whenever the wording in `replies.nl.yaml` changes its meaning; kept with every lead. */
export const CONSENT_VERSION = '2026-11-30';

const YES =
  /^\W*(?:(?:oke?|oké|goed|prima)[,. ]+)?(?:ja(?:zeker|hoor)?|akkoord|oke?|oké|goed|prima|doe maar|dat mag|is goed|graag|yes)(?:[ ,.!]|$)/i;
/** Names the passing on itself, so that it cannot be a word that only goes before a detail. */
const EXPLICIT_YES =
  /\b(?:(?:dat|u|je|jullie|het|doorgeven|doorsturen|delen|versturen) mag|mag (?:u|je|het|dat|deze)\b.{0,40}\b(?:doorgeven|delen|doorsturen|versturen|gebruiken)|(?:ik (?:ga|ben) )?akkoord|verstuur (?:het |dit |maar)|geef (?:het|dit|mijn gegevens|maar)\b.{0,20}\bdoor|ik geef toestemming)\b/i;
const NO =
  /\b(?:nee|niet akkoord|liever niet|mag niet|geen toestemming|niets? door|niet (?:door\w*|versturen|delen|gebruiken)|mag (?:u |je |jullie |het |dat |deze )?niet)\b/i;
/** Turns an allowing word into its opposite: '… mag u aan niemand geven'. */
const DENIED = /\b(?:niet|niets|niemand|geen|nooit)\b/i;
const STOP =
  /\b(?:laat (?:het )?maar(?: zitten)?|stop(?:pen)?|hoeft niet(?: meer)?|annuleer|vergeet het|toch niet)\b/i;

/** Whether a message stops the dialogue. */
export function wantsToStop(text: string): boolean {
  return STOP.test(text);
}

/** A yes or no to a question of ours; null for anything else, such as a detail or a question. */
export function readYesOrNo(text: string): 'yes' | 'no' | null {
  if (NO.test(text) || STOP.test(text)) return 'no';
  if (/\?\s*$/.test(text)) return null;
  return YES.test(text) || EXPLICIT_YES.test(text) ? 'yes' : null;
}

/**
 * Consent to passing details on. In a message that also gives a detail only words that name the passing on count:
 * "oke, 0118-000000" is an answer, not consent. A yes with a denial in it is asked again.
 */
export function readConsent(text: string, givesDetails: boolean): 'yes' | 'no' | null {
  const answer = readYesOrNo(text);
  if (answer !== 'yes') return answer;
  const isExplicit = !DENIED.test(text) && (!givesDetails || EXPLICIT_YES.test(text));
  return isExplicit ? 'yes' : null;
}

/** Who the details go to, in words an employer understands: every region that will see the lead, and no other. */
export function recipientsOf(regionNames: readonly string[]): string[] {
  const [first, ...others] = regionNames;
  if (first === undefined) return ['het werkgeversservicepunt dat bij uw bedrijf hoort'];
  if (others.length === 0) return [`het werkgeversservicepunt in de regio ${first}`];
  return [
    `de werkgeversservicepunten in de regio's ${regionNames.slice(0, -1).join(', ')} en ${regionNames.at(-1)}`,
  ];
}
