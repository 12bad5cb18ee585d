import type { CloseSpelling } from './close-spelling.ts';
import type { Gazetteer, GazetteerName } from './gazetteer.ts';
import { nameKey, nameWords } from './name-key.ts';
import { isSurname } from './person-name.ts';
import { liesAbroad, type PlaceContext, phraseEnds, placeContext } from './place-context.ts';
import type { PlaceMention } from './place-mention.ts';
import type { NotPlaces } from './ports.ts';
import { postcodeAt } from './postcode-in-text.ts';
import { distinctMatches, type RegionMatch } from './region-match.ts';
import type { Found, RecogniserKnowledge, RecogniserSources, TextPosition } from './recognition.ts';
import { standTogether, type Word, wordsIn } from './running-text.ts';
import { withOwners } from './whose-place.ts';

/** The longest name on the map, in words of running text. */
const LONGEST_NAME = 5;

/** Makes the function that finds places in running text: see `RegionDirectory.recognise`. */
export function placeRecogniser(sources: RecogniserSources): (text: string) => PlaceMention[] {
  const names = [...sources.gazetteer.names.values()].flatMap(({ spellings }) =>
    spellings.map((spelling) => spelling.split(' ')),
  );
  const knowledge: RecogniserKnowledge = {
    ...sources,
    firstWords: new Set(names.map((words) => words[0]!)),
    endWords: new Set(names.filter(({ length }) => length > 1).flatMap((words) => [words[0]!, words.at(-1)!])),
  };
  return (text) => {
    const words = wordsIn(text);
    const mentions: PlaceMention[] = [];
    let placeEndsAt = -1;
    for (let at = 0; at < words.length; ) {
      const found = placeAt({ text, words, at, placeEndsAt }, knowledge);
      if (found) {
        mentions.push(found.mention);
        placeEndsAt = at + found.count;
      }
      at += found?.count ?? 1;
    }
    return withOwners(text, narrowedByNeighbours(text, mentions));
  };
}

function placeAt(position: TextPosition, knowledge: RecogniserKnowledge): Found | null {
  return (
    postcodeAt(position, knowledge) ??
    nameAt(position, knowledge) ??
    misspeltNameAt(position, knowledge) ??
    adjectiveAt(position, knowledge)
  );
}

function nameAt(position: TextPosition, knowledge: RecogniserKnowledge): Found | null {
  const { words, at } = position;
  const first = words[at]!.key === 'st' ? 'sint' : words[at]!.key;
  const most = knowledge.firstWords.has(first) ? LONGEST_NAME : 1;
  for (let count = Math.min(most, words.length - at); count > 0; count--) {
    if (!standTogether(words, at, count)) continue;
    const written = nameWords(sliceOf(position, count));
    const name = knowledge.gazetteer.names.get(nameKey(written));
    if (!name || (count > 1 && !name.spellings.includes(written))) continue;
    const longer = misspeltLongerName(position, count, knowledge);
    if (longer) return longer;
    const standing = standingOf(name, position, count, knowledge.notPlaces);
    if (standing) return { mention: mentionOf(name, position, count, standing), count };
  }
  return null;
}

/** `bergen op zoon` is Bergen op Zoom and not Bergen. */
function misspeltLongerName(position: TextPosition, count: number, knowledge: RecogniserKnowledge): Found | null {
  for (let longer = LONGEST_NAME; longer > count; longer--) {
    const found = closeNameOf(position, longer, knowledge);
    if (found) return found;
  }
  return null;
}

type Standing = 'sure' | 'doubtful' | null;

/** Whether a name that stands there is meant as a place. */
function standingOf(name: GazetteerName, { words, at, placeEndsAt }: TextPosition, count: number, notPlaces: NotPlaces): Standing {
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
  if (determined && (ordinary || personal) && name.article === 'never' && name.kind !== 'region-name') return null;
  if (notPlaces.abroad.has(key)) return context === 'none' && !isOwnName(name) ? null : 'doubtful';
  if (ordinary) return standingOfOrdinaryWord(name, word, context, phraseEnds(words, at + count));
  if (name.article === 'always' && !determined && !word.capital && context === 'none') return null;
  if (context !== 'none') return 'sure';
  const short = key.length <= (name.kind === 'place' ? 4 : 3);
  if (personal || short) return word.capital && !personal ? 'doubtful' : null;
  return name.kind !== 'place' || word.capital || key.includes(' ') ? 'sure' : 'doubtful';
}

