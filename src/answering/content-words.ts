/** Parts that Dutch verbs leave behind. */
const PARTICLES = new Set(
  ['aan', 'af', 'bij', 'door', 'in', 'mee', 'na', 'op', 'over', 'terug', 'toe', 'uit', 'vast', 'voor'].map(
    shortVowels,
  ),
);

const STOP_WORDS = new Set(
  `de het een en of maar want dus ook nog al wel dan als om te ten ter van voor met bij in op aan uit over tot door naar
  via onder tussen tegen zonder binnen vanaf sinds na per tijdens u uw uzelf je jij jouw ik wij we ons onze zij ze hij hem
  zijn haar hun die dat dit deze daar hier er waar wat wie welke hoe waarom wanneer zo zoals waarmee waarvan waarvoor
  waarover daarvan daarvoor daarover daarmee hiervan hierin hiervoor hierover erin erbij ervoor ervan is was waren ben bent
  wordt worden werd heeft hebben hebt had hadden kan kunt kunnen kon konden mag mogen mocht moet moeten moest hoef hoeft
  hoeven zal zullen zou zouden gaat doet doen niet geen nooit niets niemand alleen slechts uitsluitend behalve tenzij meer
  zelf toe af weer vaak soms meestal altijd ongeveer circa vooraf eerst daarna daarnaast bijvoorbeeld gewoon precies
  hoogstens minstens uiterlijk maximum minimum euro procent uur uren dag dagen week weken maand maanden jaar jaren
  kalenderjaar januari februari maart april mei juni juli augustus september oktober november december onbekend zich
  iets iemand ander andere anders zulke elk elke ieder iedere alle beide verder omdat doordat terwijl zodat zodra zolang voordat nadat
  mee terug vast ja nee let wilt wil willen`.split(/\s+/),
);

/** Words that employers and articles use for the same thing. */
const SAME_WORDS: readonly (readonly string[])[] = [
  ['werknemer', 'medewerker', 'kandidaat', 'personeelslid', 'collega', 'werkneemster'],
  ['start', 'begin', 'starten', 'begon', 'aanvang'],
  ['stopt', 'eindigt', 'afloopt', 'gestopt', 'einde', 'beeindigd', 'einddatum'],
  ['beslist', 'besluit', 'beslissing', 'beschikking', 'bepaalt'],
  ['krijgt', 'kreeg', 'kregen', 'ontvangt', 'levert'],
  ['duurt', 'geldt', 'loopt', 'duur', 'looptijd'],
  ['bedrijf', 'onderneming', 'organisatie', 'firma'],
  ['nodig', 'vereist', 'eis', 'voorwaarde'],
  ['bestaat', 'bestaan'],
  ['loonaangifte', 'loonheffingen', 'aangifte'],
  ['bedrag', 'som'],
  ['kost', 'kosten', 'prijs', 'tarief'],
  ['vergoedt', 'vergoeding', 'subsidie', 'tegemoetkoming', 'voordeel'],
  ['gelukt', 'geslaagd'],
  ['plek', 'plaats', 'baan', 'functie'],
  ['betaalt', 'betaald', 'betaling', 'uitbetaalt', 'uitbetaald', 'uitbetalen', 'uitbetaling'],
  ['opleiding', 'opgeleid', 'opleiden'],
  ['werkt', 'werkte', 'gewerkt'],
];

/** The same words come again and again; what visitors type must not fill the memory. */
const MOST_KNOWN = 20_000;

/** The words of a plain text that carry its subject, as stems, each once. */
export const contentWords = contentWordsBy(cutEnding);

/** The same with another way to find the stem of a word. */
export function contentWordsBy(stem: (word: string) => string): (plain: string) => string[] {
  const sameStem = new Map(
    SAME_WORDS.flatMap((group) => group.map((word): [string, string] => [stem(word), stem(group[0]!)])),
  );
  const known = new Map<string, string>();
  const stemOf = (word: string): string => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const own = stem(word);
    const same = sameStem.get(own) ?? own;
    if (known.size < MOST_KNOWN) known.set(word, same);
    return same;
  };
  return (plain) => {
    const words = plain.match(/\p{L}[\p{L}\d-]+/gu) ?? [];
    return [...new Set(words.filter((word) => !STOP_WORDS.has(word)).map(stemOf))];
  };
}

/** Whether two stems are the same word, or one is a compound with the other at its start or end. */
export function areRelated(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (isSeparable(short, long)) return true;
  if (short.length < 4) return false;
  return (
    long.startsWith(short) ||
    long.endsWith(short) ||
    sharedStart(short, long) >= Math.max(5, short.length * 0.7)
  );
}

/** Which part of `words` has a related word among `others`, from 0 to 1; 0 when there are no words. */
export function overlap(words: readonly string[], others: readonly string[]): number {
  if (words.length === 0) return 0;
  return words.filter((word) => others.some((other) => areRelated(word, other))).length / words.length;
}

function cutEnding(word: string): string {
  const bare = word.normalize('NFD').replaceAll(/\p{M}/gu, '');
  const stem = bare.replace(/(?:ingen|ing|heden|en|st|dt|te|de|t|e|s|d)$/, '');
  const kept = stem.length >= 3 ? stem : bare;
  return shortVowels(kept)
    .replace(/([^aeiou])\1$/, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's');
}

/** `telt … mee` and `meetelt` are one verb. */
function isSeparable(verb: string, whole: string): boolean {
  return verb.length >= 3 && whole.endsWith(verb) && PARTICLES.has(whole.slice(0, -verb.length));
}

/** `loopt` and `lopen` differ in the length of a vowel on paper only. */
function shortVowels(word: string): string {
  return word.replaceAll(/([aeou])\1/g, '$1');
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
