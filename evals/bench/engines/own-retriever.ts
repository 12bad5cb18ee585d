import { fileIndexCache } from '../../../src/adapters/knowledge-files/index-cache.ts';
import { loadOtherQuestions } from '../../../src/adapters/knowledge-files/load-other-questions.ts';
import { hnswVectorIndex } from '../../../src/adapters/langchain/hnsw-vector-index.ts';
import { buildRetriever } from '../../../src/retrieval/build-retriever.ts';
import { AMONG, type OpenEngine } from './engine.ts';

/** Ours as it runs in production, also judging whether a question is ours at all. */
export const ownRetriever =
  (indexFolder: string): OpenEngine =>
  async (articles) => {
    const otherQuestions = await loadOtherQuestions('knowledge');
    if (!('value' in otherQuestions)) throw new Error('knowledge/other-questions has mistakes');
    const retriever = await buildRetriever({
      articles,
      otherQuestions: otherQuestions.value,
      cache: fileIndexCache(indexFolder, console.warn),
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
