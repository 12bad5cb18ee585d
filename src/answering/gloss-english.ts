import { areRelated, contentWords } from './content-words.ts';
import { ENGLISH_LEXICON, LONGEST_PHRASE, stemEnglish } from './english-lexicon.ts';
import { plainWords } from './plain-words.ts';

/** An English text word for word in Dutch, so that what compares Dutch texts can compare it with one. */
export interface Gloss {
  /** In plain words. */
  readonly text: string;
  /** English words of which the meaning is not known here. */
  readonly unknown: readonly string[];
}

/** Stands for a word that is not known, and is like no Dutch word. */
const UNKNOWN = 'qqq';

/** Whether a word of a gloss stands for one that is not known. */
export function isUnknown(word: string): boolean {
  return word.startsWith(UNKNOWN);
}

const TOKEN = /[\p{L}\d€%][\p{L}\d€%.,'’-]*[\p{L}\d%]|[\p{L}\d€%]|[^\s\p{L}\d]/gu;
const UNIT = 'hour|day|week|month|quarter|year|calendar year';

/** Ways to write what Dutch writes otherwise, as they would be written word for word. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[’‘]/g, "'"],
  [/\bcan(?:'t|not)\b/g, 'can not'],
  [/\bwon't\b/g, 'will not'],
  [/(?<=\p{L})n't\b/gu, ' not'],
  [/(?<=[\p{L}\d])'s?(?=\s|$)/gu, ''],
  [/\b(?:eur|euros?) ?(?=\d)/g, '€'],
  [/\b(never|not) (\p{L}+) (?=(?:longer|more|higher|later|less) than\b)/gu, '$2 $1 '],
  [/\b(within \d+ \p{L}+) of\b/gu, '$1 after'],
  [/\baged (\d+) ((?:up )?to(?: and including)?|and|or) (\d+)/g, '$1 $2 $3 years'],
  [/\baged (\d+)/g, '$1 years'],
  [/(\d)-(?=hour|day|week|month|year)/g, '$1 '],
  [
    new RegExp(String.raw`(\b\d+ (?:hours?|days?)) (?:an?|each|every) (?=(?:working )?(?:${UNIT}))`, 'g'),
    '$1 per ',
  ],
  [
    new RegExp(
      String.raw`(€ ?[\d.,]+(?: gross| net)?) (?:an?|for each|for every|each|every) (?=(?:paid |worked )?(?:${UNIT}))`,
      'g',
    ),
    '$1 per ',
  ],
];
const ENGLISH_NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+/g;

/** Glosses an English text that should say what `dutch` says: where a word has several meanings, the one that stands there. */
export function glossEnglish(english: string, dutch: string): Gloss {
  return wordForWord(english, chooserFor(dutch));
}

/** Words of somebody who asks, which no answer has. */
const OF_WHO_ASKS: ReadonlyMap<string, string> = new Map([
  ['i', 'ik'],
  ['me', 'mij'],
  ['my', 'mijn'],
  ['refugee', 'statushouder'],
  ['refugees', 'statushouders'],
]);
const ASKS = /^(?:wie|wat|hoe|waar|wanneer|welke|mag)\b/;

/** An English question word for word in Dutch, good enough to look up what it is about; names stay as they are. */
export function glossQuestion(english: string): string {
  return wordForWord(english, {
    name: () => undefined,
    same: (token) => OF_WHO_ASKS.get(token) ?? (ENGLISH_LEXICON.has(stemEnglish(token)) ? undefined : token),
    among: (candidates) => candidates.find((candidate) => ASKS.test(candidate)) ?? candidates[0]!,
  }).text;
}

function wordForWord(english: string, choose: Chooser): Gloss {
  const unknown: string[] = [];
  const words: string[] = [];
  const tokens = tokensOf(english);
  for (let at = 0; at < tokens.length; ) {
    const name = choose.name(tokens, at);
    if (name) {
      words.push(...name);
      at += name.length;
      continue;
    }
    const { length, candidates } = longestPhrase(tokens, at);
    const token = tokens[at]!;
    const known = length > 1 ? undefined : choose.same(token);
    if (known === undefined && candidates === undefined && /\p{L}/u.test(token)) {
      unknown.push(token);
      words.push(`${UNKNOWN}${unknown.length}`);
    } else words.push(known ?? (candidates ? choose.among(candidates) : token));
    at += length;
  }
  return { text: plainWords(joined(words)), unknown };
}

/** In lower case, with numbers as Dutch writes them and hyphenated words that are not known apart. */
function tokensOf(english: string): string[] {
  let text = english.toLowerCase();
  for (const [wording, same] of SPELLINGS) text = text.replaceAll(wording, same);
  text = text.replaceAll(ENGLISH_NUMBER, (number) =>
    number.replaceAll(/[.,]/g, (sign) => (sign === ',' ? '.' : ',')),
  );
  return (text.match(TOKEN) ?? []).flatMap((token) => (/\p{L}-\p{L}/u.test(token) ? partsOf(token) : token));
}

/** `work-related` is two words, `no-riskpolis` a name. */
function partsOf(token: string): string[] {
  const parts = token.split('-');
  const isKnown = (word: string): boolean => ENGLISH_LEXICON.has(stemEnglish(word));
  return !isKnown(token) && parts.every(isKnown) ? parts : [token];
}

function longestPhrase(
  tokens: readonly string[],
  at: number,
): { readonly length: number; readonly candidates: readonly string[] | undefined } {
  for (let length = Math.min(LONGEST_PHRASE, tokens.length - at); length > 0; length -= 1) {
    const phrase = tokens.slice(at, at + length).map(stemEnglish);
    const candidates = ENGLISH_LEXICON.get(phrase.join(' '));
    if (candidates) return { length, candidates };
  }
  return { length: 1, candidates: undefined };
}

interface Chooser {
  /** Words that stand behind each other in the Dutch text as well, such as `open hiring`. */
  name(tokens: readonly string[], at: number): readonly string[] | undefined;
  /** The token itself, when the Dutch text has it and it is no English word, or when it is a number or a sign. */
  same(token: string): string | undefined;
  among(candidates: readonly string[]): string;
}

function chooserFor(dutch: string): Chooser {
  const plain = plainWords(dutch);
  const whole = `${dutch.toLowerCase()} ${plain}`.match(/[\p{L}\d][\p{L}\d-]*/gu) ?? [];
  const literal = new Set(whole.flatMap((word) => [word, ...word.split('-')]));
  const stems = contentWords(plain);
  const isThere = (candidate: string): boolean => {
    const own = contentWords(plainWords(candidate));
    return own.length > 0 && own.every((word) => stems.some((stem) => areRelated(word, stem)));
  };
  const isLiteral = (candidate: string): boolean => candidate.split(' ').every((word) => literal.has(word));
  const sequence = ` ${whole.join(' ')} `;
  return {
    name(tokens, at) {
      let end = at;
      while (end < tokens.length && sequence.includes(` ${tokens.slice(at, end + 1).join(' ')} `)) end += 1;
      const name = tokens.slice(at, end);
      return name.length > 1 && contentWords(name.join(' ')).length > 1 ? name : undefined;
    },
    same(token) {
      const isName = literal.has(token) && !ENGLISH_LEXICON.has(stemEnglish(token));
      return isName || !/\p{L}/u.test(token) ? token : undefined;
    },
    // A word of the subject says more than a small word that happens to stand there as well.
    among: (candidates) =>
      candidates.find((candidate) => isLiteral(candidate) && contentWords(candidate).length > 0) ??
      candidates.find(isLiteral) ??
      candidates.find(isThere) ??
      candidates[0]!,
  };
}

/** Signs stand against the word before them, as in prose. */
function joined(words: readonly string[]): string {
  return words
    .join(' ')
    .replaceAll(/ (?=[.,;:!?)\]])/g, '')
    .replaceAll(/(?<=[([]) /g, '');
}
