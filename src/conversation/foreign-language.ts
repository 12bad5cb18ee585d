import { UNKNOWN_LANGUAGE } from '../domain/language.ts';

/** Languages of which it only matters that they are not ours, by their ISO 639-1 code. */
const OTHERS: Readonly<Record<string, string>> = {
  de: 'ich möchte jemanden mit behinderung welche gibt für einen eine und ist wie wir können förderung mitarbeiter einstellen suche',
  fr: 'je voudrais quelles quelle pour une les des aides est comment avec personne bonjour embaucher nous salarié',
  es: 'quiero una persona con discapacidad qué hay para como puedo los las subsidios contratar trabajador',
  pl: 'chcę zatrudnić osobę jakie są dotacje dla jak czy pracownika pracy mogę szukam',
  tr: 'bir istiyorum hangi var için nasıl işe almak engelli destekler ve mı işçi',
  it: 'voglio una persona con quali sono per come assumere',
  ro: 'vreau persoană cu ce pentru cum angajez sunt',
  uk: 'хочу які для як людину працівника',
};
/** Words that are common in one language and rare in the others. */
const COMMON: Readonly<Record<string, readonly string[]>> = {
  nl: 'de het een ik mijn voor van wat hoe welke kan krijg iemand niet met wij bij werknemer ook naar zijn als dat wie moet mag uit aan over nog wel en of er te om'.split(
    ' ',
  ),
  en: 'the what which how can does please employee employees subsidy hire hiring disability disabled looking where there you am are my for with someone need needed get a an to and or refugee permit worker i do it that this they have has would should could who when were your our not from on'.split(
    ' ',
  ),
  other: Object.values(OTHERS).flatMap((words) => words.split(' ')),
};
/** From this share of letters on a text is in another script. */
const OTHER_SCRIPT_FROM = 0.5;

/** The language of a message, as far as it matters here: null when it is Dutch or cannot be told. */
export function foreignLanguage(text: string): 'english' | 'other' | null {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  if (letters.length >= 4 && latin.length < letters.length * OTHER_SCRIPT_FROM) return 'other';
  const words = wordsIn(text);
  const count = (language: string): number => words.filter((word) => COMMON[language]!.includes(word)).length;
  const [dutch, english, other] = [count('nl'), count('en'), count('other')];
  if (english >= 3 && english > dutch * 2 && english >= other) return 'english';
  if (other >= 3 && other > dutch * 2) return 'other';
  return null;
}

/** ISO 639 code of the language of a message that is not Dutch, `und` when it is not known which; null as above. */
export function foreignLanguageCode(text: string): string | null {
  const language = foreignLanguage(text);
  if (language !== 'other') return language && 'en';
  const words = wordsIn(text);
  const [best] = Object.entries(OTHERS)
    .map(([code, common]) => ({
      code,
      count: words.filter((word) => common.split(' ').includes(word)).length,
    }))
    .sort((a, b) => b.count - a.count);
  return best && best.count >= 3 ? best.code : UNKNOWN_LANGUAGE;
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}
