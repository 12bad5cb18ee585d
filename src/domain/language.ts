/** The code of a language that was not recognised (ISO 639-2). */
export const UNKNOWN_LANGUAGE = 'und';

/** The name of a language in Dutch, from its ISO 639 code: `en` → `Engels`. */
export function languageInDutch(code: string): string {
  if (code === UNKNOWN_LANGUAGE) return 'niet herkend';
  return new Intl.DisplayNames('nl', { type: 'language' }).of(code) ?? code;
}
