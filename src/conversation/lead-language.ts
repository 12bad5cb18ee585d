import { foreignLanguageCode } from './foreign-language.ts';

/**
 * The language in which to help an employer, as an ISO 639 code: the foreign one written in most often, when it can be
 * recognised, and else that of the page. Dutch in between says nothing: our own suggestions are Dutch.
 */
export function leadLanguage(locale: string, visitorTexts: readonly string[]): string {
  const written = visitorTexts.flatMap((text) => foreignLanguageCode(text) ?? []);
  const times = (language: string): number => written.filter((one) => one === language).length;
  const [most] = [...new Set(written)].sort((a, b) => times(b) - times(a));
  return most ?? locale;
}
