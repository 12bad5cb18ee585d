import type { Facet } from '../domain/facet.ts';

/** What a question asks of its subject; `status` asks whether it still exists. */
export type AskedFacet = Facet | 'status';

/** What can be counted without being money: 'hoeveel contracten' does not ask what something yields. */
const COUNTED = String.raw`(?:\p{L}+ ){0,2}\p{L}*(?:uur|uren|tijd|dag|dagen|week|weken|maand|maanden|jaar|jaren|mensen|personen|medewerkers|werknemers|statushouders|leerlingen|studenten|contracten|banen|plekken|plaatsen|keer|ontslagen|gemeenten|regio'?s|niveaus|stappen|partijen|leden)\b`;

/** First match wins: the narrow wordings stand before the broad ones. */
const WORDINGS: readonly (readonly [AskedFacet, RegExp])[] = [
  [
    'deadline',
    /\b(?:(?:al|reeds) (?:\p{L}+ ){0,3}(?:begonnen|gestart|in dienst|aangenomen|bezig)|achteraf|met terugwerkende kracht|alvast)\b/u,
  ],
  [
    'status',
    /\b(?:besta(?:at|an)\b.*\b(?:nog|niet meer)|nog (?:steeds )?(?:geldig|mogelijk|open|actief|aan te vragen|aanvragen|krijgen|meedoen)|afgeschaft|gestopt|stopt|vervallen|vervalt|verdwenen|loopt af|afgelopen|loopt\b.*\bnog|is .* weg|nog wel\b.*\b(?:regeling|subsidie)|al ingegaan|geld(?:t|en)\b.* al|krijg (?:ik|je|u) nog)\b/,
  ],
  [
    'deadline',
    /\b(?:(?:tot |voor |vóór |vanaf )?wanneer (?:(?:moet|mag|kan|kunnen|moeten|mogen) (?:ik|je|u|we|wij|het|de|een|mijn)|krijg|hoor|wordt|worden|begin|start|is het|betaal|komt|meld)|tot wanneer|hoe ?lang van ?te ?voren|binnen (?:welke|hoeveel)|hoeveel tijd|in welke (?:week|maand)|termijn(?:en)?|deadline|uiterlijk|te laat|op tijd|nog op tijd|uiterste|hoe snel|wanneer\b.*\b(?:open|klaar|beginnen|uitbetaald|aanvragen))\b/,
  ],
  [
    'duration',
    /\b(?:hoe ?lang|hoeveel (?:jaar|jaren|maanden|weken)|(?:jaar|maanden|weken) lang|hoe vaak|duur(?:t)?|einddatum|tot wanneer loopt|wanneer stopt|blijft .* lopen|looptijd|verlengd|verlengen)\b/,
  ],
  [
    'how-much',
    new RegExp(
      String.raw`\b(?:hoeveel(?! ${COUNTED})|hoe hoog|hoe duur|wat (?:krijg|krijgt|levert|kost|kosten|betaal|betaalt|vergoedt|scheelt|hou)|kost (?:het|dat|hulp|een)|bedrag(?:en)?|hoogte|vergoeding(?:en)?|percentage|procent|wat is het maximum|hoe groot|euro|kosten|gratis|loon betalen|zelf betalen|hoe betaal)\b`,
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
    /\b(?:voor wie|wie (?:kan|kunnen|komt|komen|hoort|horen|valt|vallen|krijgt|mag)|welke (?:mensen|werknemers|werkgevers|kandidaten|bedrijven|leeftijd)|doelgroep|komt .* in aanmerking|kom ik in aanmerking|hoort .* bij|telt .* mee)\b/,
  ],
  [
    'attention',
    /\b(?:waar moet ik (?:op letten|rekening)|let op|valkuil(?:en)?|risico|nadelen?|combineren|samen met|naast elkaar|stapelen|tegelijk)\b/,
  ],
  [
    'what',
    /\b(?:wat is|wat zijn|wat betekent|wat houdt|wat bedoel|uitleg|leg (?:eens )?uit|vertel|hoe werkt|wat doet|info(?:rmatie)?)\b/,
  ],
];

/** The facet a message asks for, or null when its words name none. */
export function detectFacet(text: string): AskedFacet | null {
  const plain = withQuestionWordsCorrected(text.toLowerCase());
  return WORDINGS.find(([, wording]) => wording.test(plain))?.[0] ?? null;
}

/** The words of a message that are not about a facet: what is left names a subject, or nothing does. */
export function withoutFacetWords(text: string): string {
  return WORDINGS.reduce(
    (rest, [, wording]) => rest.replaceAll(new RegExp(wording, `g${wording.flags}`), ' '),
    text.toLowerCase(),
  );
}

const YES_OR_NO =
  /(?:^|[,;.?!]\s+|\b(?:en|of|dus|maar)\s+)(?:ik )?(?:mag|mogen|moet|moeten|kan|kun|kunnen|hoef|hoeft|krijg|krijgt|geldt|gelden|telt|tellen|heb|heeft|is|zijn|bestaat|betaal|betaalt|betalen|komt|kom|val|valt|hoort|wordt|helpt|geeft|vraagt|loopt|blijft|beslist|kost|doet|gaat|ga|ben|bent|verandert|werkt)\s/;

/** Whether a message wants to hear a yes or a no: 'mag ik…', 'telt dat mee', 'geldt dat ook voor…'. */
export function asksYesOrNo(text: string): boolean {
  const plain = text.toLowerCase().trim();
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

/** `wanner` and `hoevel` are meant as the words that decide a facet. */
function withQuestionWordsCorrected(plain: string): string {
  return plain.replaceAll(/\p{L}{5,}/gu, (word) => {
    if (QUESTION_WORDS.includes(word)) return word;
    return QUESTION_WORDS.find((known) => isOneMistakeFrom(word, known)) ?? word;
  });
}

/** One letter too many, missing, wrong, or swapped with its neighbour; never the first letter. */
function isOneMistakeFrom(word: string, known: string): boolean {
  if (word[0] !== known[0] || Math.abs(word.length - known.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === known[start]) start += 1;
  const rest = (text: string, from: number): string => text.slice(start + from);
  const isSwapped =
    word[start] === known[start + 1] && word[start + 1] === known[start] && rest(word, 2) === rest(known, 2);
  return (
    isSwapped ||
    rest(word, 1) === rest(known, 1) ||
    rest(word, 1) === rest(known, 0) ||
    rest(word, 0) === rest(known, 1)
  );
}
