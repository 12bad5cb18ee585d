import type { Situation } from '../domain/responsibility.ts';
import { editDistance } from './edit-distance.ts';

/** What a visitor can click when asked for the situation; each text is understood when sent back literally. */
export const SITUATION_CHOICES: readonly { readonly situation: Situation; readonly text: string }[] = [
  { situation: 'bijstand', text: 'Bijstand (uitkering van de gemeente)' },
  { situation: 'wajong', text: 'Wajong' },
  { situation: 'wia-wao', text: 'WIA of WAO' },
  { situation: 'ww', text: 'WW' },
  { situation: 'ziektewet', text: 'Ziektewet' },
  { situation: 'geen-uitkering', text: 'Geen uitkering' },
  { situation: 'pro-vso-schoolverlater', text: 'Praktijkschool of speciaal onderwijs' },
  { situation: 'statushouder', text: 'Statushouder' },
  { situation: 'oekraiense-ontheemde', text: 'Iemand uit Oekraïne' },
  { situation: 'eigen-zieke-werknemer', text: 'Mijn eigen zieke werknemer' },
  { situation: 'sociaal-ontwikkelbedrijf', text: 'Werkt via een SW-bedrijf' },
  { situation: 'ioaw-ioaz', text: 'IOAW of IOAZ' },
];

const EMPLOYEE = '(?:werknemers?|werkneemsters?|medewerkers?|medewerksters?|personeelslid|collega|kracht)';
const LONG =
  '(?:al |nu |sinds |lang |langdurig |lange tijd |een |een paar |meer dan |ruim |bijna |\\d+ |jaar |maanden? |weken |thuis )*';

/** How employers call a situation, over text as `plainText` leaves it. A benefit or an origin, never an illness. */
const PHRASES: readonly (readonly [Situation, RegExp])[] = [
  ['bijstand', /(?<!(?:juridische|rechts|medische) )\bbijstand\w*/g],
  [
    'bijstand',
    /\b(?:uitkering|aanvulling) (?:van|bij|via|uit) (?:de |onze |zijn |haar )?(?:gemeente|sociale dienst)\b/g,
  ],
  ['bijstand', /\bgemeente(?:lijke)? ?uitkering\b/g],
  [
    'bijstand',
    /(?<=\b(?:onder|uit|in|met|via) (?:de )?)(?:participatiewet|participatie wet|p ?wet)\b(?! in balans)/g,
  ],
  ['bijstand', /^ ?(?:de )?(?:participatiewet|participatie wet|p ?wet)(?: uitkering)? ?$/g],
  ['ioaw-ioaz', /\bioa[wz]\b/g],
  ['wajong', /\bwa ?jong\w*/g],
  ['wajong', /\bjong ?gehandicapte?n?\b/g],
  ['wia-wao', /\b(?:wia|wao|wga|waz)(?:ers?)?\b(?! (?:aanvraag|aanvragen|keuring|beoordeling|premie|60))/g],
  ['wia-wao', /\biva\b(?= (?:uitkering|status))|(?<=\b(?:wia|een|met|de|in) )iva\b/g],
  ['wia-wao', /(?<!\b(?:aanvraag|verzoek|subsidie|plan|formulier|vergunning)\b[^.]{0,40})\bafgekeurde?\b/g],
  ['ww', /\bww(?:er|ers)?\b(?! (?:premie|premies|fonds|wet))/g],
  ['ww', /\bwerkloosheids ?(?:uitkering|geld)\b|\b(?:in|uit) de werkloosheid\b/g],
  ['ziektewet', /\bziekte ?wet\b|\bvangnetters?\b/g],
  ['ziektewet', /(?<=\b(?:een|de|met|in) )zw\b|\bzw\b(?= uitkering)/g],
  [
    'pro-vso-schoolverlater',
    /\bpraktijk ?(?:school|scholen|schoolleerlingen|schoolleerling|onderwijs|scholier)\b/g,
  ],
  [
    'pro-vso-schoolverlater',
    /\bspeciaal onderwijs\b|\bvso\b|\bmbo entree\b|\bentree ?(?:opleiding|leerling)\b/g,
  ],
  ['pro-vso-schoolverlater', /\bpro (?:school|leerlingen|leerling|scholier|onderwijs)\b/g],
  ['statushouder', /\bstatus ?houd(?:er|ers|ster)\b|\bvergunning ?houders?\b|\bverblijfsvergunning asiel\b/g],
  [
    'statushouder',
    /\bvluchteling(?:en)? (?:die |met |een |heeft |hebben |in bezit van |al )*(?:verblijfs)?(?:vergunning|status)\b/g,
  ],
  ['statushouder', /\berkende? vluchteling(?:en)?\b/g],
  ['oekraiense-ontheemde', /\b(?:oe|u|o)kr[aei][a-z]?[a-z]?n(?!\w*(?:crisis|oorlog))\w*/g],
  ['eigen-zieke-werknemer', new RegExp(`\\bzieke? (?:eigen )?${EMPLOYEE}\\b`, 'g')],
  [
    'eigen-zieke-werknemer',
    new RegExp(
      `\\b(?:mijn|onze?|eigen) (?:\\w+ )?${EMPLOYEE} (?:die |is |zit |was |valt |staat )+${LONG}ziek\\b(?! (?:wordt|worden|zou))`,
      'g',
    ),
  ],
  ['eigen-zieke-werknemer', /\blangdurig zieke?\b(?! (?:wordt|worden|zou))/g],
  ['sociaal-ontwikkelbedrijf', /\bw?sw ?(?:bedrijf|bedrijven|er|ers|medewerkers?)\b|\bwsw\b/g],
  ['sociaal-ontwikkelbedrijf', /\bsociale (?:werkvoorziening|werkplaats|werkplaatsen)\b/g],
  ['sociaal-ontwikkelbedrijf', /\b(?:sociaal )?(?:werk)?ontwikkel ?bedrijf\b/g],
  [
    'geen-uitkering',
    /\b(?:geen|zonder) (?:enkele |recht op |een )*uitkering\b(?! (?:van|bij|via|uit|nodig|aanvragen) ?)/g,
  ],
  ['geen-uitkering', /\bniet uitkeringsgerechtigde?n?\b|\bnug(?: ?gers?| ?ers?)?\b/g],
];

