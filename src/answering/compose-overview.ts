import type { Article } from '../domain/article.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { inOneSentence } from './compare-subjects.ts';
import { citationOf, passageInWords, quotedAmounts } from './compose-extractive.ts';
import { shortTitle } from './follow-up-question.ts';
import type { Composition } from './ports.ts';

/** Several schemes in a list: of each in one sentence what it is, with its source. */
export function composeOverview(
  knowledge: KnowledgeBase,
  articles: readonly Article[],
  day: IsoDate,
): Composition {
  const passages = articles.map(({ id }) => inOneSentence(knowledge.passage(id, 'what')!));
  const items = passages.map(
    (passage, index) =>
      `- **${shortTitle(articles[index]!)}**: ${passageInWords(knowledge, passage, day)} [${index + 1}]`,
  );
  return {
    text: items.join('\n'),
    citations: passages.map((passage, index) => citationOf(passage, index + 1)),
    passages,
    amounts: quotedAmounts(knowledge, passages, day),
    calculation: null,
    composedBy: 'extractive',
  };
}
