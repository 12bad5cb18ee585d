import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { amountReferences, type Passage } from '../domain/passage.ts';
import type { AnswerSource } from './answer-source.ts';
import { passageInWords, passagesFor } from './compose-extractive.ts';
import { type Figure, readFigures } from './figure.ts';
import { plainWords } from './plain-words.ts';
import type { ComposeRequest } from './ports.ts';

/** Facets whose answer is a figure. */
const FIGURE_FACETS: ReadonlySet<string | null> = new Set(['how-much', 'duration', 'deadline']);

export interface CheckedAnswer {
  text(): string;
  cited(): readonly Passage[];
  readonly sources: readonly AnswerSource[];
  citedSources(): readonly AnswerSource[];
  sentences(): number;
  dropped(): number;
}

/** Why an answer does not do what was asked, or null when it does. */
export function missedPoint(
  knowledge: KnowledgeBase,
  request: ComposeRequest,
  answer: CheckedAnswer,
): string | null {
  const cited = answer.cited();
  if (answer.text() === '') return 'nothing is left';
  if (answer.dropped() * 2 > answer.sentences()) return 'more than half was dropped';
  const sum = answer.sources.find(({ calculated }) => calculated !== null);
  if (sum && !answer.citedSources().includes(sum)) return 'it leaves out the sum that is asked for';
  const figures = readFigures(plainWords(answer.text()));
  for (const { article, facet } of request.subjects) {
    if (!cited.some(({ articleId }) => articleId === article.id)) return `it does not cite ${article.id}`;
    if (article.status !== 'in-force' && !cited.some(({ id }) => id === `${article.id}#what`)) {
      return `it does not say how ${article.id} stands`;
    }
    if (sum || !FIGURE_FACETS.has(facet)) continue;
    const keys = keyFigures(knowledge, passagesFor(knowledge, article, facet).at(-1)!, request);
    if (keys.length > 0 && !keys.some((key) => figures.some((figure) => isSame(figure, key)))) {
      return `it does not name the figure asked for of ${article.id}`;
    }
  }
  return null;
}

/** The sums and percentages of a passage that names amounts, else the figures of its first sentence. */
function keyFigures(knowledge: KnowledgeBase, passage: Passage, { day }: ComposeRequest): Figure[] {
  const words = passageInWords(knowledge, passage, day);
  if (amountReferences(passage.text).length > 0) {
    return readFigures(plainWords(words)).filter(({ kind }) => kind === 'money' || kind === 'percentage');
  }
  return readFigures(plainWords(words.split(/(?<=[.!?:])\s/)[0]!));
}

function isSame(figure: Figure, key: Figure): boolean {
  return figure.kind === key.kind && figure.value === key.value;
}
