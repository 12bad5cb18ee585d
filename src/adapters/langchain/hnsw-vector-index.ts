import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { HierarchicalNSW } from 'hnswlib-node';
import type { OpenVectorIndex, TextEmbedder, VectorEntry, VectorIndex } from '../../retrieval/ports.ts';

/** Real embeddings, with a name that changes when their vectors would. */
export interface NamedEmbeddings {
  readonly version: string;
  readonly embeddings: EmbeddingsInterface;
}

/** How a question becomes a vector; LangChain, which is large, is imported only where an index is filled. */
interface Embedding {
  readonly version: string;
  embed(text: string): Promise<number[]>;
  forLangChain(): Promise<EmbeddingsInterface>;
}

/**
 * A vector index of LangChain's HNSWLib, over `real` embeddings when given and else over the local embedder. When real
 * embeddings fail, at the start or for one question, that is reported through `warn` and costs accuracy, never an answer.
 */
export function hnswVectorIndex(
  real?: NamedEmbeddings,
  warn: (message: string) => void = () => {},
): OpenVectorIndex {
  return async (options) => {
    if (real) {
      try {
        return await openIndex(remote(real), options, warn);
      } catch (error) {
        warn(`the embeddings ${real.version} do not work, the local ones are used: ${String(error)}`);
      }
    }
    return options.openLocal?.() ?? openIndex(local(options.embedder), options, warn);
  };
}

function remote({ version, embeddings }: NamedEmbeddings): Embedding {
  return {
    version,
    embed: (text) => embeddings.embedQuery(text),
    forLangChain: async () => embeddings,
  };
}

function local(embedder: TextEmbedder): Embedding {
  return {
    version: embedder.version,
    embed: async (text) => embedder.embed(text),
    async forLangChain() {
      const { LocalEmbeddings } = await import('./local-embeddings.ts');
      return new LocalEmbeddings(embedder);
    },
  };
}

async function openIndex(
  embedding: Embedding,
  { entries, cache, key }: Parameters<OpenVectorIndex>[0],
  warn: (message: string) => void,
): Promise<VectorIndex> {
  if (entries.length === 0) return { nearest: async () => [] };
  const cacheKey = `${key}-${embedding.version}`;
  const cached = await cache.read(cacheKey);
  const opened =
    cached &&
    (await openGraph(embedding, cached).catch((error: unknown) => {
      warn(`the kept vector index cannot be opened and is built again: ${String(error)}`);
      return undefined;
    }));
  if (opened) return asVectorIndex(embedding, opened, entries, warn);
  const graph = await fillGraph(embedding, entries);
  await cache.write(cacheKey, await graphBytes(graph));
  return asVectorIndex(embedding, graph, entries, warn);
}

/** A label of the graph is the position of its entry. */
function asVectorIndex(
  embedding: Embedding,
  graph: HierarchicalNSW,
  entries: readonly VectorEntry[],
  warn: (message: string) => void,
): VectorIndex {
  const vectorOf = (text: string): Promise<number[]> =>
    embedding.embed(text).catch((error: unknown) => {
      warn(`a question could not be embedded: ${String(error)}`);
      return [];
    });
  return {
    async nearest(text, count) {
      const vector = await vectorOf(text);
      if (vector.every((value) => value === 0)) return [];
      const { neighbors, distances } = graph.searchKnn(vector, Math.min(count, entries.length));
      return neighbors.map((label, rank) => ({ id: entries[label]!.id, similarity: 1 - distances[rank]! }));
    },
  };
}

async function fillGraph(embedding: Embedding, entries: readonly VectorEntry[]): Promise<HierarchicalNSW> {
  const { HNSWLib } = await import('@langchain/community/vectorstores/hnswlib');
  const embeddings = await embedding.forLangChain();
  const store = new HNSWLib(embeddings, { space: 'cosine' });
  const vectors = await embeddings.embedDocuments(entries.map(({ text }) => text));
  await store.addVectors(
    vectors,
    entries.map(({ id }) => ({ id, pageContent: '', metadata: {} })),
  );
  return store.index;
}

/** All texts get vectors of one length; a word that is known takes the least to embed. */
const ANY_TEXT = 'werk';

/** hnswlib reads files only, so the bytes pass through a temporary one. */
async function openGraph(embedding: Embedding, bytes: Uint8Array): Promise<HierarchicalNSW> {
  const { default: hnswlib } = await import('hnswlib-node');
  const graph = new hnswlib.HierarchicalNSW('cosine', (await embedding.embed(ANY_TEXT)).length);
  await inTemporaryFolder(async (folder) => {
    const file = path.join(folder, 'graph');
    await writeFile(file, bytes);
    await graph.readIndex(file);
  });
  return graph;
}

async function graphBytes(graph: HierarchicalNSW): Promise<Uint8Array> {
  return inTemporaryFolder(async (folder) => {
    const file = path.join(folder, 'graph');
    await graph.writeIndex(file);
    return readFile(file);
  });
}

async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'vector-index-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
