import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { OpenVectorIndex, VectorEntry, VectorIndex } from '../../retrieval/ports.ts';

/** Real embeddings, with a name that changes when their vectors would. */
export interface NamedEmbeddings {
  readonly version: string;
  readonly embeddings: EmbeddingsInterface;
}

/**
 * A vector index of LangChain's HNSWLib, over `real` embeddings when given and else over the local embedder. When real
 * embeddings fail, at the start or for one question, that is reported through `warn` and costs accuracy, never an answer.
 * LangChain and the native library are imported when an index is first opened.
 */
export function hnswVectorIndex(
  real?: NamedEmbeddings,
  warn: (message: string) => void = () => {},
): OpenVectorIndex {
  return async (options) => {
    if (real) {
      try {
        return await openIndex(real, options, warn);
      } catch (error) {
        warn(`the embeddings ${real.version} do not work, the local ones are used: ${String(error)}`);
      }
    }
    const { LocalEmbeddings } = await import('./local-embeddings.ts');
    const { embedder } = options;
    return openIndex({ version: embedder.version, embeddings: new LocalEmbeddings(embedder) }, options, warn);
  };
}

async function openIndex(
  { version, embeddings }: NamedEmbeddings,
  { entries, cache, key }: Parameters<OpenVectorIndex>[0],
  warn: (message: string) => void,
): Promise<VectorIndex> {
  const cacheKey = `${key}-${version}`;
  const cached = await cache.read(cacheKey);
  const opened = cached && (await openStore(embeddings, entries, cached).catch(() => undefined));
  if (opened) return asVectorIndex(opened, entries.length, warn);
  const store = await fillStore(embeddings, entries);
  if (entries.length > 0) await cache.write(cacheKey, await graphBytes(store));
  return asVectorIndex(store, entries.length, warn);
}

function asVectorIndex(store: HNSWLib, size: number, warn: (message: string) => void): VectorIndex {
  const vectorOf = (text: string): Promise<number[]> =>
    store.embeddings.embedQuery(text).catch((error: unknown) => {
      warn(`a question could not be embedded: ${String(error)}`);
      return [];
    });
  return {
    async nearest(text, count) {
      const vector = await vectorOf(text);
      if (size === 0 || vector.every((value) => value === 0)) return [];
      const found = await store.similaritySearchVectorWithScore(vector, Math.min(count, size));
      return found.map(([document, distance]) => ({ id: document.id!, similarity: 1 - distance }));
    },
  };
}

async function fillStore(embeddings: EmbeddingsInterface, entries: readonly VectorEntry[]): Promise<HNSWLib> {
  const { HNSWLib } = await import('@langchain/community/vectorstores/hnswlib');
  const store = new HNSWLib(embeddings, { space: 'cosine' });
  const vectors = await embeddings.embedDocuments(entries.map(({ text }) => text));
  await store.addVectors(vectors, entries.map(asDocument));
  return store;
}

/** hnswlib reads files only, so the bytes pass through a temporary one. */
async function openStore(
  embeddings: EmbeddingsInterface,
  entries: readonly VectorEntry[],
  graph: Uint8Array,
): Promise<HNSWLib> {
  const [{ HNSWLib }, { SynchronousInMemoryDocstore }] = await Promise.all([
    import('@langchain/community/vectorstores/hnswlib'),
    import('@langchain/community/stores/doc/in_memory'),
  ]);
  const { HierarchicalNSW } = await HNSWLib.imports();
  const numDimensions = (await embeddings.embedQuery(entries[0]?.text ?? '')).length;
  const index = new HierarchicalNSW('cosine', numDimensions);
  await inTemporaryFolder(async (folder) => {
    const file = path.join(folder, 'graph');
    await writeFile(file, graph);
    await index.readIndex(file);
  });
  const docstore = new SynchronousInMemoryDocstore(
    new Map(entries.map((entry, label) => [String(label), asDocument(entry)])),
  );
  return new HNSWLib(embeddings, { space: 'cosine', numDimensions, index, docstore });
}

async function graphBytes(store: HNSWLib): Promise<Uint8Array> {
  return inTemporaryFolder(async (folder) => {
    const file = path.join(folder, 'graph');
    await store.index.writeIndex(file);
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

function asDocument({ id }: VectorEntry): {
  id: string;
  pageContent: string;
  metadata: Record<string, unknown>;
} {
  return { id, pageContent: '', metadata: {} };
}