const DETERMINER = /^(?:de|het|t|een|deze|die|dat|dit|geen|mijn|onze|uw|hun|elke|iedere)$/;

/** The index of the first word of a name, its article included. */
function startOf({ article }: GazetteerName, words: readonly Word[], at: number): number {
  return article !== 'never' && /^(?:de|het|t)$/.test(words[at - 1]?.key ?? '') ? at - 1 : at;
}

function isOwnName({ municipalities }: GazetteerName): boolean {
  return municipalities.length > 0;
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

/** A misspelling counts only where a place is expected, or with a capital. */
function misspeltNameAt(position: TextPosition, knowledge: RecogniserKnowledge): Found | null {
  const { words, at, placeEndsAt } = position;
  if (!words[at]!.capital && placeContext(words, at, at + LONGEST_NAME, placeEndsAt) === 'none') return null;
  for (let count = LONGEST_NAME; count > 0; count--) {
    const found = closeNameOf(position, count, knowledge);
    if (found) return found;
  }
  return null;
}

function closeNameOf(position: TextPosition, count: number, knowledge: RecogniserKnowledge): Found | null {
  const { words, at, placeEndsAt } = position;
  if (at + count > words.length || !standTogether(words, at, count)) return null;
  const written = nameWords(sliceOf(position, count));
  if (knowledge.gazetteer.names.has(nameKey(written))) return null;
  if (!(count === 1 ? couldBeMisspelt(written, knowledge.notPlaces) : isAlmostOneName(written, knowledge))) return null;
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
  return { mention: mentionOf(name, position, count, clear ? 'sure' : 'doubtful'), count };
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

/** `een Amsterdamse kandidaat`, `onze Venlose vestiging`: only of municipalities. */
function adjectiveAt(position: TextPosition, { gazetteer, notPlaces }: RecogniserKnowledge): Found | null {
  const { key } = position.words[position.at]!;
  if (!/.{5}se$/.test(key) || notPlaces.words.has(key)) return null;
  const name = gazetteer.names.get(key.slice(0, -2));
  if (!name || name.municipalities.length === 0 || notPlaces.words.has(name.spellings[0]!)) return null;
  return { mention: mentionOf(name, position, 1, 'doubtful'), count: 1 };
}

function mentionOf(name: GazetteerName, position: TextPosition, count: number, standing: Standing): PlaceMention {
  const { text, words, at } = position;
  const { start } = words[startOf(name, words, at)]!;
  const end = withClosingBracket(text, start, words[at + count - 1]!.end);
  const matches = narrowedByWordBefore(name, words[startOf(name, words, at) - 1]?.key);
  return {
    text: text.slice(start, end),
    start,
    end,
    kind: matches.every(({ municipality }) => municipality === null) ? 'region-name' : name.kind,
    matches,
    sure: standing === 'sure' && matches.length === 1,
    of: null,
  };
}

function withClosingBracket(text: string, start: number, end: number): number {
  if (!text.slice(start, end).includes('(')) return end;
  return end + (/^\.?\)/.exec(text.slice(end))?.[0].length ?? 0);
}

/** `gemeente Hengelo` is the municipality of that name and not another place called Hengelo. */
function narrowedByWordBefore(name: GazetteerName, wordBefore: string | undefined): readonly RegionMatch[] {
  if (wordBefore === 'gemeente' && name.municipalities.length > 0) return name.municipalities;
  return name.matches;
}

/** `Bergen in Limburg`, `Elst (Midden-Gelderland)`: a region named beside an ambiguous name decides. */
function narrowedByNeighbours(text: string, mentions: readonly PlaceMention[]): PlaceMention[] {
  return mentions.map((mention, index) => {
    const next = mentions[index + 1];
    if (mention.matches.length < 2 || next?.kind !== 'region-name') return mention;
    if (!/^\s*(?:\(|,|in|bij)\s*(?:de |het )?$/.test(text.slice(mention.end, next.start))) return mention;
    const inRegion = mention.matches.filter(({ region }) => next.matches.some((match) => match.region.id === region.id));
    if (inRegion.length !== 1) return mention;
    return { ...mention, kind: inRegion[0]!.place ? 'place' : mention.kind, matches: inRegion, sure: true };
  });
}

function sliceOf({ text, words, at }: TextPosition, count: number): string {
  return text.slice(words[at]!.start, words[at + count - 1]!.end);
}
