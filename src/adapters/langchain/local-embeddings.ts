import { Embeddings } from '@langchain/core/embeddings';
import type { TextEmbedder } from '../../retrieval/ports.ts';

/** Our own embedder in the shape that LangChain's vector stores expect. */
export class LocalEmbeddings extends Embeddings {
  readonly #embedder: TextEmbedder;

  constructor(embedder: TextEmbedder) {
    super({});
    this.#embedder = embedder;
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    return texts.map((text) => this.#embedder.embed(text));
  }

  override async embedQuery(text: string): Promise<number[]> {
    return this.#embedder.embed(text);
  }
}
