import { editDistance } from './edit-distance.ts';

/** A name that can be misspelt. */
export interface Spelling {
  /** As `nameKey` makes it. */
  readonly key: string;
  /** How many words it has when written well. */
  readonly words: number;
  /** Municipalities and regions are meant more often than villages. */
  readonly wellKnown: boolean;
}

/** A name that resembles what was written. */
export interface CloseSpelling extends Spelling {
  /** Letters that differ after sounds that are written in two ways are made equal. */
  readonly distance: number;
}

/** Finds the names that resemble a text. */
export type FindCloseSpellings = (key: string) => CloseSpelling[];

/** Shorter texts resemble too many names. */
const SHORTEST = 4;
/** Two mistakes in a village's name make many ordinary words, unless it is this long. */
const LONG_VILLAGE = 12;

interface IndexedSpelling extends Spelling {
  readonly folded: string;
  readonly letters: number;
}

/**
 * Builds the finder. It returns the nearest names only: more than one when they are equally near and equally well
 * known, none when nothing is near enough. A first letter that is right weighs more than being well known. The spellings
 * are asked for at the first search.
 */
export function closeSpellingFinder(spellings: () => Iterable<Spelling>): FindCloseSpellings {
  let byLength: ReadonlyMap<number, readonly IndexedSpelling[]> | undefined;
  return (key) => {
    if (key.length < SHORTEST) return [];
    byLength ??= byFoldedLength(spellings());
    const folded = fold(key);
    const limit = allowedDistance(folded.length);
    const letters = lettersIn(folded);
    let best: { rank: number; names: CloseSpelling[] } = { rank: Number.POSITIVE_INFINITY, names: [] };
    for (let length = folded.length - limit; length <= folded.length + limit; length++) {
      for (const candidate of byLength.get(length) ?? []) {
        if (differingLetters(letters, candidate.letters) > 2 * limit) continue;
        const distance = editDistance(folded, candidate.folded, limit);
        if (distance > limit) continue;
        const { key: name, words, wellKnown } = candidate;
        if (distance > 1 && (name[0] !== key[0] || (!wellKnown && length < LONG_VILLAGE))) continue;
        const rank = distance * 4 + (name[0] === key[0] ? 0 : 2) + (wellKnown ? 0 : 1);
        if (rank > best.rank) continue;
        if (rank < best.rank) best = { rank, names: [] };
        best.names.push({ key: name, words, wellKnown, distance });
      }
    }
    return best.names;
  };
}

function byFoldedLength(spellings: Iterable<Spelling>): Map<number, IndexedSpelling[]> {
  const byLength = new Map<number, IndexedSpelling[]>();
  for (const spelling of spellings) {
    if (spelling.key.length < SHORTEST) continue;
    const folded = fold(spelling.key);
    const sameLength = byLength.get(folded.length) ?? [];
    sameLength.push({ ...spelling, folded, letters: lettersIn(folded) });
    byLength.set(folded.length, sameLength);
  }
  return byLength;
}

/** One mistake in a short name, two in a long one, three in the longest. */
function allowedDistance(length: number): number {
  if (length < 8) return 1;
  return length < 14 ? 2 : 3;
}

/** Makes equal what sounds equal: `ij`, `ei` and `y`; double and single letters; `ck` and `k`; `dt` and `t`. */
function fold(key: string): string {
  return key
    .replace(/ij|ei/g, 'y')
    .replaceAll('ck', 'k')
    .replaceAll('dt', 't')
    .replaceAll('ph', 'f')
    .replace(/(.)\1/g, '$1');
}

/** A bit per letter that occurs. */
function lettersIn(text: string): number {
  let letters = 0;
  for (let index = 0; index < text.length; index++) letters |= 1 << (text.charCodeAt(index) % 32);
  return letters;
}

/** How many letters occur in one and not in the other: a cheap lower bound for twice the distance. */
function differingLetters(a: number, b: number): number {
  let bits = a ^ b;
  let count = 0;
  while (bits !== 0) {
    bits &= bits - 1;
    count++;
  }
  return count;
}
