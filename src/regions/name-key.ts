/**
 * How names are compared: without case, accents, hyphens and apostrophes; `a/d` is `aan de(n)`, `St.` is `Sint`,
 * `&` is `en`. Words stay apart: `'s-Gravenhage` → `s gravenhage`, `Alphen a/d Rijn` → `alphen ad rijn`.
 */
export function nameWords(text: string): string {
  return withoutAccents(text)
    .replace(/&/g, ' en ')
    .replace(/\baan (?:den|de)\b|\ba[./]\s?d\.?(?=[\s-])/g, ' ad ')
    .replace(/\bst\b\.?(?=[\s-])/g, ' sint ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** `nameWords` in one piece, so that `Sittard Geleen` and `sittardgeleen` are the same. */
export function nameKey(text: string): string {
  return nameWords(text).replaceAll(' ', '');
}

const ARTICLE = /^(?:(?:de|het|t)\s+)+(?=\S)/;
const MUNICIPALITY_WORD = /^gemeente\s+(?=\S)|(?<=\S)\s+gemeente$/;
const REGION_WORD = /^(?:arbeidsmarktregio|regio)\s+(?=\S)|(?<=\S)\s+regio$/;

/** The words of a name without `gemeente` and the articles before it. */
export function bareWords(words: string): string {
  return words.replace(ARTICLE, '').replace(MUNICIPALITY_WORD, '').replace(ARTICLE, '');
}

/** The words of a name without `regio` or `arbeidsmarktregio` either. */
export function withoutRegionWord(words: string): string {
  return bareWords(bareWords(words).replace(REGION_WORD, ''));
}

/** Lower case, without accents, with one kind of apostrophe. */
export function withoutAccents(text: string): string {
  const lower = text.toLowerCase();
  if (ONLY_ASCII.test(lower)) return lower;
  return lower.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘´]/g, "'");
}

/** Most text is, and then there is nothing to do. */
const ONLY_ASCII = /^[ -~\s]*$/;
