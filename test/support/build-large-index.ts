import { hnswVectorIndex } from '../../src/adapters/langchain/hnsw-vector-index.ts';
import { buildRetriever } from '../../src/retrieval/build-retriever.ts';
import type { OpenVectorIndex } from '../../src/retrieval/ports.ts';
import { memoryCache, NO_OTHER_QUESTIONS } from '../unit/retrieval/open-retriever.ts';
import { manyArticles } from './many-articles.ts';

const noVectors: OpenVectorIndex = async () => {
  throw new Error('no vectors today');
};

// A process that builds an index whose rankers learn in threads, and that ends only when no thread is left.
// Prints how far it is, in per cent, and at last whether it could. `no-vectors`: what fills the vector index fails.
try {
  await buildRetriever({
    articles: manyArticles({ articles: 40, questionsEach: 150 }),
    otherQuestions: NO_OTHER_QUESTIONS,
    cache: memoryCache(),
    openVectorIndex: process.argv[2] === 'no-vectors' ? noVectors : hnswVectorIndex(),
    onProgress: (share) => console.log(`${Math.round(100 * share)}%`),
  });
  console.log('built');
} catch (error) {
  console.log(`failed: ${(error as Error).message}`);
}
