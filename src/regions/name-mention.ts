import { type GazetteerName, isOwnName } from './gazetteer.ts';
import { nameWords } from './name-key.ts';
import type { PlaceMention } from './place-mention.ts';
import type { TextPosition } from './recognition.ts';
import type { RegionMatch } from './region-match.ts';
import type { Word } from './running-text.ts';

/** The mention of a name that takes `count` words, its article not counted. */
export function mentionOf(
  name: GazetteerName,
  position: TextPosition,
  count: number,
  sure: boolean,
): PlaceMention {
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
    sure: sure && matches.length === 1,
    of: null,
  };
}

function withClosingBracket(text: string, start: number, end: number): number {
  if (!text.slice(start, end).includes('(')) return end;
  return end + (/^\.?\)/.exec(text.slice(end))?.[0].length ?? 0);
}

/** `gemeente Hengelo` is the municipality of that name, `arbeidsmarktregio Drenthe` the region of that name. */
function narrowedByWordBefore(name: GazetteerName, wordBefore: string | undefined): readonly RegionMatch[] {
  if (wordBefore === 'gemeente' && isOwnName(name)) return name.municipalities;
  if (wordBefore !== 'arbeidsmarktregio') return name.matches;
  const own = name.matches.filter(({ region }) => name.spellings.includes(nameWords(region.name)));
  return own.length > 0 ? own : name.matches;
}

/** The index of the first word of a name, its article included. */
export function startOf({ article }: GazetteerName, words: readonly Word[], at: number): number {
  return article !== 'never' && /^(?:de|het|t)$/.test(words[at - 1]?.key ?? '') ? at - 1 : at;
}
