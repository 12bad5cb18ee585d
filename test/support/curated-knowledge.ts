import { loadArticles } from '../../src/adapters/knowledge-files/load-articles.ts';
import type { IsoDate } from '../../src/domain/iso-date.ts';
import { type KnowledgeBase, knowledgeBase } from '../../src/domain/knowledge-base.ts';

/** The day on which tests ask their questions. */
export const TEST_DAY: IsoDate = '2026-11-24';

/** The articles as they stand in `knowledge/`. */
export async function curatedKnowledge(): Promise<KnowledgeBase> {
  const { files } = await loadArticles('knowledge');
  return knowledgeBase(files.map(({ article }) => article));
}
