const SHORTEST = 5;

/** A lower-case text in which words that are one typing mistake away from one of `known` are replaced by it. */
export function withWordsCorrected(plain: string, known: readonly string[]): string {
  return plain.replaceAll(/\p{L}+/gu, (word) => {
    if (word.length < SHORTEST || known.includes(word)) return word;
    return known.find((meant) => isOneMistakeFrom(word, meant)) ?? word;
  });
}

/** One letter too many, missing, wrong, or swapped with its neighbour; never the first letter. */
function isOneMistakeFrom(word: string, known: string): boolean {
  if (word[0] !== known[0] || Math.abs(word.length - known.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === known[start]) start += 1;
  const rest = (text: string, from: number): string => text.slice(start + from);
  const isSwapped =
    word[start] === known[start + 1] && word[start + 1] === known[start] && rest(word, 2) === rest(known, 2);
  return (
    isSwapped ||
    rest(word, 1) === rest(known, 1) ||
    rest(word, 1) === rest(known, 0) ||
    rest(word, 0) === rest(known, 1)
  );
}
