import { Embeddings } from '@langchain/core/embeddings';
import type OpenAI from 'openai';
import type { NamedEmbeddings } from './hnsw-vector-index.ts';

export interface OpenAiEmbeddingsOptions {
  readonly apiKey: string;
  /** Root of an OpenAI-compatible API; null: OpenAI itself. */
  readonly baseUrl: string | null;
  readonly model: string;
}

const OPENAI = 'https://api.openai.com/v1';
/** Texts in one request; well below what any compatible server takes. */
const BATCH = 256;
/** A question is not kept waiting longer than this for its vector, in milliseconds. */
const TIME_LIMIT_MS = 5_000;

/** Real embeddings of OpenAI or a compatible server, in place of the local ones. */
export function openAiEmbeddings(options: OpenAiEmbeddingsOptions): NamedEmbeddings {
  return { version: `openai-${options.model}`, embeddings: new OpenAiEmbeddings(options) };
}

class OpenAiEmbeddings extends Embeddings {
  readonly #options: OpenAiEmbeddingsOptions;
  #client: Promise<OpenAI> | undefined;

  constructor(options: OpenAiEmbeddingsOptions) {
    super({ maxRetries: 1 });
    this.#options = options;
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors: number[][] = [];
    for (let start = 0; start < texts.length; start += BATCH) {
      vectors.push(...(await this.#embed(texts.slice(start, start + BATCH))));
    }
    return vectors;
  }

  override async embedQuery(text: string): Promise<number[]> {
    const [vector] = await this.#embed([text]);
    return vector!;
  }

  async #embed(input: string[]): Promise<number[][]> {
    this.#client ??= this.#connect();
    const client = await this.#client;
    const { data } = await client.embeddings.create({
      model: this.#options.model,
      input,
      encoding_format: 'float',
    });
    return data.map(({ embedding }) => embedding);
  }

  /** Everything the SDK would otherwise read from the environment is given, so that only `config.ts` reads it. */
  async #connect(): Promise<OpenAI> {
    const { OpenAI } = await import('openai');
    return new OpenAI({
      apiKey: this.#options.apiKey,
      baseURL: this.#options.baseUrl ?? OPENAI,
      adminAPIKey: null,
      organization: null,
      project: null,
      webhookSecret: null,
      logLevel: 'off',
      maxRetries: 1,
      timeout: TIME_LIMIT_MS,
    });
  }
}
