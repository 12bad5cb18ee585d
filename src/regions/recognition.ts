import type { FindCloseSpellings } from './close-spelling.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { PlaceMention } from './place-mention.ts';
import type { NotPlaces } from './ports.ts';
import type { Word } from './running-text.ts';

/** Where recognising gets its knowledge. */
export interface RecogniserSources {
  readonly gazetteer: Gazetteer;
  readonly findCloseSpellings: FindCloseSpellings;
  readonly notPlaces: NotPlaces;
}

/** The same, with what saves looking in vain. */
export interface RecogniserKnowledge extends RecogniserSources {
  /** First words of all names. */
  readonly firstWords: ReadonlySet<string>;
  /** First and last words of names of several words. */
  readonly endWords: ReadonlySet<string>;
}

/** A mention found, with the number of words it takes. */
export interface Found {
  readonly mention: PlaceMention;
  readonly count: number;
}

/** Where in a text to look for a place. */
export interface TextPosition {
  readonly text: string;
  readonly words: readonly Word[];
  /** Index of the first word to look at. */
  readonly at: number;
  /** Index after the place found before, or -1. */
  readonly placeEndsAt: number;
}

/** The longest name on the map, in words of running text. */
export const LONGEST_NAME = 5;

/** The text of `count` words. */
export function sliceOf({ text, words, at }: TextPosition, count: number): string {
  return text.slice(words[at]!.start, words[at + count - 1]!.end);
}
