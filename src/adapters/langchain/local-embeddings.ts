import { setImmediate } from 'node:timers/promises';
import { Embeddings } from '@langchain/core/embeddings';
import type { TextEmbedder } from '../../retrieval/ports.ts';

/** After so many texts whatever else wants to run gets its turn, such as telling how far the index is. */
const TEXTS_AT_A_TIME = 100;

/** Our own embedder in the shape that LangChain's vector stores expect. */
export class LocalEmbeddings extends Embeddings {
  readonly #embedder: TextEmbedder;

  constructor(embedder: TextEmbedder) {
    super({});
    this.#embedder = embedder;
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors: number[][] = [];
    for (const text of texts) {
      vectors.push(this.#embedder.embed(text));
      if (vectors.length % TEXTS_AT_A_TIME === 0) await setImmediate();
    }
    return vectors;
  }

  override async embedQuery(text: string): Promise<number[]> {
    return this.#embedder.embed(text);
  }
}
