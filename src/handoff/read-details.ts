import type { Preference } from '../domain/handoff.ts';
import { findEmail, findPhone, maskContactDetails } from './contact-details.ts';
import type { HandoffDraft } from './draft.ts';
import { findKvk, withoutKvk } from './kvk-number.ts';

/** What a message adds to a draft; only what it says stands in it. */
export type ReadDetails = Partial<
  Pick<HandoffDraft, 'name' | 'company' | 'email' | 'phone' | 'kvk' | 'prefer' | 'preferredTime'>
>;

const PARTICLE = "(?:van|de|den|der|het|ten|ter|te|el|al|von|'t)";
const PERSON = `\\p{Lu}[\\p{L}'’-]+(?:\\s+(?:${PARTICLE}\\s+)*\\p{Lu}[\\p{L}'’.-]+){1,3}`;
const INTRODUCTION = new RegExp(
  `(?:[Mm]ijn naam is|[Nn]aam(?: is|:)|[Ii]k ben|[Ii]k heet|[Uu] spreekt met|[Mm]et)\\s+(\\p{Lu}[\\p{L}'’-]+(?:\\s+(?:${PARTICLE}\\s+)*\\p{Lu}[\\p{L}'’.-]+){0,3})`,
  'u',
);
const COMPANY_BEHIND =
  /(?:\b(?:van|bij|namens)|\b[Bb]edrijf(?: is| heet|:)|\bwerk (?:bij|voor))\s+(\p{Lu}[^,.;!?\n]{1,60})/u;
const WHOLE_PERSON = new RegExp(`^${PERSON}$`, 'u');
const PERSON_OF_COMPANY = new RegExp(`^(${PERSON})\\s+(?:van|bij|namens)\\s+(\\p{Lu}.{1,60})$`, 'u');
const WHOLE_COMPANY = /^\p{Lu}[\p{L}\d&'’.-]*(?:\s+[\p{L}\d&'’.-]+){0,5}$/u;
/** `Piet van der Berg van Garage Snel`: a full name, then a company of more than one word. */
const NAME_AND_COMPANY = /^(\S+\s+.*\S)\s+(?:van|bij|namens)\s+(\p{Lu}\S*\s+\p{Lu}.*)$/u;
const PLACE_BEHIND = /\s+(?:in|te|uit)\s+\S.*$/u;
const CORRECTED = /^(?:nee[,.]?\s*|sorry[,.]?\s*|ik bedoel(?:de)?\s*|correctie:?\s*|het is\s*)+/i;

const PREFERENCES: readonly (readonly [Preference, RegExp])[] = [
  ['live-chat', /\b(?:live|chat(?:ten)?|nu meteen|direct met iemand)\b/i],
  ['callback', /\b(?:terug\s?bellen|bel(?:t|len|afspraak)?|gebeld|telefonisch|opbellen)\b/i],
  ['email', /\b(?:e-?mail(?:en)?|mail(?:en|tje)?|gemaild)\b/i],
];
const PREFERRED_TIME =
  /\b((?:morgen|overmorgen|vandaag|maandag|dinsdag|woensdag|donderdag|vrijdag|na|tussen|rond)\b[^.!?,\n]{0,40}?(?:\d{1,2}(?:[:.]\d{2})?(?:\s*uur)?|ochtend|middag|morgen|avond)\b(?:\s*(?:en|tot)\s*\d{1,2}(?:[:.]\d{2})?(?:\s*uur)?)?)/i;

/**
 * Reads details from free text. When a name or a company was asked for, a short reply without anything else in it is
 * taken as that name or company.
 */
export function readDetails(text: string, asked: HandoffDraft['asked']): ReadDetails {
  const email = findEmail(text);
  const kvk = findKvk(text);
  const said = kvk ? withoutKvk(text) : text;
  const phone = findPhone(said);
  const prose = email ? said.replace(email, ' ') : said;
  const preferredTime = PREFERRED_TIME.exec(prose)?.[1]?.trim();
  const who = whoIn(maskContactDetails(said), asked);
  const wish = without(prose, [who.name, who.company]);
  const prefer = PREFERENCES.find(([, words]) => words.test(wish))?.[0];
  return {
    ...(email && { email }),
    ...(phone && { phone }),
    ...(kvk && { kvk }),
    ...(prefer && { prefer }),
    ...(preferredTime && { preferredTime }),
    ...who,
  };
}

/** A name is no wish: `Bakkerij Bel` does not ask for a call. */
function without(text: string, names: readonly (string | undefined)[]): string {
  return names.reduce((rest: string, name) => (name ? rest.replace(name, ' ') : rest), text);
}

/** Name and company: introduced in words, or standing between commas as people write them in a row. */
function whoIn(text: string, asked: HandoffDraft['asked']): { name?: string; company?: string } {
  const parts = text
    .replace(CORRECTED, '')
    .split(/[,;\n]|(?<=[\p{Ll})])\.\s+/u)
    .map((part) => part.trim().replace(/[.!]+$/, ''))
    .filter((part) => part !== '');
  let name = INTRODUCTION.exec(text)?.[1];
  let company: string | undefined;
  for (const part of parts) {
    const both = PERSON_OF_COMPANY.exec(part.replace(INTRODUCTION, '$1'));
    if (both) {
      name ??= both[1];
      company ??= both[2];
    } else if (!name && WHOLE_PERSON.test(part) && (parts.length > 1 || asked === 'name')) {
      name = part;
    } else if (
      name &&
      part !== name &&
      !company &&
      parts.length > 1 &&
      WHOLE_COMPANY.test(withoutPlace(part))
    ) {
      company = part;
    }
  }
  const joined = NAME_AND_COMPANY.exec(name ?? '');
  if (joined) [, name, company] = joined;
  company ??= COMPANY_BEHIND.exec(text.replace(name ?? '', ''))?.[1];
  const only =
    parts.length === 1 && parts[0]!.split(/\s+/).length <= 7 && !asksSomething(text) ? parts[0] : undefined;
  if (asked === 'name' && !name) name = only;
  if (asked === 'company' && !company && !INTRODUCTION.test(text))
    company = only?.replace(/^(?:bij|van|het is)\s+/i, '');
  return { ...(name && { name: name.trim() }), ...(company && { company: withoutPlace(company).trim() }) };
}

/** A question in between, also without its mark: 'wat is een proefplaats' is nobody's name. 'Hoe Dan Ook' could be one. */
export function asksSomething(text: string): boolean {
  if (text.includes('?')) return true;
  return ASKS.test(text) && /\s\p{Ll}/u.test(text);
}

const ASKS =
  /^(?:(?:en|maar|oh|o|wacht|nog|even|dus),? )*(?:wat|wie|hoe|hoeveel|waar|wanneer|welke?|waarom|kan|kun|kunt|kunnen|mag|mogen|moet|moeten|is|zijn|heeft|hebben|krijg|krijgt|geldt|gelden|kost|telt|tellen|betaal|betaalt|bestaat|werkt|doet|duurt|vraag)\s/i;

function withoutPlace(company: string): string {
  return company.replace(PLACE_BEHIND, '');
}
