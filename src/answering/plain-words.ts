/**
 * Ways to say the same, brought to one: what two texts mean alike they then also say alike. Order matters; each works
 * on lower-case text with single spaces.
 */
const SAME: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:niet|nog niet|nergens) (?:door ons )?(?:bevestigd|bekend|zeker|uitgezocht|nagekeken|gevonden)\b/g,
    'onbekend',
  ],
  [
    /\b(?:weten|kennen) (?:wij|we) (?:ook )?niet(?: zeker)?\b|\bweet ik niet(?: zeker)?\b|\bonzeker\b|\bonduidelijk\b/g,
    'onbekend',
  ],
  [
    /\b(?:staat|staan) (?:ook )?niet in onze bronnen\b|\b(?:hebben|konden) (?:wij|we) (?:ook )?niet (?:gevonden|uitgezocht|kunnen bevestigen|bevestigen)\b/g,
    'onbekend',
  ],
  [
    /\b(?:nooit|niet) (?:langer|meer|hoger|later) dan\b|\bten hoogste\b|\bop zijn hoogst\b|\bhooguit\b|\bmaximaal\b|\bmax\./g,
    'hoogstens',
  ],
  [
    /\bniet (?:minder|korter|lager) dan\b|\bten minste\b|\btenminste\b|\bop zijn minst\b|\bminimaal\b|\bmin\./g,
    'minstens',
  ],
  [
    /\b(?:kost|kosten) (?:u )?niets\b|\bzonder kosten\b|\bkosteloos\b|\bkost (?:u )?€\s?0\b(?![,\d])|\b(?:hoeft|hoef) (?:u )?niets te betalen\b/g,
    'gratis',
  ],
  [/\bniet (?:meer )?verplicht\b|\bgeen verplichting\b/g, 'hoeft niet'],
  [/\bniet alleen\b/g, 'ook'],
  [/\bvan tevoren\b/g, 'vooraf'],
  [/\btot en met\b|\bt\/m\b/g, 'tot-en-met'],
  [/\banderhalf jaar\b/g, '18 maanden'],
  [/\b(?:een )?half ?jaar\b/g, '6 maanden'],
  [
    /\b(hoogstens|minstens|binnen|uiterlijk|na|tot|duurt|meestal|ongeveer) (?:een|één) (uur|dag|week|maand|jaar)\b/g,
    '$1 1 $2',
  ],
  [/\béén\b/g, '1'],
];

const UNITS = ['twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'];
const NUMBERS: ReadonlyMap<string, number> = new Map<string, number>([
  ...UNITS.map((word, index): [string, number] => [word, index + 2]),
  ...[
    'tien',
    'elf',
    'twaalf',
    'dertien',
    'veertien',
    'vijftien',
    'zestien',
    'zeventien',
    'achttien',
    'negentien',
  ].map((word, index): [string, number] => [word, index + 10]),
  ...['twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig', 'honderd'].map(
    (word, index): [string, number] => [word, (index + 2) * 10],
  ),
]);
const NUMBER_WORD = new RegExp(
  String.raw`(?<![\p{L}-])(?:(${[...UNITS, 'een', 'één'].join('|')})(?:en|ën))?(${[...NUMBERS.keys()].join('|')})(?:(honderd|duizend))?(?![\p{L}-])|(?<![\p{L}-])(?:honderd|duizend)(?![\p{L}-])`,
  'gu',
);

/** A text in lower case, without markup and marks, with number words as digits and equal wordings made equal. */
export function plainWords(text: string): string {
  let plain = text
    .toLowerCase()
    .replaceAll(/\[\d+\]/g, ' ')
    .replaceAll(/[*_`"'‘’“”]/g, '')
    .replaceAll(/^\s*(?:[-*]|\d+\.)\s+/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  for (const [wording, same] of SAME) plain = plain.replaceAll(wording, same);
  return plain.replaceAll(NUMBER_WORD, numberOf);
}

function numberOf(
  word: string,
  unit: string | undefined,
  tens: string | undefined,
  multiple: string | undefined,
): string {
  if (tens === undefined) return word === 'duizend' ? '1000' : '100';
  const base = (NUMBERS.get(tens) ?? 0) + (unit ? (NUMBERS.get(unit) ?? 1) : 0);
  const factor = multiple === 'duizend' ? 1000 : multiple === 'honderd' ? 100 : 1;
  return String(base * factor);
}
