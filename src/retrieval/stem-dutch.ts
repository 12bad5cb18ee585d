const VOWELS = 'aeiouyè';
const DOUBLED = /(?:kk|dd|tt)$/;

/**
 * Stem of one Dutch word: the Snowball algorithm for Dutch (snowballstem.org/algorithms/dutch). Expects lower case;
 * accents other than è may already have been removed.
 */
export function stemDutch(word: string): string {
  if (word.length < 4) return word;
  let stem = markConsonants(word);
  const start = regions(stem);
  stem = inflection(stem, start.first);
  const beforeE = stem;
  stem = finalE(stem, start.first);
  const lostE = stem !== beforeE;
  stem = heid(stem, start);
  stem = derivation(stem, start, lostE);
  return singleVowel(stem).toLowerCase();
}

interface Regions {
  /** Where R1 starts, never before the fourth letter. */
  readonly first: number;
  readonly second: number;
}

/** A `y` or `i` that is a consonant becomes upper case, so that it does not count as a vowel. */
function markConsonants(word: string): string {
  return word.replace(/^y|(?<=[aeiouyè])y|(?<=[aeiouyè])i(?=[aeiouyè])/g, (letter) => letter.toUpperCase());
}

function regions(word: string): Regions {
  const first = afterVowelConsonant(word, 0);
  return { first: Math.max(first, 3), second: afterVowelConsonant(word, first) };
}

function afterVowelConsonant(word: string, from: number): number {
  let index = from;
  while (index < word.length && !isVowel(word[index])) index += 1;
  while (index < word.length && isVowel(word[index])) index += 1;
  return Math.min(index + 1, word.length);
}

function inflection(word: string, first: number): string {
  if (word.endsWith('heden') && word.length - 5 >= first) return `${word.slice(0, -5)}heid`;
  for (const ending of ['ene', 'en']) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    return stem.length >= first && validEnEnding(stem) ? undouble(stem) : word;
  }
  for (const ending of ['se', 's']) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    const before = stem.at(-1);
    return stem.length >= first && before !== 'j' && !isVowel(before) ? stem : word;
  }
  return word;
}

function finalE(word: string, first: number): string {
  if (!word.endsWith('e')) return word;
  const stem = word.slice(0, -1);
  return stem.length >= first && !isVowel(stem.at(-1)) ? undouble(stem) : word;
}

function heid(word: string, { first, second }: Regions): string {
  if (!word.endsWith('heid')) return word;
  const stem = word.slice(0, -4);
  if (stem.length < second || stem.endsWith('c')) return word;
  if (!stem.endsWith('en')) return stem;
  const shorter = stem.slice(0, -2);
  return shorter.length >= first && validEnEnding(shorter) ? undouble(shorter) : stem;
}

function derivation(word: string, { second }: Regions, lostE: boolean): string {
  const stemOf = (ending: string): string | undefined => {
    const stem = word.slice(0, -ending.length);
    return word.endsWith(ending) && stem.length >= second ? stem : undefined;
  };
  for (const ending of ['end', 'ing']) {
    const stem = stemOf(ending);
    if (stem === undefined) continue;
    return stem.endsWith('ig') && stem.length - 2 >= second && !stem.endsWith('eig')
      ? stem.slice(0, -2)
      : undouble(stem);
  }
  const ig = stemOf('ig');
  if (ig !== undefined) return ig.endsWith('e') ? word : ig;
  const lijk = stemOf('lijk');
  if (lijk !== undefined) return finalE(lijk, second);
  const baar = stemOf('baar');
  if (baar !== undefined) return baar;
  const bar = stemOf('bar');
  if (bar !== undefined && lostE) return bar;
  return word;
}

function undouble(word: string): string {
  return DOUBLED.test(word) ? word.slice(0, -1) : word;
}

/** The spelling doubles a vowel in a closed syllable: `baan` and `banen` share the stem `ban`. */
function singleVowel(word: string): string {
  return word.replace(/(?<=[^aeiouyè])(aa|ee|oo|uu)(?=[^aeiouyèI]$)/, (vowels) => vowels[0]!);
}

function validEnEnding(stem: string): boolean {
  return !isVowel(stem.at(-1)) && !stem.endsWith('gem');
}

function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && VOWELS.includes(letter);
}
