/** Where `part` stands in `text` as a whole: not inside a longer word. -1 when it does not. */
export function indexOfWhole(text: string, part: string): number {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (!isInWord(text[at - 1]) && !isInWord(text[at + part.length])) return at;
  }
  return -1;
}

function isInWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\d-]/u.test(character);
}
