/** Vowel letters that are heard as one, longest first. */
const ONE_SOUND = /aai|ooi|oei|eeu|ieu|eau|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ai|oi|au|ou|[aeiouy]/g;
/** A diaeresis starts a syllable of its own: `be-ï` in `beïnvloeden`. */
const DIAERESIS: Readonly<Record<string, string>> = { ä: '|a', ë: '|e', ï: '|i', ö: '|o', ü: '|u' };
/** English words of this field that Dutch spelling rules would split. */
const ENGLISH: readonly [RegExp, string][] = [
  [/coach/g, 'coch'],
  [/team/g, 'tiem'],
  [/site/g, 'sijt'],
];

/** Longer words in capitals are ordinary words that somebody shouts. */
const ABBREVIATION = /^\p{Lu}{2,5}$/u;

/**
 * Syllables of a Dutch word by its spelling. An abbreviation in capitals is spelled out (`UWV` is 3) and so is a number
 * (`2026` is 4). An estimate, good enough to compare texts; not a hyphenation.
 */
export function countSyllables(word: string): number {
  if (ABBREVIATION.test(word)) return word.length;
  const digits = word.match(/\d/g)?.length ?? 0;
  const sounds = spelledPlainly(word).match(ONE_SOUND)?.length ?? 0;
  return Math.max(1, digits + sounds);
}

function spelledPlainly(word: string): string {
  let plain = word
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äëïöü]/g, (letter) => DIAERESIS[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/qu/g, 'kw')
    .replace(/\by(?=[aeiou])/g, 'j');
  for (const [english, dutch] of ENGLISH) plain = plain.replace(english, dutch);
  return plain;
}
