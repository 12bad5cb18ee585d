import { isOwnName } from './gazetteer.ts';
import { misspeltLongerName, misspeltNameAt } from './misspelt-name.ts';
import { nameKey, nameWords } from './name-key.ts';
import { mentionOf } from './name-mention.ts';
import { standingOf } from './name-standing.ts';
import { narrowedByNeighbours } from './neighbouring-region.ts';
import type { PlaceMention } from './place-mention.ts';
import { postcodeAt } from './postcode-in-text.ts';
import {
  type Found,
  LONGEST_NAME,
  type RecogniserKnowledge,
  type RecogniserSources,
  sliceOf,
  type TextPosition,
} from './recognition.ts';
import { standTogether, wordsIn } from './running-text.ts';
import { withOwners } from './whose-place.ts';

/** Makes the function that finds places in running text: see `RegionDirectory.recognise`. */
export function placeRecogniser(sources: RecogniserSources): (text: string) => PlaceMention[] {
  const names = [...sources.gazetteer.names.values()].flatMap(({ spellings }) =>
    spellings.map((spelling) => spelling.split(' ')),
  );
  const knowledge: RecogniserKnowledge = {
    ...sources,
    firstWords: new Set(names.map((words) => words[0]!)),
    endWords: new Set(
      names.filter(({ length }) => length > 1).flatMap((words) => [words[0]!, words.at(-1)!]),
    ),
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
    if (standing) return { mention: mentionOf(name, position, count, standing === 'sure'), count };
  }
  return null;
}

/** `een Amsterdamse kandidaat`, `onze Venlose vestiging`: only of municipalities. */
function adjectiveAt(position: TextPosition, { gazetteer, notPlaces }: RecogniserKnowledge): Found | null {
  const { key } = position.words[position.at]!;
  if (!/.{5}se$/.test(key) || notPlaces.words.has(key)) return null;
  const name = gazetteer.names.get(key.slice(0, -2));
  if (!name || !isOwnName(name) || notPlaces.words.has(name.spellings[0]!)) return null;
  return { mention: mentionOf(name, position, 1, false), count: 1 };
}
