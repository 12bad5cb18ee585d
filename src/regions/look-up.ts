import type { FindCloseSpellings } from './close-spelling.ts';
import type { Gazetteer } from './gazetteer.ts';
import { bareWords, nameKey, nameWords, withoutRegionWord } from './name-key.ts';
import { parsePostcode } from './postcode.ts';
import { differentMatches, distinctMatches, type RegionMatch } from './region-match.ts';

/** What a look-up needs to know. */
export interface LookUpKnowledge {
  readonly gazetteer: Gazetteer;
  readonly findCloseSpellings: FindCloseSpellings;
  /** Words of the language that resemble a name and are not a misspelling of it. */
  readonly words: ReadonlySet<string>;
  readonly examplePostcodes: ReadonlySet<string>;
}

/**
 * What a whole text means as a postcode or a name: the exact matches; none, then those of the nearest spelling;
 * none, then nothing. With `prefix` every name that starts with the text comes instead of the exact ones.
 */
export function lookUp(
  text: string,
  { prefix = false }: { prefix?: boolean },
  knowledge: LookUpKnowledge,
): RegionMatch[] {
  const postcode = parsePostcode(text);
  if (postcode) {
    const { pc4, letters } = postcode;
    if (letters && knowledge.examplePostcodes.has(pc4 + letters)) return [];
    return [...(knowledge.gazetteer.postcodes.get(pc4)?.matches ?? [])];
  }
  const words = nameWords(text);
  if (prefix) {
    const starting = startingWith(withoutRegionWord(words), knowledge.gazetteer);
    if (starting.length > 0) return starting;
  }
  const exact = exactMatches(words, knowledge.gazetteer);
  return exact.length > 0 ? exact : closeMatches(words, knowledge);
}

/** A name that itself says `regio`, such as `regio Hoorn`, goes before one from which that word was left out. */
function exactMatches(words: string, { names }: Gazetteer): RegionMatch[] {
  const name = names.get(nameKey(bareWords(words))) ?? names.get(nameKey(withoutRegionWord(words)));
  return name ? [...name.matches] : [];
}

function startingWith(words: string, { names }: Gazetteer): RegionMatch[] {
  const start = nameKey(words);
  if (start === '') return [];
  const found = [...names].filter(([key]) => key.startsWith(start));
  found.sort(([a], [b]) => a.length - b.length || a.localeCompare(b));
  return differentMatches(found.flatMap(([, { matches }]) => matches));
}

function closeMatches(
  words: string,
  { gazetteer, findCloseSpellings, words: ordinary }: LookUpKnowledge,
): RegionMatch[] {
  const key = nameKey(withoutRegionWord(words));
  if (ordinary.has(key)) return [];
  return distinctMatches(
    findCloseSpellings(key).flatMap((close) => gazetteer.names.get(close.key)?.matches ?? []),
  );
}
