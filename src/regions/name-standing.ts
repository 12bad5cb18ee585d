import { type GazetteerName, isOwnName } from './gazetteer.ts';
import { startOf } from './name-mention.ts';
import { isSurname } from './person-name.ts';
import { liesAbroad, type PlaceContext, phraseEnds, placeContext } from './place-context.ts';
import type { NotPlaces } from './ports.ts';
import type { TextPosition } from './recognition.ts';
import { DETERMINER, type Word } from './running-text.ts';

/** Whether a name is meant as a place: `doubtful` has to be asked, null is something else. */
export type Standing = 'sure' | 'doubtful' | null;

/** How a name of `count` words stands in the text. */
export function standingOf(
  name: GazetteerName,
  { words, at, placeEndsAt }: TextPosition,
  count: number,
  notPlaces: NotPlaces,
): Standing {
  const key = name.spellings[0]!;
  const ordinary = notPlaces.words.has(key);
  const personal = notPlaces.surnames.has(key) || notPlaces.firstNames.has(key);
  const word = words[at]!;
  const context = placeContext(words, at, at + count, placeEndsAt);
  if (notPlaces.onlyAlone.has(key) && context !== 'answer') return null;
  if (liesAbroad(words, at, at + count)) return null;
  if (isSurname(words, startOf(name, words, at), ordinary || personal, notPlaces)) return null;
  if (words[at + count]?.key === 'loket') return null;
  if (name.abbreviation) return standingOfAbbreviation(word, context);
  const determined = DETERMINER.test(words[at - 1]?.key ?? '');
  if (determined && (ordinary || personal) && name.article === 'never' && name.kind !== 'region-name')
    return null;
  if (notPlaces.abroad.has(key)) return context === 'none' && !isOwnName(name) ? null : 'doubtful';
  if (ordinary) return standingOfOrdinaryWord(name, word, context, phraseEnds(words, at + count));
  if (name.article === 'always' && !determined && !word.capital && context === 'none') return null;
  if (context !== 'none') return 'sure';
  const short = key.length <= (name.kind === 'place' ? 4 : 3);
  if (personal || short) return word.capital && !personal ? 'doubtful' : null;
  return name.kind !== 'place' || word.capital || key.includes(' ') ? 'sure' : 'doubtful';
}

/** `MRA` in capitals, or where somebody is said to be. */
function standingOfAbbreviation({ text }: Word, context: PlaceContext): Standing {
  if (context === 'none') return text === text.toUpperCase() ? 'doubtful' : null;
  return text === text.toUpperCase() || context === 'settled' || context === 'answer' ? 'sure' : null;
}

/** Best, Een, Zetten, Huizen: only with a capital after a preposition, or where nothing else can be meant. */
function standingOfOrdinaryWord(
  name: GazetteerName,
  { capital }: Word,
  context: PlaceContext,
  phraseEnd: boolean,
): Standing {
  if (context === 'answer') return capital || name.kind === 'region-name' ? 'sure' : 'doubtful';
  if (capital) return context === 'none' ? null : 'sure';
  if (name.kind === 'region-name' && name.article !== 'never') return context === 'none' ? null : 'doubtful';
  const expected = context === 'settled' || (context === 'named' && isOwnName(name));
  return expected && phraseEnd ? 'doubtful' : null;
}
