import { Embeddings } from '@langchain/core/embeddings';
import { expect, it } from 'vitest';
import { hnswVectorIndex } from '../../../src/adapters/langchain/hnsw-vector-index.ts';
import type { TextEmbedder } from '../../../src/retrieval/ports.ts';
import { memoryCache } from './open-retriever.ts';

const ENTRIES = [
  { id: 'loon', text: 'loon' },
  { id: 'proef', text: 'proef' },
];
const KEY = 'key';

/** One dimension per entry. */
function vector(text: string): number[] {
  return ENTRIES.map((entry) => (text.includes(entry.text) ? 1 : 0));
}

const embedder: TextEmbedder = { version: 'local', embed: vector };

class FailingAfter extends Embeddings {
  #calls: number;

  constructor(calls: number) {
    super({});
    this.#calls = calls;
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    return Promise.all(texts.map((text) => this.embedQuery(text)));
  }

  override async embedQuery(text: string): Promise<number[]> {
    if (this.#calls === 0) throw new Error('503');
    this.#calls -= 1;
    return vector(text);
  }
}

it('finds the most similar entry with its cosine', async () => {
  const index = await hnswVectorIndex()({ entries: ENTRIES, embedder, cache: memoryCache(), key: KEY });
  expect(await index.nearest('het loon', 1)).toEqual([{ id: 'loon', similarity: 1 }]);
});

it('gives nothing for a text without a vector', async () => {
  const index = await hnswVectorIndex()({ entries: ENTRIES, embedder, cache: memoryCache(), key: KEY });
  expect(await index.nearest('iets anders', 2)).toEqual([]);
});

it('keeps the vectors of other embeddings apart in the cache', async () => {
  const cache = memoryCache();
  await hnswVectorIndex()({ entries: ENTRIES, embedder, cache, key: KEY });
  const real = { version: 'real', embeddings: new FailingAfter(10) };
  await hnswVectorIndex(real)({ entries: ENTRIES, embedder, cache, key: KEY });
  expect([...cache.files.keys()]).toEqual(['key-local', 'key-real']);
});

it('is opened from the cache without embedding its texts again', async () => {
  const cache = memoryCache();
  const real = (calls: number) => ({ version: 'real', embeddings: new FailingAfter(calls) });
  const open = (calls: number) =>
    hnswVectorIndex(real(calls))({ entries: ENTRIES, embedder, cache, key: KEY });
  await open(ENTRIES.length);
  // One to learn how long a vector is, one for the question.
  const index = await open(2);
  expect(await index.nearest('proef', 1)).toEqual([{ id: 'proef', similarity: 1 }]);
});

it('is built again, with a warning, when what was kept is no index', async () => {
  const warnings: string[] = [];
  const cache = memoryCache();
  await cache.write(`${KEY}-local`, new TextEncoder().encode('rubbish'));
  const open = hnswVectorIndex(undefined, (message) => warnings.push(message));
  const index = await open({ entries: ENTRIES, embedder, cache, key: KEY });
  expect((await index.nearest('proef', 1))[0]?.id).toBe('proef');
  expect(warnings).toHaveLength(1);
});

it('uses the local embedder when real embeddings do not work at the start', async () => {
  const warnings: string[] = [];
  const real = { version: 'real', embeddings: new FailingAfter(0) };
  const open = hnswVectorIndex(real, (message) => warnings.push(message));
  const index = await open({ entries: ENTRIES, embedder, cache: memoryCache(), key: KEY });
  expect((await index.nearest('proef', 1))[0]?.id).toBe('proef');
  expect(warnings).toHaveLength(1);
});

it.each([
  ['there are no real embeddings', undefined],
  ['real embeddings do not work', { version: 'real', embeddings: new FailingAfter(0) }],
])('uses what it may open in place of the local embedder when %s', async (_, real) => {
  const openLocal = async () => ({ nearest: async () => [{ id: 'from elsewhere', similarity: 1 }] });
  const options = { entries: ENTRIES, embedder, openLocal, cache: memoryCache(), key: KEY };
  const index = await hnswVectorIndex(real)(options);
  expect((await index.nearest('loon', 1))[0]?.id).toBe('from elsewhere');
});

it('finds nothing, with a warning, when a question cannot be embedded', async () => {
  const warnings: string[] = [];
  const real = { version: 'real', embeddings: new FailingAfter(ENTRIES.length) };
  const open = hnswVectorIndex(real, (message) => warnings.push(message));
  const index = await open({ entries: ENTRIES, embedder, cache: memoryCache(), key: KEY });
  expect(await index.nearest('proef', 1)).toEqual([]);
  expect(warnings).toHaveLength(1);
});
