/** A message is at most 2,000 characters, but a pasted text or passage may hold more; the rest adds nothing. */
const MOST_CHARACTERS = 8_000;
const LONGEST_WORD = 40;

/**
 * The words of a text in lower case, without accents, punctuation, markup signs and invisible characters.
 * `foto's` is one word; `no-risk` is two. Numbers count as words. Emoji only: no words.
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .slice(0, MOST_CHARACTERS)
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’‘`´]/gu, '')
    .toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, LONGEST_WORD));
}
