import { fileIndexCache } from '../../../src/adapters/knowledge-files/index-cache.ts';
import { loadOtherQuestions } from '../../../src/adapters/knowledge-files/load-other-questions.ts';
import { hnswVectorIndex } from '../../../src/adapters/langchain/hnsw-vector-index.ts';
import { buildRetriever } from '../../../src/retrieval/build-retriever.ts';
import type { IndexCache } from '../../../src/retrieval/ports.ts';
import { AMONG, type OpenEngine } from './engine.ts';

const NOTHING_KEPT: IndexCache = { read: async () => undefined, write: async () => {} };

/** Ours as it runs in production, also judging whether a question is ours at all; without a folder nothing is kept. */
export const ownRetriever =
  (indexFolder: string | null): OpenEngine =>
  async (articles) => {
    const otherQuestions = await loadOtherQuestions('knowledge');
    if (!('value' in otherQuestions)) throw new Error('knowledge/other-questions has mistakes');
    const retriever = await buildRetriever({
      articles,
      otherQuestions: otherQuestions.value,
      cache: indexFolder ? fileIndexCache(indexFolder, console.warn) : NOTHING_KEPT,
      openVectorIndex: hnswVectorIndex(),
    });
    return {
      name: 'ours',
      async rank(question) {
        const { articles: ranked } = await retriever.retrieve(question, { limit: AMONG });
        return ranked.map(({ articleId }) => articleId);
      },
    };
  };
