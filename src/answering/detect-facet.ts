import type { Facet } from '../domain/facet.ts';
import { withWordsCorrected } from './correct-spelling.ts';

/** What a question asks of its subject; `status` asks whether it still exists. */
export type AskedFacet = Facet | 'status';

/** What can be counted without being money: 'hoeveel contracten' does not ask what something yields. */
const COUNTED = String.raw`(?:\p{L}+ ){0,2}\p{L}*(?:uur|uren|tijd|dag|dagen|week|weken|maand|maanden|jaar|jaren|mensen|personen|medewerkers|werknemers|statushouders|leerlingen|studenten|contracten|banen|plekken|plaatsen|keer|ontslagen|gemeenten|regio'?s|niveaus|stappen|partijen|leden)\b`;

/** First match wins: the narrow wordings stand before the broad ones. A group that captures holds words in between, which are not about the facet. */
const WORDINGS: readonly (readonly [AskedFacet, RegExp])[] = [
  [
    'deadline',
    /\b(?:(?:al|reeds) (?:\p{L}+ ){0,3}(?:begonnen|gestart|in dienst|aangenomen|bezig)|achteraf|met terugwerkende kracht|alvast)\b/u,
  ],
  [
    'status',
    /\b(?:besta(?:at|an)\b(.*)\b(?:nog|niet meer)|nog (?:steeds )?(?:geldig|mogelijk|open|actief|aan te vragen|aanvragen|krijgen|meedoen)|afgeschaft|gestopt|stopt|vervallen|vervalt|verdwenen|loopt af|afgelopen|loopt\b(.*)\bnog|is (.*) weg|nog wel\b(.*)\b(?:regeling|subsidie)|al ingegaan|geld(?:t|en)\b(.*) al|krijg (?:ik|je|u) nog|in de plaats|opvolger|vervang(?:t|er|ing)|alternatief)\b/,
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
      String.raw`\b(?:hoeveel(?! ${COUNTED})|hoe hoog|hoe duur|wat (?:krijg|krijgt|levert|kost|kosten|betaal|betaalt|vergoedt|scheelt|hou)|kost (?:het|dat|hulp|een)|bedrag(?:en)?|hoogte|vergoeding(?:en)?|percentage|procent|wat is het maximum|hoe groot|euro|kosten|gratis|loon betalen|zelf betalen|hoe betaal|krijg (?:ik|je|u|we) (?:daar|hier|er|dan|nog|ook)? ?(?:\p{L}+ )?(?:subsidie|geld|vergoeding|tegemoetkoming))\b`,
      'u',
    ),
  ],
  [
    'who-does-what',
    /\b(?:waar moet (?:ik|je|u) (?:zijn|heen)|aan wie|wie is mijn (?:aanspreekpunt|contact)|welke (?:gemeente|instantie|organisatie|partijen))\b/,
  ],
  [
    'how-to-apply',
    /\b(?:hoe (?:vraag|regel|kom|meld|doe|begin|start|krijg|gebruik|controleer|bereik|zoek|weet|kan ik|vind|werkt het aanvragen|schakel|pak|moet ik)|aan(?:te)?vragen|aanvraag|aanmelden|waar (?:vraag|meld|vind|begin|moet ik|kan ik)|wat kan ik doen|stappen|formulier|welke papieren|inschrijven)\b/,
  ],
  [
    'who-does-what',
    /\b(?:(?<!voor )wie (?:vraagt|betaalt|beslist|regelt|doet|moet|is|keurt|meet|voert|gaat|helpt|draait)|bij wie|door wie|uwv of (?:bij )?(?:de )?gemeente|verantwoordelijk|contact(?:persoon)?|telefoonnummer)\b/,
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

const YES_OR_NO =
  /(?:^|[,;.?!]\s+|\b(?:en|of|dus|maar)\s+)(?:ik )?(?:mag|mogen|moet|moeten|kan|kun|kunnen|hoef|hoeft|krijg|krijgt|geldt|gelden|telt|tellen|heb|heeft|is|zijn|bestaat|betaal|betaalt|betalen|komt|kom|val|valt|hoort|wordt|helpt|geeft|vraagt|loopt|blijft|beslist|kost|doet|gaat|ga|ben|bent|verandert|werkt)\s/;

/** `hoe lang mag dat` and `wat moet ik betalen` want to hear more than yes or no. */
const ASKS_MORE =
  /\b(?:hoe(?: ?(?:lang|veel|hoog|vaak|snel|ver))?|wanneer|waar(?:om)?|wie|wat|welke \p{L}+) (?:mag|mogen|moet|moeten|kan|kun|kunnen|geldt|krijg|krijgt|hoeft|betaal|kost) (?:\p{L}+ ?){0,4}\W*$/u;

/** Whether a message wants to hear a yes or a no: 'mag ik…', 'telt dat mee', 'geldt dat ook voor…'. */
export function asksYesOrNo(text: string): boolean {
  const plain = text.toLowerCase().trim();
  if (ASKS_MORE.test(plain)) return false;
  return (
    YES_OR_NO.test(plain) || /\b(?:mag|kan|moet|geldt|hoeft) (?:ik|dat|dit|het|je|u|hij|zij|ze)\b/.test(plain)
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
