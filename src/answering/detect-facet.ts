import type { AskedFacet } from '../domain/facet.ts';
import { withWordsCorrected } from './correct-spelling.ts';

/** What can be counted without being money: 'hoeveel contracten' does not ask what something yields. */
const COUNTED = String.raw`(?:\p{L}+ ){0,2}\p{L}*(?:uur|uren|tijd|dag|dagen|week|weken|maand|maanden|jaar|jaren|mensen|personen|medewerkers|werknemers|statushouders|leerlingen|studenten|contracten|banen|plekken|plaatsen|keer|ontslagen|gemeenten|regio'?s|niveaus|stappen|partijen|leden)\b`;

/** Somebody who already began asks whether that was in time, also when the question itself is put otherwise. */
const BEGAN_ALREADY: readonly [AskedFacet, RegExp] = [
  'deadline',
  /\b(?:(?:al|reeds) (?:\p{L}+ ){0,3}(?:begonnen|gestart|in dienst|aangenomen|bezig)|achteraf|met terugwerkende kracht|alvast)\b/u,
];

/** First match wins: the narrow wordings stand before the broad ones. A group that captures holds words in between, which are not about the facet. */
const WORDINGS: readonly (readonly [AskedFacet, RegExp])[] = [
  BEGAN_ALREADY,
  ['how-much', /\b(?:hoeveel procent .*\b(?:betalen|betaal)|vanaf welk bedrag)\b/],
  ['duration', /\b(?:stopt|eindigt|houdt)\b(.*)\b(?:na \p{L}+ (?:jaar|maanden)|loopt het door)\b/u],
  ['duration', /\bhoudt\b(.*)\bop(?= \p{L}+\W*$|\W*$)/u],
  ['duration', /\btot (?:wanneer (?:loopt|geldt|gelden|duurt|blijft|is)|welk jaar)\b/],
  ['deadline', /\btot (?:wanneer|welke (?:datum|dag|maand)|hoe ?lang)\b/],
  [
    'conditions',
    /\b(?:vanaf (?:hoeveel|welke?)|(?<!binnen )hoeveel (?!tijd)((?:\p{L}+ ){0,4})(?:moet|moeten|mag|mogen) (?!.*\bbeta)|hoeveel (\p{L}+ (?:\p{L}+ ){0,6})(?:minstens|minimaal|ten minste)\b|wat heb (?:ik|je|u|we|wij) (?:allemaal )?nodig|aan welke)/u,
  ],
  ['conditions', /\bwaar (?:kijkt|kijken|let|letten|hangt)\b(.*)\b(?:naar|op|van ?af)\b/u],
  [
    'status',
    /\b(?:besta(?:at|an)\b(.*)\b(?:nog|niet meer)|nog (?:steeds )?(?:geldig|mogelijk|open|actief|aan te vragen|aanvragen|krijgen|meedoen)|afgeschaft|gestopt|stopt|vervallen|vervalt|verdwenen|loopt af|afgelopen|loopt\b(.*)\bnog|is (.*) weg|nog wel\b(.*)\b(?:regeling|subsidie)|(?:al|nu|nog) (?:ingegaan|actief|van kracht|in werking)|geld(?:t|en)\b(.*) al|krijg (?:ik|je|u) nog|in de plaats|opvolger|vervang(?:t|er|ing)|alternatief)\b/,
  ],
  [
    'deadline',
    /\b(?:(?:tot |voor |vóór |vanaf )?wanneer (?:(?:moet|mag|kan|kunnen|moeten|mogen) (?:ik|je|u|we|wij|het|de|een|mijn)|krijg|hoor|wordt|worden|begin|start|is het|betaal|komt|meld)|tot wanneer|hoe ?lang van ?te ?voren|binnen (?:welke|hoeveel)|hoeveel tijd|in welke (?:week|maand)|termijn(?:en)?|deadline|uiterlijk|te laat|op tijd|nog op tijd|uiterste|hoe snel|hoe ?lang\b(.*)\b(?:antwoord|beslis\w*|besluit|uitslag|bericht|reactie)|wanneer\b(.*)\b(?:open|klaar|beginnen|uitbetaald|aanvragen))\b/,
  ],
  [
    'duration',
    /\b(?:hoe ?lang|hoeveel (?:jaar|jaren|maanden|weken)|(?:jaar|maanden|weken) lang|hoe vaak|duur(?:t)?|einddatum|tot wanneer loopt|wanneer stopt|blijft (.*) lopen|looptijd|verlengd|verlengen)\b/,
  ],
  [
    'how-much',
    new RegExp(
      String.raw`\b(?:hoeveel(?! ${COUNTED})|hoe hoog|hoe duur|wat (?:krijg|krijgt|kreeg|levert|kost|kosten|betaal|betaalt|vergoedt|scheelt|hou)|kost (?:het|dat|hulp|een)|bedrag(?:en)?|hoogte|vergoeding(?:en)?|percentage|procent|wat is het maximum|hoe groot|wat is ((?:\p{L}+ ){1,4}?\p{L}*(?:loon|premie|bedrag|tarief|percentage|maximum|vergoeding|norm))|euro|kosten|gratis|loon betalen|zelf betalen|hoe betaal|krijg (?:ik|je|u|we) (?:daar|hier|er|dan|nog|ook)? ?(?:\p{L}+ )?(?:subsidie|geld|vergoeding|tegemoetkoming))\b`,
      'u',
    ),
  ],
  [
    'who-does-what',
    /\b(?:waar moet (?:ik|je|u) (?:zijn|heen)|aan wie|wie is mijn (?:aanspreekpunt|contact)|welke (?:gemeente|instantie|organisatie|partijen))\b/,
  ],
  ['who-for', /\b(?:voor wie|wie (?:kan|kunnen|mag|mogen) (?!mij|me|ons|helpen))\b/],
  ['who-does-what', /\bwie (?:komt|komen) (?:er|dan|dat|hier|bij (?:mij|ons)|langs|kijken|meten|helpen)\b/],
  ['who-does-what', /\b(?<!voor )wie (?:moet|(?!krijgt|komt|hoort|valt|telt|heeft|weet)\p{L}+t)\b/u],
  [
    'how-to-apply',
    /\b(?:hoe (?:vraag|regel|kom|word|meld|doe|begin|start|krijg|gebruik|controleer|bereik|zoek|weet|kan ik|vind|werkt het aanvragen|schakel|pak|moet ik|(?!werkt|zit|gaat|ver|snel|groot|oud)\p{L}+ (?:ik|je|we|wij|mijn|onze|een))|aan(?:te)?vragen|aanvraag|aanmelden|waar (?:vraag|meld|vind|begin|moet ik|kan ik|(?!moet|ben|zijn|sta|kijk|let)\p{L}+ (?:ik|je|we|wij|mijn))|wat kan ik doen|stappen|formulier|welke papieren|inschrijven)\b/u,
  ],
  [
    'who-does-what',
    /\b(?:wie is|bij wie|door wie|uwv of (?:bij )?(?:de )?gemeente|verantwoordelijk|contact(?:persoon)?|telefoonnummer)\b/u,
  ],
  [
    'conditions',
    /\b(?:voorwaarde(?:n)?|eisen|moet ik (?:voldoen|verplicht)|mag (?:ik|hij|zij|ze|dat|het|je|een)|verplicht|wanneer (?:heb ik|ben ik|kom ik|telt|kan|mag|geldt|valt)|minimaal|maximaal aantal|geldt (?:dat|dit|het) ook|kan (?:dat|het|ik|dit) ook|ook (?:voor|als)|uitgesloten)\b/,
  ],
  [
    'who-for',
    /\b(?:voor wie|wie (?:kan|kunnen|komt|komen|hoort|horen|valt|vallen|krijgt|mag)|welke (?:mensen|werknemers|werkgevers|kandidaten|bedrijven|leeftijd)|doelgroep|komt (.*) in aanmerking|kom ik in aanmerking|hoort (.*) bij|telt (.*) mee)\b/,
  ],
  [
    'attention',
    /\b(?:waar moet ik (?:op letten|rekening)|let op|valkuil(?:en)?|risico|nadelen?|combineren|samen met|naast elkaar|stapelen|tegelijk|allebei)\b/,
  ],
  [
    'what',
    /\b(?:wat is|wat zijn|wat betekent|wat houdt|wat bedoel|uitleg|leg (?:eens )?uit|vertel|hoe werkt|wat doet|info(?:rmatie)?)\b/,
  ],
];

