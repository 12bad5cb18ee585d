import { mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fileIndexCache } from '../../../src/adapters/knowledge-files/index-cache.ts';
import { openRetriever } from './open-retriever.ts';

let folder: string;
let warnings: string[];
const warn = (message: string) => warnings.push(message);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'index-cache-'));
  warnings = [];
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

it('returns what was written', async () => {
  const cache = fileIndexCache(path.join(folder, 'index'), warn);
  await cache.write('key', Uint8Array.of(1, 2, 3));
  expect(Uint8Array.from((await cache.read('key'))!)).toEqual(Uint8Array.of(1, 2, 3));
  expect(warnings).toEqual([]);
});

it('says nothing about a file that was never written', async () => {
  expect(await fileIndexCache(folder, warn).read('absent')).toBeUndefined();
  expect(warnings).toEqual([]);
});

it('a damaged file gives one warning each and the retriever is built again', async () => {
  await openRetriever({ cache: fileIndexCache(folder, warn) });
  const names = await readdir(folder);
  for (const name of names) {
    const file = path.join(folder, name);
    const bytes = await readFile(file);
    bytes[bytes.length - 1]! ^= 1;
    await writeFile(file, bytes);
  }
  const again = await openRetriever({ cache: fileIndexCache(folder, warn) });
  expect(again.built).toBe(true);
  expect(warnings).toHaveLength(names.length);
  expect((await again.retriever.retrieve('jobcoach')).articles[0]?.articleId).toBe('jobcoach');
});

it('a file cut short counts as damaged', async () => {
  const cache = fileIndexCache(folder, warn);
  await cache.write('key', new Uint8Array(1_000));
  await truncate(path.join(folder, 'key.index'), 10);
  expect(await cache.read('key')).toBeUndefined();
  expect(warnings).toHaveLength(1);
});

it('a folder that cannot be written is a warning, not an error', async () => {
  const file = path.join(folder, 'a-file');
  await writeFile(file, '');
  await fileIndexCache(path.join(file, 'index'), warn).write('key', Uint8Array.of(1));
  expect(warnings).toHaveLength(1);
});

it('what no start has used for a month is removed by the next that keeps something', async () => {
  const cache = fileIndexCache(folder, warn);
  for (const key of ['unused', 'used', 'new']) await cache.write(key, Uint8Array.of(1));
  const longAgo = new Date(Date.now() - 40 * 24 * 3_600_000);
  for (const key of ['unused', 'used']) await utimes(path.join(folder, `${key}.index`), longAgo, longAgo);
  await cache.read('used');
  await cache.write('another', Uint8Array.of(2));
  expect((await readdir(folder)).toSorted()).toEqual(['another.index', 'new.index', 'used.index']);
  expect(warnings).toEqual([]);
});
