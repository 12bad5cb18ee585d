import { extendHash } from './feature-hash.ts';

/**
 * The words of the articles and their questions. Against it a misspelt word is corrected, a compound split and a split
 * compound joined; a word it does not know and nothing resembles stays as it is.
 */
export interface Vocabulary {
  /** How many texts a word occurs in; words of a single text are left out, as they may be typos themselves. */
  readonly counts: ReadonlyMap<string, number>;
  /** Known words under each spelling that lacks one of their letters, and under the word itself. */
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  /** Of every known word: what is no compound is told without making a text of it. */
  readonly hashes: ReadonlySet<number>;
  /** The words that were read before, by how they were typed. */
  readonly read: Map<string, ReadWord>;
}

/** A word as the vocabulary reads it. */
export interface ReadWord {
  /** The known word that was probably meant, or the word as it was typed. */
  readonly word: string;
  /** The two known words it is made of, a linking s left out; empty when it is no compound of known words. */
  readonly parts: readonly string[];
}

/** The same words come back in text after text; more than these are forgotten together, so that none can fill memory. */
const MOST_REMEMBERED = 50_000;

const FEWEST_TEXTS = 2;
/** Shorter words have too many neighbours to be corrected. */
const SHORTEST_CORRECTED = 5;
/** From this length on two mistakes are forgiven, if leaving out one letter of each word makes them equal. */
const LONG_WORD = 8;
const SHORTEST_PART = 4;
const SHORTEST_JOINED = 7;
const SEED = 0x811c9dc5;

/** Counts in how many of the texts, given as words, each word occurs. */
export function countWords(texts: Iterable<readonly string[]>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of texts) {
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count >= FEWEST_TEXTS));
}

/** The spellings are made for the first word that is not known: most questions have none, and the first comes right after a start. */
export function createVocabulary(counts: ReadonlyMap<string, number>): Vocabulary {
  let spellings: Vocabulary['spellings'] | undefined;
  return {
    counts,
    get spellings() {
      spellings ??= wordsBySpelling(counts);
      return spellings;
    },
    hashes: new Set(Array.from(counts.keys(), (word) => extendHash(SEED, word))),
    read: new Map(),
  };
}

function wordsBySpelling(counts: ReadonlyMap<string, number>): Map<string, string[]> {
  const spellings = new Map<string, string[]>();
  for (const word of counts.keys()) {
    if (word.length < SHORTEST_CORRECTED - 1) continue;
    for (const spelling of spellingsOf(word)) {
      const words = spellings.get(spelling);
      if (words) words.push(word);
      else spellings.set(spelling, [word]);
    }
  }
  return spellings;
}

/** Corrects a word when it is misspelt, and splits it when it is a compound. */
export function readWord(vocabulary: Vocabulary, typed: string): ReadWord {
  const before = vocabulary.read.get(typed);
  if (before) return before;
  const word = correctWord(vocabulary, typed);
  const read = { word, parts: partsOf(vocabulary, word) };
  if (vocabulary.read.size >= MOST_REMEMBERED) vocabulary.read.clear();
  vocabulary.read.set(typed, read);
  return read;
}

/** The known compound that two neighbouring words spell when written as one, or undefined. */
export function joinedWord(vocabulary: Vocabulary, first: string, last: string): string | undefined {
  if (first.length + last.length < SHORTEST_JOINED) return undefined;
  const { counts, hashes } = vocabulary;
  const start = extendHash(SEED, first);
  if (hashes.has(extendHash(start, last)) && counts.has(first + last)) return first + last;
  if (!hashes.has(extendHash(extendHash(start, 's'), last))) return undefined;
  const linked = `${first}s${last}`;
  return counts.has(linked) ? linked : undefined;
}

function correctWord(vocabulary: Vocabulary, word: string): string {
  const { counts } = vocabulary;
  if (word.length < SHORTEST_CORRECTED || counts.has(word) || /\d/.test(word)) return word;
  const { spellings } = vocabulary;
  const mistakes = word.length >= LONG_WORD ? 2 : 1;
  let best = word;
  let bestLikelihood = 0;
  for (const spelling of spellingsOf(word)) {
    for (const candidate of spellings.get(spelling) ?? []) {
      const likelihood = Math.log(1 + counts.get(candidate)!) * (candidate[0] === word[0] ? 4 : 1);
      if (likelihood > bestLikelihood && mistakesBetween(word, candidate) <= mistakes) {
        best = candidate;
        bestLikelihood = likelihood;
      }
    }
  }
  return best;
}

function partsOf({ counts }: Vocabulary, word: string): string[] {
  let best: string[] = [];
  let bestLikelihood = 0;
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut += 1) {
    const last = word.slice(cut);
    const lastCount = counts.get(last);
    if (lastCount === undefined) continue;
    for (const first of [word.slice(0, cut), ...(word[cut - 1] === 's' ? [word.slice(0, cut - 1)] : [])]) {
      const firstCount = counts.get(first);
      if (first.length < SHORTEST_PART || firstCount === undefined) continue;
      const likelihood = Math.log(firstCount) + Math.log(lastCount);
      if (likelihood > bestLikelihood) {
        best = [first, last];
        bestLikelihood = likelihood;
      }
    }
  }
  return best;
}

/** The word and every spelling of it that lacks one letter. */
function spellingsOf(word: string): Set<string> {
  const spellings = new Set([word]);
  for (let index = 0; index < word.length; index += 1) {
    spellings.add(word.slice(0, index) + word.slice(index + 1));
  }
  return spellings;
}

/** Letters to insert, remove, replace or swap with their neighbour (optimal string alignment distance). */
function mistakesBetween(first: string, second: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let row = 1; row <= first.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= second.length; column += 1) {
      const same = first[row - 1] === second[column - 1];
      const swapped = first[row - 1] === second[column - 2] && first[row - 2] === second[column - 1];
      current[column] = Math.min(
        last[column]! + 1,
        current[column - 1]! + 1,
        last[column - 1]! + (same ? 0 : 1),
        swapped ? beforeLast[column - 2]! + 1 : Infinity,
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[second.length]!;
}