/** The facet a message asks for, or null when its words name none. */
export function detectFacet(text: string): AskedFacet | null {
  const plain = withWordsCorrected(text.toLowerCase(), QUESTION_WORDS);
  const [facet, wording] = BEGAN_ALREADY;
  if (wording.test(plain)) return facet;
  return facetNamedIn(askingPart(plain)) ?? facetNamedIn(plain);
}

function facetNamedIn(plain: string): AskedFacet | null {
  return WORDINGS.find(([, wording]) => wording.test(plain))?.[0] ?? null;
}

/** The words of a message that are not about a facet: what is left names a subject, or nothing does. */
export function withoutFacetWords(text: string): string {
  return WORDINGS.reduce(
    (rest, [, wording]) =>
      rest.replaceAll(new RegExp(wording, `g${wording.flags}`), (_match, ...found) => wordsBetween(found)),
    text.toLowerCase(),
  );
}

/** What the groups of a wording hold; after them come the place of the match and the text. */
function wordsBetween(found: readonly unknown[]): string {
  const groups = found.slice(0, -2).filter((group) => group !== undefined);
  return ` ${groups.join(' ')} `;
}

/** Where a question begins: a question word, or a verb before who does it. */
const ASKS =
  /^(?:(?:en|maar|of|dus|want|dan|eh|ja|nee|ok[eé]?|graag|hallo|hoi|vraag(?:je)?:?) )*(?:hoe|wat|wie|waar|wanneer|welke?|waarom|(?:tot|vanaf|voor|bij|aan|op|in|binnen|met) (?:wie|wat|welke?|wanneer|hoeveel)|(?:\p{L}+) (?:ik|je|u|we|wij|dat|dit|het|er|hij|zij|ze|jullie|uwv|de|een|mijn|onze|zo'n) )/u;

/** What of a message asks; what stands before it tells the situation. The whole message when no part asks. */
function askingPart(plain: string): string {
  const parts = plain.split(/(?<=[,;:.!?])\s+|\s+(?=maar (?:wie|wat|hoe|waar|wanneer)\b)/);
  const first = parts.findIndex((part) => ASKS.test(part));
  return first < 0 ? plain : parts.slice(first).join(' ');
}

const YES_OR_NO =
  /(?:^|[,;.?!]\s+|\b(?:en|of|dus|maar)\s+)(?:ik (?=mag|moet|kan|hoef))?(?:mag|mogen|moet|moeten|kan|kun|kunnen|hoef|hoeft|krijg|krijgt|geldt|gelden|telt|tellen|heb|heeft|is|zijn|bestaat|betaal|betaalt|betalen|komt|kom|val|valt|hoort|wordt|helpt|geeft|vraagt|loopt|blijft|beslist|kost|doet|gaat|ga|ben|bent|verandert|werkt)\s/;

/** The same with any verb, when what it asks about was named before: 'keurt die ook…', 'duurt dat langer'. */
const VERB_FIRST =
  /(?:^|[,;.?!]\s+|\b(?:en|of|dus|maar)\s+)(?!(?:wat|dat|het|niet|met|uit|want|bedankt|omdat|zodat)\s)\p{L}{3,}t (?:die|dat|dit|hij|zij|ze|het) (?=.*\?)/u;

/** `hoe lang mag dat` and `wat moet ik betalen` want to hear more than yes or no. */
const ASKS_MORE =
  /\b(?:hoe(?: ?(?:lang|veel|hoog|vaak|snel|ver))?|wanneer|waar(?:om)?|wie|wat|welke \p{L}+) (?:mag|mogen|moet|moeten|kan|kun|kunnen|geldt|krijg|krijgt|hoeft|betaal|kost) (?:\p{L}+ ?){0,4}\W*$/u;

/** 'Hoe kan ik…' and 'wanneer mag ik…' have the words of a question for a yes, and are none. */
const OPEN = /^(?:(?:en|maar|dus) )?(?:hoe|waar|wanneer|wie|welke?|waarom|vanaf|tot)\b/;

/** Whether a message wants to hear a yes or a no: 'mag ik…', 'telt dat mee', 'geldt dat ook voor…'. */
export function asksYesOrNo(text: string): boolean {
  const plain = askingPart(text.toLowerCase().trim());
  if (ASKS_MORE.test(plain)) return false;
  return (
    YES_OR_NO.test(plain) ||
    VERB_FIRST.test(plain) ||
    (!OPEN.test(plain) && /\b(?:mag|kan|moet|geldt|hoeft) (?:ik|dat|dit|het|je|u|hij|zij|ze)\b/.test(plain))
  );
}

/** Words that decide a facet and are often misspelt. */
const QUESTION_WORDS = [
  'hoeveel',
  'hoelang',
  'wanneer',
  'voorwaarden',
  'aanvragen',
  'aanvraag',
  'aanmelden',
  'termijn',
  'deadline',
  'bedrag',
  'vergoeding',
  'verplicht',
  'binnen',
  'percentage',
  'procent',
  'gratis',
];
