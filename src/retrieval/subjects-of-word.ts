import { EVERYDAY_WORDS } from './everyday-words.ts';
import { stemDutch } from './stem-dutch.ts';
import { wordsOf } from './words.ts';

/** A shorter start than this would match words of another kind: `ww*` is not the start of every word with ww. */
const SHORTEST_START = 4;
const SHORTEST_TAIL = 5;

const whole = new Map<string, string[]>();
const starts = new Map<string, string[]>();

for (const [subject, line] of Object.entries(EVERYDAY_WORDS)) {
  for (const entry of line.split(' ')) {
    const word = wordsOf(entry).join('');
    if (entry.endsWith('*')) enter(starts, word, subject);
    else enter(whole, stemDutch(word), subject);
  }
}

/** The subjects a word of everyday language belongs to; the last part of a compound counts too. */
export function subjectsOf(word: string): ReadonlySet<string> {
  const subjects = new Set(whole.get(stemDutch(word)));
  addStarts(subjects, word);
  for (let cut = SHORTEST_START; cut <= word.length - SHORTEST_TAIL; cut += 1)
    addStarts(subjects, word.slice(cut));
  return subjects;
}

function addStarts(subjects: Set<string>, word: string): void {
  for (let length = 2; length <= word.length; length += 1) {
    if (length < SHORTEST_START && length < word.length - 2) continue;
    for (const subject of starts.get(word.slice(0, length)) ?? []) subjects.add(subject);
  }
}

function enter(table: Map<string, string[]>, word: string, subject: string): void {
  table.set(word, [...(table.get(word) ?? []), subject]);
}
