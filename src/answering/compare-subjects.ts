import type { Article } from '../domain/article.ts';
import type { Facet } from '../domain/facet.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { Passage } from '../domain/passage.ts';
import { pointsOf } from './select-points.ts';

/** What two schemes are compared on, in the words of an employer. */
const ROWS: readonly (readonly [name: string, facet: Facet])[] = [
  ['Wat', 'what'],
  ['Voor wie', 'who-for'],
  ['Bedrag', 'how-much'],
  ['Duur', 'duration'],
  ['Wie regelt het', 'who-does-what'],
];
/** Names the first column: a screen reader says it with every row. */
const CORNER = 'Onderdeel';
const NOT_KNOWN = 'Staat niet in onze bronnen.';
/** What a cell of these facets should name, when a sentence of the passage does. */
const NAMES: Readonly<Partial<Record<Facet, RegExp>>> = {
  'how-much': /\{\{amount:|€|\d ?%|geen (?:loon|geld|vast bedrag|landelijk bedrag)/,
  duration: /\d+ (?:dagen|weken|maanden|jaar)|einddatum|zolang|eenmalig/,
};

/** One cell of a comparison: the sentence, cut out of its passage. */
export interface ComparedPassage {
  readonly row: string;
  /** One for each article; null when it says nothing about this row. */
  readonly cells: readonly (Passage | null)[];
}

/** The sentence of each article that says most about each point of comparison. A row that no article knows is left out. */
export function comparedPassages(knowledge: KnowledgeBase, articles: readonly Article[]): ComparedPassage[] {
  return ROWS.map(([row, facet]) => ({
    row,
    cells: articles.map(({ id }) => {
      const passage = knowledge.passage(id, facet);
      return passage ? inOneSentence(passage) : null;
    }),
  })).filter(({ cells }) => cells.some((cell) => cell !== null));
}

/** A Markdown table with one column for each title; `write` gives the words of a cell. */
export function comparisonTable(
  titles: readonly string[],
  rows: readonly ComparedPassage[],
  write: (cell: Passage) => string,
): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '/').replaceAll(/\s*\n\s*/g, ' ')).join(' | ')} |`;
  return [
    line([CORNER, ...titles]),
    line(['---', ...titles.map(() => '---')]),
    ...rows.map(({ row, cells }) => line([row, ...cells.map((cell) => (cell ? write(cell) : NOT_KNOWN))])),
  ].join('\n');
}

/** A passage cut down to the sentence that says most. */
export function inOneSentence(passage: Passage): Passage {
  const sentences = pointsOf(passage).flatMap((point) => point.sentences);
  const named = NAMES[passage.facet];
  const text = (named && sentences.find((sentence) => named.test(sentence))) ?? sentences[0]!;
  return { ...passage, text };
}
