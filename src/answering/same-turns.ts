import { fail, PASS, type Verdict } from './evidence.ts';

/** Small words that decide what a sentence means. A translation has each as often as what it translates. */
const TURNS: readonly (readonly [string, RegExp])[] = [
  ['not', /\b(?:niet|geen|nooit|niets|niemand|nergens|noch|evenmin|zonder|onbekend)\b/g],
  ['need not', /\bhoe(?:ft|f|ven)\b/g],
  ['except', /\b(?:behalve|tenzij|uitgezonderd|uitzondering\w*)\b/g],
  ['only', /\b(?:alleen|uitsluitend|slechts|enkel|pas)\b/g],
  ['must', /\b(?:moet|moeten|moest|moesten|verplicht|dient|dienen|vereist)\b/g],
  ['may or can', /\b(?:mag|mogen|toegestaan|kan|kunt|kunnen|mogelijk)\b/g],
  ['usually', /\b(?:meestal|vaak|soms|ongeveer|gemiddeld|doorgaans|in principe|verwachting)\b/g],
  ['at most', /\b(?:hoogstens|maximum)\b/g],
  ['at least', /\bminstens\b/g],
  ['before', /\b(?:vóór|voordat|vooraf)\b/g],
  ['after', /\b(?:na|nadat|daarna|erna|achteraf)\b/g],
  ['always', /\b(?:altijd|automatisch|vanzelf|gegarandeerd|garantie|sowieso|onbeperkt|meteen|direct)\b/g],
];

/** Who is spoken of; a translation speaks of the same ones. */
const PARTIES: readonly (readonly [string, RegExp])[] = [
  ['the employee', /\b(?:werknemers?|medewerkers?)\b/],
  ['the employer', /\bwerkgevers?\b/],
  ['the candidate', /\b(?:kandidaat|kandidaten)\b/],
  ['the municipality', /gemeente/],
  ['everyone', /\biedereen\b/],
];

const YOU = /\b(?:u|uw)\b/;
/** `Ask SBB how to start`: what you do, without saying so. */
const YOU_UNSAID = /\b(?:how|where|when|what|whether) to\b/i;

const DUTCH_PAST =
  /\b(?:was|waren|gold|golden|liep|liepen|kon|konden|kreeg|kregen|bestond|moest|moesten|mocht|mochten|had|hadden|stopte|eindigde|ging|gingen|kwam|kwamen|werd|werden|begon|begonnen)\b/;
const ENGLISH_PAST =
  /\b(?:was|were|had|did|could|used to|began|ended|ran|went|came|got|took|held|\p{L}{2,}ed)\b/iu;
const PLAINLY_PAST = /\b(?:was|were|had|did|used to)\b/i;

/** Whether two texts in plain Dutch words deny, restrict, oblige, allow and reserve alike, and are of the same time. */
export function sameTurns(plain: string, gloss: string, english: string): Verdict {
  for (const [turn, wording] of TURNS) {
    const [given, said] = [plain, gloss].map((text) => text.match(wording)?.length ?? 0);
    if (given !== said) return fail(`'${turn}' stands in it ${said} times instead of ${given}`);
  }
  const party = PARTIES.find(([, wording]) => wording.test(plain) !== wording.test(gloss));
  if (party) return fail(`it speaks of ${party[0]} where the other does not`);
  if (YOU.test(plain) !== YOU.test(gloss) && !YOU_UNSAID.test(english)) return fail("'you' is added or lost");
  const isPast = DUTCH_PAST.test(plain);
  if (isPast && !ENGLISH_PAST.test(english)) return fail('it is no longer in the past');
  return !isPast && PLAINLY_PAST.test(english) ? fail('it is in the past only here') : PASS;
}
