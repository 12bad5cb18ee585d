import { BM25Retriever } from '@langchain/community/retrievers/bm25';
import { Document } from '@langchain/core/documents';
import { AMONG, type OpenEngine, textsOf } from './engine.ts';

/** LangChain's BM25 over whole articles. */
export const langchainBm25: OpenEngine = async (articles) => {
  const documents = articles.map((article) => {
    const { id, title, synonyms, questions, body } = textsOf(article);
    return new Document({ id, pageContent: [title, synonyms, questions, body].join('\n').toLowerCase() });
  });
  const retriever = BM25Retriever.fromDocuments(documents, { k: AMONG });
  return {
    name: 'LangChain BM25',
    async rank(question) {
      const found = await retriever.invoke(question);
      return found.map(({ id }) => id!);
    },
  };
};
