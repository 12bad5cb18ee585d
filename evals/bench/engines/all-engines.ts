import type { OpenEngine } from './engine.ts';

/** Every engine by the name it has in the report; each is imported in the process that runs it. */
export const ENGINES = {
  ours: async () => {
    const [{ ownRetriever }, { INDEX_FOLDER }] = await Promise.all([
      import('./own-retriever.ts'),
      import('../scratch-assistant.ts'),
    ]);
    return ownRetriever(INDEX_FOLDER);
  },
  /** Without what an earlier run has kept. */
  'ours, cold': async () => {
    const { ownRetriever } = await import('./own-retriever.ts');
    return ownRetriever(null);
  },
  MiniSearch: async () => (await import('./minisearch.ts')).miniSearch,
  'Orama, Dutch': async () => (await import('./orama.ts')).orama,
  'LangChain BM25': async () => (await import('./langchain-bm25.ts')).langchainBm25,
  'HNSWLib, hashed n-grams': async () => (await import('./hashed-ngrams.ts')).hashedNgrams,
  'nlp.js, Dutch': async () => (await import('./nlpjs.ts')).nlpJs(),
  'nlp.js, Dutch, 20 questions an article': async () => (await import('./nlpjs.ts')).nlpJs(20),
} as const satisfies Readonly<Record<string, () => Promise<OpenEngine>>>;

export type EngineName = keyof typeof ENGINES;