/** Says that somebody has no work; yields to every benefit that is named beside it. */
const OUT_OF_WORK = /(?<!\b(?:langdurig|lang|jaren) )\bwerkl(?:oos|oze|ozen)\b/g;

/** Words long enough to be recognised with a typing error in them. */
const CORRECTABLE = [
  'bijstand',
  'bijstandsuitkering',
  'participatiewet',
  'uitkering',
  'gemeente',
  'gemeentelijke',
  'wajong',
  'wajonger',
  'jonggehandicapte',
  'afgekeurd',
  'werkloos',
  'werkloosheidsuitkering',
  'ziektewet',
  'praktijkschool',
  'praktijkonderwijs',
  'speciaal',
  'onderwijs',
  'statushouder',
  'statushouders',
  'vluchteling',
  'verblijfsvergunning',
  'oekrainer',
  'oekraiense',
  'werknemer',
  'medewerker',
  'langdurig',
  'werkvoorziening',
  'werkplaats',
  'ontwikkelbedrijf',
  'nugger',
];

const BENEFITS: ReadonlySet<Situation> = new Set([
  'bijstand',
  'ioaw-ioaz',
  'wajong',
  'wia-wao',
  'ww',
  'ziektewet',
]);
const ORIGINS: ReadonlySet<Situation> = new Set(['pro-vso-schoolverlater', 'statushouder', 'geen-uitkering']);

/** What may stand between "geen" or "niet" and the benefit it denies. */
const BETWEEN =
  '(?:in|de|het|een|onder|meer|langer|bij|via|met|uit|van|op|recht|of|en|ook|hij|zij|ze|iemand|idee|sprake|wajong|wia|wao|wga|iva|ww|bijstand|ziektewet|ioaw|ioaz|uitkering|,)';
const DENIED_BEFORE = new RegExp(`\\b(?:geen|niet|nooit|zonder|noch) (?:${BETWEEN} )*$`);
const DENIED_AFTER =
  /^(?: uitkering)?(?: (?:heeft|krijgt|had|kreeg|ontvangt))(?: (?:hij|zij|ze|die))? niet(?: \.| ?$)/;
const DEFINITION = /^ ?(?:wat (?:is|zijn|betekent|houdt)|wat doet) (?:een |de |het )?$/;

/**
 * The situation of the candidate, from everyday words with typing errors. Null when nothing is said, when it is
 * denied ("geen wajong") or only asked about ("wat is een wajong?"), and when two readings are possible.
 */
export function recogniseSituation(text: string): Situation | null {
  const plain = plainText(text);
  const found = new Set(
    PHRASES.filter(([, phrase]) => isSaid(phrase, plain)).map(([situation]) => situation),
  );
  if (found.size === 0) return isSaid(OUT_OF_WORK, plain) ? 'ww' : null;
  return onlyOne(found);
}

/** A named benefit decides over where somebody comes from; anything else that is double stays undecided. */
function onlyOne(found: ReadonlySet<Situation>): Situation | null {
  if (found.size === 1) return [...found][0] ?? null;
  const decisive = [...found].filter((situation) => !ORIGINS.has(situation));
  if (decisive.length === 1 && BENEFITS.has(decisive[0]!) && !found.has('geen-uitkering'))
    return decisive[0]!;
  const origins = [...found].filter((situation) => situation !== 'geen-uitkering');
  return origins.length === 1 && ORIGINS.has(origins[0]!) ? origins[0]! : null;
}

function isSaid(phrase: RegExp, plain: string): boolean {
  return [...plain.matchAll(phrase)].some((match) => {
    const before = plain.slice(0, match.index);
    const after = plain.slice(match.index + match[0].length);
    return !DENIED_BEFORE.test(before) && !DENIED_AFTER.test(after) && !DEFINITION.test(before);
  });
}

/** Lower case without accents, words and full stops apart by one space, typing errors in known words corrected. */
function plainText(text: string): string {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/([a-z])uitkering\b/g, '$1 uitkering')
    .replace(/[.?!;]+/g, ' . ')
    .replace(/,/g, ' , ')
    .split(/[^a-z0-9.,]+/);
  return words
    .filter((word) => word !== '')
    .map(corrected)
    .join(' ');
}

function corrected(word: string): string {
  if (word.length < 5 || CORRECTABLE.includes(word)) return word;
  return CORRECTABLE.find((known) => isTypingErrorOf(word, known)) ?? word;
}

/** One slip in a word, two in a long one; the first letter is almost always right. */
function isTypingErrorOf(word: string, known: string): boolean {
  const slips = known.length >= 12 ? 2 : 1;
  return word[0] === known[0] && editDistance(word, known, slips) <= slips;
}
