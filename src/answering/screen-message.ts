/** Why a message is not answered and nothing of it is kept. */
export type Refusal =
  | { readonly kind: 'personal-data'; readonly reason: 'bsn' | 'health' }
  | { readonly kind: 'unsafe'; readonly reason: 'discrimination' | 'invention' | 'injection' | 'others' };

const ILLNESS =
  /\b(?:autis(?:me|tisch)|adhd|add|depressi(?:e|ef)|burn-?out|borderline|schizofreni\w*|psychose|bipolair|kanker|tumor|diabetes|epilepsie|ms|reuma|hiv|aids|verslaafd|verslaving|alcoholist|angststoornis|ptss|dementie|hartaanval|hartinfarct|herseninfarct|beroerte|zwanger|miskraam|rolstoel|doof|blind|downsyndroom|verstandelijke beperking|lage rug hernia|hernia|hiv-positief)\b/i;
const GIVEN_NAME_WITH_SURNAME =
  /\b(?:\p{Lu}\p{Ll}+)(?:\s+(?:van|de|den|der|het|ten|ter|el|al))*\s+\p{Lu}\p{Ll}{2,}\b/u;
const PERSON_TITLE = /\b(?:meneer|mevrouw|dhr\.?|mw\.?|mevr\.?)\s+(?:(?:van|de|den|der)\s+)*\p{Lu}\p{Ll}+/u;
const NAMED = /\b(?:heet|genaamd|naam is|zijn naam|haar naam)\s+\p{Lu}\p{Ll}+/u;
const BIRTH_DATE =
  /\b(?:geboren|geb\.?|geboortedatum)\s*(?:op|:)?\s*\d{1,2}[-/ .](?:\d{1,2}|[a-z]+)[-/ .]\d{2,4}/i;

const DISCRIMINATION =
  /\b(?:geen (?:buitenlanders?|moslims?|marokkan\w+|turken|vrouwen|zwangere\w*|homo'?s?|joden|allochtonen|ouderen|gehandicapten|asielzoekers)\b(?!.*\b(?:te weinig|tekort|gevonden)\b)|(?:afwijzen|weigeren|weren|niet aannemen|eruit filteren|uitsluiten)\b[^.?!]{0,60}\b(?:omdat|vanwege|wegens)\b[^.?!]{0,60}\b(?:afkomst|geloof|huidskleur|moslim|zwanger|geaardheid|leeftijd|handicap|hoofddoek|buitenlander|vrouw)\b|alleen (?:autochtone?|blanke?|witte|nederlandse) (?:mensen|kandidaten|personeel|mannen))/i;
const INVENTION =
  /\b(?:verzin|bedenk|fantaseer|maak)\b[^.?!]{0,40}\b(?:regeling|bedrag|bron|bronnen|subsidie|verklaring|bewijs)\b|\b(?:vals|valse|vervals\w*|nep)\b[^.?!]{0,40}\b(?:verklaring|loonstro\w+|document\w*|handtekening|indicatie)/i;
const INJECTION =
  /\b(?:negeer|vergeet|ignore|disregard|forget)\b[^.?!]{0,50}\b(?:instructies?|instructions?|regels|opdracht(?:en)?|prompts?|alles (?:hiervoor|hierboven)|previous|above)\b|\b(?:system ?prompt|systeemprompt|jouw prompt|je prompt|your prompt|developer mode|jailbreak|DAN-modus)\b|\b(?:doe alsof|gedraag je|je bent nu|you are now|pretend)\b[^.?!]{0,60}\b(?:geen (?:assistent|regels)|zonder regels|no rules|andere assistent|advocaat|hacker)\b|<\/?(?:system|assistant|instructions?)>|\b(?:toon|geef|laat)\b[^.?!]{0,40}\b(?:leads?|gegevens van andere|andere werkgevers|database|wachtwoord\w*|api[- ]?key)\b/i;
const OTHERS =
  /\b(?:(?:telefoonnummer|e-?mail(?:adres)?|(?:contact)?gegevens|naam|adres) van (?:de|een|die|andere|alle) (?:andere )?(?:werkgevers?|ondernemers?|klant(?:en)?|bezoekers?|bedrijf|bedrijven) (?:die|dat|met wie)\b|(?:telefoonnummer|e-?mail(?:adres)?|gegevens|gesprek|vraag|naam|adres)\b.{0,40}\b(?:andere?|vorige|die (?:gisteren|vandaag|net)|laatste)\b.{0,30}\b(?:werkgever|bedrijf|ondernemer|klant|bezoeker|persoon|gebruiker)s?|welke (?:andere )?(?:werkgevers|bedrijven|ondernemers)\b.{0,40}\b(?:hebben|kregen|krijgen|gebruiken|vroegen|in dienst)\b|(?:hoeveel|welke) (?:subsidie|geld|lkv|leads?)\b.{0,15}\bheeft (?!(?:de|het|een|uwv|u|ik|mijn|ons|onze|je|jullie|dit|dat|iemand)\b)\S.{2,40}\b(?:gekregen|ontvangen|aangevraagd))/i;

/** Whether a message must be stopped before anything of it is stored or logged; null when it may be answered. */
export function screenMessage(text: string): Refusal | null {
  if (hasBsn(text)) return { kind: 'personal-data', reason: 'bsn' };
  if (ILLNESS.test(text) && isIdentifiable(text)) return { kind: 'personal-data', reason: 'health' };
  if (INJECTION.test(text)) return { kind: 'unsafe', reason: 'injection' };
  if (DISCRIMINATION.test(text)) return { kind: 'unsafe', reason: 'discrimination' };
  if (INVENTION.test(text)) return { kind: 'unsafe', reason: 'invention' };
  if (OTHERS.test(text)) return { kind: 'unsafe', reason: 'others' };
  return null;
}

/** Health without a name or another identifier is simply a question. */
function isIdentifiable(text: string): boolean {
  return (
    PERSON_TITLE.test(text) ||
    NAMED.test(text) ||
    BIRTH_DATE.test(text) ||
    GIVEN_NAME_WITH_SURNAME.test(withoutSentenceStarts(text))
  );
}

/** A capital at the start of a sentence says nothing about a name. */
function withoutSentenceStarts(text: string): string {
  return text.replaceAll(/(^|[.!?]\s+)\p{Lu}/gu, (start) => start.toLowerCase());
}

const NINE_DIGITS = /(?<![\d+])\d(?:[ .-]?\d){8}(?!\d)/g;

/** Whether a text holds a number that passes the check of a burgerservicenummer, written in any of the usual ways. */
export function hasBsn(text: string): boolean {
  return [...text.matchAll(NINE_DIGITS)].some(([candidate]) => isBsn(candidate));
}

/** The elfproef: digits weighted 9 to 2 and the last -1 add up to a multiple of eleven. */
function isBsn(candidate: string): boolean {
  const digits = [...candidate.replaceAll(/\D/g, '')].map(Number);
  const sum = digits.reduce((total, digit, index) => total + digit * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0 && digits.some((digit) => digit > 0);
}

/** Replaces every burgerservicenummer by a mark, where a message must be passed on all the same. */
export function maskBsn(text: string): string {
  return text.replaceAll(NINE_DIGITS, (candidate) => (isBsn(candidate) ? '[bsn verwijderd]' : candidate));
}
