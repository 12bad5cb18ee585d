import type { Retrieval, Retriever } from '../retrieval/retriever.ts';

/** A retriever for one turn: several of its steps ask about the same words, which are looked up once. */
export function lookUpOnce(retriever: Retriever): Retriever {
  const known = new Map<string, Promise<Retrieval>>();
  return {
    retrieve(question, options) {
      const key = `${options?.limit ?? ''} ${question}`;
      const found = known.get(key) ?? retriever.retrieve(question, options);
      known.set(key, found);
      return found;
    },
  };
}
