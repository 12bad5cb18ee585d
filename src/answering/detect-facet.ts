import type { Facet } from '../domain/facet.ts';

/** What a question asks of its subject; `status` asks whether it still exists. */
export type AskedFacet = Facet | 'status';

/** First match wins: the narrow wordings stand before the broad ones. */
const WORDINGS: readonly (readonly [AskedFacet, RegExp])[] = [
  ['status', /\b(?:besta(?:at|an)\b.*\b(?:nog|niet meer)|nog (?:steeds )?(?:geldig|mogelijk|aan te vragen)|afgeschaft|gestopt|stopt|vervallen|vervalt|verdwenen|loopt af|afgelopen|is .* weg|nog wel\b.*\b(?:regeling|subsidie))\b/],
  ['deadline', /\b(?:(?:tot |voor |vóór )?wanneer moet|tot wanneer|hoe ?lang van ?te ?voren|binnen (?:welke|hoeveel)|termijn(?:en)?|deadline|uiterlijk|te laat|op tijd|nog op tijd|met terugwerkende kracht|achteraf aanvragen|uiterste|hoe snel moet)\b/],
  ['duration', /\b(?:hoe ?lang|hoeveel (?:jaar|jaren|maanden|weken)|duur(?:t)?|einddatum|tot wanneer loopt|wanneer stopt|blijft .* lopen|looptijd|verlengd|verlengen)\b/],
  ['how-much', /\b(?:hoeveel|hoe hoog|wat (?:krijg|levert|kost|betaal|scheelt)|bedrag(?:en)?|hoogte|vergoeding(?:en)?|percentage|wat is het maximum|hoe groot|euro|wat hou ik|kosten|gratis)\b/],
  ['how-to-apply', /\b(?:hoe (?:vraag|regel|kom|meld|doe|begin|start|krijg|werkt het aanvragen|schakel|pak|moet ik)|aan(?:te)?vragen|aanvraag|aanmelden|waar (?:vraag|meld|moet ik (?:zijn|heen)|kan ik)|stappen|formulier|welke papieren|inschrijven)\b/],
  ['who-does-what', /\b(?:wie (?:vraagt|betaalt|beslist|regelt|doet|moet|is|keurt|meet|voert|gaat)|bij wie|welke (?:gemeente|instantie|organisatie)|door wie|uwv of (?:de )?gemeente|verantwoordelijk|contact(?:persoon)?|telefoonnummer)\b/],
  ['conditions', /\b(?:voorwaarde(?:n)?|eisen|moet ik (?:voldoen|verplicht)|mag (?:ik|hij|zij|ze|dat|het|je|een)|verplicht|wanneer (?:heb ik|krijg ik|kom ik)|minimaal|maximaal aantal|geldt (?:dat|dit|het) ook|kan (?:dat|het|ik|dit) ook|ook (?:voor|als)|uitgesloten)\b/],
  ['who-for', /\b(?:voor wie|wie (?:kan|kunnen|komt|komen|hoort|horen|valt|vallen|krijgt|mag)|welke (?:mensen|werknemers|werkgevers|kandidaten|bedrijven)|doelgroep|komt .* in aanmerking|kom ik in aanmerking|hoort .* bij|telt .* mee)\b/],
  ['attention', /\b(?:waar moet ik (?:op letten|rekening)|let op|valkuil(?:en)?|risico|nadelen?|combineren|samen met|naast elkaar|stapelen|tegelijk)\b/],
  ['what', /\b(?:wat is|wat zijn|wat betekent|wat houdt|wat bedoel|uitleg|leg (?:eens )?uit|vertel|hoe werkt|wat doet|info(?:rmatie)?)\b/],
];

/** The facet a message asks for, or null when its words name none. */
export function detectFacet(text: string): AskedFacet | null {
  const plain = text.toLowerCase();
  return WORDINGS.find(([, wording]) => wording.test(plain))?.[0] ?? null;
}

/** The words of a message that are not about a facet: what is left names a subject, or nothing does. */
export function withoutFacetWords(text: string): string {
  return WORDINGS.reduce((rest, [, wording]) => rest.replaceAll(new RegExp(wording, 'g'), ' '), text.toLowerCase());
}
