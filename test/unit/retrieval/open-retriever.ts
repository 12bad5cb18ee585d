import { hnswVectorIndex } from '../../../src/adapters/langchain/hnsw-vector-index.ts';
import type { Article } from '../../../src/domain/article.ts';
import { buildRetriever } from '../../../src/retrieval/build-retriever.ts';
import type { IndexCache, OtherQuestions } from '../../../src/retrieval/ports.ts';
import type { Retriever } from '../../../src/retrieval/retriever.ts';
import { ARTICLES } from './articles.ts';

/** A cache in memory that remembers what was written. */
export function memoryCache(): IndexCache & { readonly files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    read: async (key) => files.get(key),
    write: async (key, bytes) => {
      files.set(key, bytes);
    },
  };
}

export const NO_OTHER_QUESTIONS: OtherQuestions = { 'out-of-scope': [], jobseeker: [], employee: [] };

/** The real retriever over a few articles; `built` says whether the index had to be built. */
export async function openRetriever({
  articles = ARTICLES,
  otherQuestions = NO_OTHER_QUESTIONS,
  cache = memoryCache(),
}: {
  articles?: readonly Article[];
  otherQuestions?: OtherQuestions;
  cache?: IndexCache;
} = {}): Promise<{ retriever: Retriever; built: boolean }> {
  let built = false;
  const retriever = await buildRetriever({
    articles,
    otherQuestions,
    cache,
    openVectorIndex: hnswVectorIndex(),
    onProgress: () => {
      built = true;
    },
  });
  return { retriever, built };
}
