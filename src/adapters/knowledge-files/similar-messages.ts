/** Two messages that say nearly the same; `first` comes before `second` in the list. */
export interface SimilarPair {
  readonly first: number;
  readonly second: number;
  /** Shared words as part of all words of both, 0 to 1. */
  readonly similarity: number;
}

/** Words that change nothing about what is asked. */
const FILLERS = new Set(
  'de het een t n dan nou eens even ook maar er toch wel nog hoi hallo aub svp graag hier dus en of'.split(
    ' ',
  ),
);

/** The words of a message that matter, in lower case without accents and punctuation. */
export function wordsOfMessage(message: string): string[] {
  return message
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/**
 * Every message with the earlier one it resembles most, when at least `threshold` of their words are shared.
 * Prefix filtering keeps thousands of messages fast: two sets that are similar enough share one of their rarest words.
 */
export function findSimilar(messages: readonly string[], threshold: number): SimilarPair[] {
  const sets = messages.map((message) => meaningfulWords(message));
  const frequency = new Map<string, number>();
  for (const word of sets.flat()) frequency.set(word, (frequency.get(word) ?? 0) + 1);

  const byRareWord = new Map<string, number[]>();
  const pairs: SimilarPair[] = [];
  for (const [second, words] of sets.entries()) {
    words.sort((a, b) => frequency.get(a)! - frequency.get(b)! || (a < b ? -1 : 1));
    const prefix = words.slice(0, words.length - Math.ceil(threshold * words.length) + 1);
    const candidates = new Set(prefix.flatMap((word) => byRareWord.get(word) ?? []));
    const best = mostSimilar(words, candidates, sets);
    if (best && best.similarity >= threshold) pairs.push({ ...best, second });
    for (const word of prefix) {
      const others = byRareWord.get(word);
      if (others) others.push(second);
      else byRareWord.set(word, [second]);
    }
  }
  return pairs;
}

function meaningfulWords(message: string): string[] {
  const words = [...new Set(wordsOfMessage(message))];
  const meaningful = words.filter((word) => !FILLERS.has(word));
  return meaningful.length > 0 ? meaningful : words;
}

function mostSimilar(
  words: readonly string[],
  candidates: Iterable<number>,
  sets: readonly (readonly string[])[],
): { first: number; similarity: number } | undefined {
  const own = new Set(words);
  let best: { first: number; similarity: number } | undefined;
  for (const first of candidates) {
    const other = sets[first]!;
    const shared = other.filter((word) => own.has(word)).length;
    const similarity = shared / (own.size + other.length - shared);
    if (!best || similarity > best.similarity) best = { first, similarity };
  }
  return best;
}
