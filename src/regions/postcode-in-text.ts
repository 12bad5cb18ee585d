import type { PlaceMention } from './place-mention.ts';
import type { Found, RecogniserKnowledge, TextPosition } from './recognition.ts';
import { before, type Word } from './running-text.ts';

/** Two letters after four digits that are a word or an abbreviation, and then seldom part of a postcode. */
const NOT_LETTERS = new Set(
  'in is en of op om te de ze we er al ik je nu zo na uw ja nee bv nv mw kg km cm hr pm am eu ww or vs nl wo zw st jr ca dr mr go af bij tm of an'.split(
    ' ',
  ),
);
const COUNTED = new Set(
  'euro eur uur uren medewerkers werknemers mensen man personen jaar jaren km kilometer per bruto netto dagen weken maanden procent stuks plekken banen x'.split(
    ' ',
  ),
);
const LOOKS_LIKE_YEAR = /^(?:19|20)\d\d$/;
const SAID_TO_BE_A_POSTCODE = /(?:^| )(?:postcode|postcodegebied|pc)(?: (?:is|van|in|nummer))?$/;
const LOCATED = /(?:^| )(?:in|uit|te|vanuit|rond|regio|omgeving|gebied)$/;

/** A postcode that starts at a word: not an amount, a year, a phone number or a count. */
export function postcodeAt(position: TextPosition, knowledge: RecogniserKnowledge): Found | null {
  const { text, words, at } = position;
  const written = readPostcode(words, at);
  if (!written) return null;
  const { pc4, letters, count } = written;
  if (letters && knowledge.notPlaces.examplePostcodes.has(pc4 + letters)) return null;
  const known = knowledge.gazetteer.postcodes.get(pc4);
  if (!known || isPartOfNumber(text, words, at)) return null;
  const standing = letters ? 'sure' : standingOfDigits(position, pc4, knowledge);
  if (!standing) return null;
  const { start } = words[at]!;
  const { end } = words[at + count - 1]!;
  const mention: PlaceMention = {
    text: text.slice(start, end),
    start,
    end,
    kind: 'postcode',
    matches: known.matches,
    sure: standing === 'sure' && !known.onlyPoBoxes && known.matches.length === 1,
    of: null,
  };
  return { mention, count };
}

function readPostcode(
  words: readonly Word[],
  at: number,
): { pc4: string; letters: string | null; count: number } | null {
  const match = /^([1-9]\d{3})([a-z]{2})?$/i.exec(words[at]!.text);
  if (!match) return null;
  const pc4 = match[1]!;
  if (match[2]) return { pc4, letters: match[2].toUpperCase(), count: 1 };
  const next = words[at + 1];
  if (next && /^[a-z]{2}$/i.test(next.text) && next.gap === ' ') {
    const said = SAID_TO_BE_A_POSTCODE.test(before(words, at, 3));
    const seemsWord = NOT_LETTERS.has(next.key) || (LOOKS_LIKE_YEAR.test(pc4) && next.text === next.key);
    if (said || !seemsWord) return { pc4, letters: next.text.toUpperCase(), count: 2 };
  }
  return { pc4, letters: null, count: 1 };
}

/** `€ 1234`, `1234,50`, `06-1234 5678`. */
function isPartOfNumber(text: string, words: readonly Word[], at: number): boolean {
  const { start, end, gap } = words[at]!;
  const joined = /^[-.,+/]$/.test(gap) && /\d$/.test(words[at - 1]?.text ?? '');
  const next = words[at + 1];
  const continued = next !== undefined && /^\d/.test(next.text) && /^[-.,\s/]$/.test(next.gap);
  return joined || continued || /[€$]\s?$/.test(text.slice(0, start)) || /^\s?[€%]|^,-/.test(text.slice(end));
}

function standingOfDigits(
  { words, at }: TextPosition,
  pc4: string,
  { gazetteer }: RecogniserKnowledge,
): 'sure' | 'doubtful' | null {
  const next = words[at + 1];
  if (next && COUNTED.has(next.key)) return null;
  const wordsBefore = before(words, at, 3);
  if (SAID_TO_BE_A_POSTCODE.test(wordsBefore)) return 'sure';
  const looksLikeYear = LOOKS_LIKE_YEAR.test(pc4);
  if (words.length === 1) return looksLikeYear ? 'doubtful' : 'sure';
  if (looksLikeYear) return null;
  const beside = next && gazetteer.names.get(next.key);
  const fits = beside?.matches.some(({ municipality }) =>
    gazetteer.postcodes.get(pc4)!.matches.some((match) => match.municipality === municipality),
  );
  return fits || LOCATED.test(wordsBefore) ? 'sure' : null;
}
