import type { CloseSpelling } from './close-spelling.ts';
import type { Gazetteer, GazetteerName } from './gazetteer.ts';
import { nameKey, nameWords } from './name-key.ts';
import { mentionOf } from './name-mention.ts';
import { isSurname } from './person-name.ts';
import { liesAbroad, placeContext } from './place-context.ts';
import type { NotPlaces } from './ports.ts';
import {
  type Found,
  LONGEST_NAME,
  type RecogniserKnowledge,
  sliceOf,
  type TextPosition,
} from './recognition.ts';
import { distinctMatches } from './region-match.ts';
import { DETERMINER, standTogether } from './running-text.ts';

/** A misspelt name that starts at a word. It counts only where a place is expected, or with a capital. */
export function misspeltNameAt(position: TextPosition, knowledge: RecogniserKnowledge): Found | null {
  const { words, at, placeEndsAt } = position;
  if (!words[at]!.capital && placeContext(words, at, at + LONGEST_NAME, placeEndsAt) === 'none') return null;
  for (let count = LONGEST_NAME; count > 0; count--) {
    const found = closeNameOf(position, count, knowledge);
    if (found) return found;
  }
  return null;
}

/** A misspelt name of more than `count` words: `bergen op zoon` is Bergen op Zoom and not Bergen. */
export function misspeltLongerName(
  position: TextPosition,
  count: number,
  knowledge: RecogniserKnowledge,
): Found | null {
  for (let longer = LONGEST_NAME; longer > count; longer--) {
    const found = closeNameOf(position, longer, knowledge);
    if (found) return found;
  }
  return null;
}

function closeNameOf(position: TextPosition, count: number, knowledge: RecogniserKnowledge): Found | null {
  const { words, at, placeEndsAt } = position;
  if (at + count > words.length || !standTogether(words, at, count)) return null;
  const written = nameWords(sliceOf(position, count));
  if (knowledge.gazetteer.names.has(nameKey(written))) return null;
  if (!(count === 1 ? couldBeMisspelt(written, knowledge.notPlaces) : isAlmostOneName(written, knowledge)))
    return null;
  const context = placeContext(words, at, at + count, placeEndsAt);
  const { capital } = words[at]!;
  if (context === 'none' && !capital) return null;
  if (isSurname(words, at, true, knowledge.notPlaces) || liesAbroad(words, at, at + count)) return null;
  const villagesToo = capital || context === 'answer' || context === 'settled' || context === 'listed';
  const close = knowledge
    .findCloseSpellings(nameKey(written))
    .filter(({ words: wordCount }) => wordCount === written.split(' ').length)
    .filter(({ distance, key }) => context === 'answer' || (distance <= 1 && key.length > 4))
    .filter(({ wellKnown }) => wellKnown || villagesToo);
  const name = nameOfAll(close, knowledge.gazetteer);
  if (!name) return null;
  const clear = close.length === 1 && close[0]!.wellKnown && close[0]!.distance <= 1 && written.length > 5;
  return { mention: mentionOf(name, position, count, clear), count };
}

/** Of a name of several words at least the first or the last is right. */
function isAlmostOneName(written: string, { endWords }: RecogniserKnowledge): boolean {
  const words = written.split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length < 2 || written.length < 7 || last.length < 3 || DETERMINER.test(first)) return false;
  return endWords.has(first) || endWords.has(last);
}

function couldBeMisspelt(word: string, { words, firstNames, surnames, abroad }: NotPlaces): boolean {
  return /^[a-z]{5,}$/.test(word) && ![words, firstNames, surnames, abroad].some((known) => known.has(word));
}

/** Several names that are equally near are one ambiguous name. */
function nameOfAll(close: readonly CloseSpelling[], { names }: Gazetteer): GazetteerName | null {
  const all = close.flatMap(({ key }) => names.get(key) ?? []);
  if (all.length === 0) return null;
  return { ...all[0]!, matches: distinctMatches(all.flatMap(({ matches }) => matches)) };
}
