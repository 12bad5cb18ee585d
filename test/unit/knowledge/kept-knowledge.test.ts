import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { KnowledgeError } from '../../../src/adapters/knowledge-files/finding.ts';
import { keptKnowledge, keptReplies } from '../../../src/adapters/knowledge-files/kept-knowledge.ts';
import type { Knowledge } from '../../../src/adapters/knowledge-files/load-knowledge.ts';
import type { IndexCache } from '../../../src/retrieval/ports.ts';
import { smallKnowledge } from '../../support/small-knowledge.ts';
import { memoryCache } from '../retrieval/open-retriever.ts';
import { knowledgeFolder, TODAY } from './knowledge-fixture.ts';

const ARTICLE = 'articles/terms/proefbaan.md';

const open = (folder: string, cache: IndexCache): Promise<Knowledge> => keptKnowledge(folder, TODAY, cache);

async function edit(folder: string, from: string, to: string): Promise<void> {
  const file = path.join(folder, ARTICLE);
  await writeFile(file, (await readFile(file, 'utf8')).replace(from, to));
}

it('is the same from the cache as from the files', async () => {
  const cache = memoryCache();
  const { knowledge, ...rest } = await open('knowledge', cache);
  const [key] = cache.files.keys();
  const { knowledge: kept, ...keptRest } = await open('knowledge', cache);
  expect([...cache.files.keys()]).toEqual([key]);
  expect(keptRest).toEqual(rest);
  expect(kept.articles).toEqual(knowledge.articles);
  expect(kept.passages).toEqual(knowledge.passages);
});

it('comes from the cache, and not from the files, when nothing was edited', async () => {
  const cache = memoryCache();
  const folder = await smallKnowledge();
  const title = (await open(folder, cache)).knowledge.article('proefbaan')!.title;
  const [[key, bytes]] = [...cache.files] as [[string, Uint8Array]];
  cache.files.set(
    key,
    Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(title, 'Proefbank'), 'latin1'),
  );
  expect((await open(folder, cache)).knowledge.article('proefbaan')!.title).toBe('Proefbank');
});

it('is read anew after an edit, and again from the cache once the edit is taken back', async () => {
  const cache = memoryCache();
  const folder = await smallKnowledge();
  await open(folder, cache);
  await edit(folder, 'title: Proefbaan', 'title: Proefperiode');
  expect((await open(folder, cache)).knowledge.article('proefbaan')!.title).toBe('Proefperiode');
  await edit(folder, 'title: Proefperiode', 'title: Proefbaan');
  expect((await open(folder, cache)).knowledge.article('proefbaan')!.title).toBe('Proefbaan');
  expect(cache.files.size).toBe(2);
});

it('is read anew when a file was added or removed', async () => {
  const cache = memoryCache();
  const folder = await smallKnowledge();
  const messages = path.join(folder, 'articles/questions/proefbaan.txt');
  const before = (await open(folder, cache)).knowledge.articles[0]!.questions;
  await rm(messages);
  expect((await open(folder, cache)).knowledge.articles[0]!.questions).toEqual([]);
  await writeFile(messages, before.join('\n'));
  expect((await open(folder, cache)).knowledge.articles[0]!.questions).toEqual(before);
});

it('is refused after an edit that is a mistake, each time', async () => {
  const cache = memoryCache();
  const folder = await smallKnowledge();
  await open(folder, cache);
  await edit(folder, 'kind: term', 'kind: verkeerd');
  await expect(open(folder, cache)).rejects.toBeInstanceOf(KnowledgeError);
  await expect(open(folder, cache)).rejects.toBeInstanceOf(KnowledgeError);
});

it('is read anew where rubbish was kept, and kept again', async () => {
  const cache = memoryCache();
  const folder = await smallKnowledge();
  await open(folder, cache);
  const [[key, bytes]] = [...cache.files] as [[string, Uint8Array]];
  for (const rubbish of ['', 'rubbish', bytes.subarray(0, bytes.length / 2)]) {
    cache.files.set(key, Buffer.from(rubbish));
    expect((await open(folder, cache)).knowledge.article('proefbaan')!.title).toBe('Proefbaan');
    expect(Buffer.from(bytes).equals(cache.files.get(key)!)).toBe(true);
  }
});

it('is not kept when a file was edited while it was being read', async () => {
  const cache = memoryCache();
  const folder = await smallKnowledge();
  const editing: IndexCache = {
    ...cache,
    // Between the look at the files and the reading of them.
    async read(key) {
      await edit(folder, 'title: Proefbaan', 'title: Proefperiode');
      return cache.read(key);
    },
  };
  expect((await open(folder, editing)).knowledge.article('proefbaan')!.title).toBe('Proefperiode');
  await edit(folder, 'title: Proefperiode', 'title: Proefbaan');
  expect((await open(folder, cache)).knowledge.article('proefbaan')!.title).toBe('Proefbaan');
});

it('of a folder that is not there is refused as before', async () => {
  await expect(open('nergens', memoryCache())).rejects.toBeInstanceOf(KnowledgeError);
});

it('keeps the fixed sentences in the same way', async () => {
  const cache = memoryCache();
  const text = await readFile('prompts/replies.nl.yaml', 'utf8');
  const folder = await knowledgeFolder({ 'replies.yaml': text });
  const file = path.join(folder, 'replies.yaml');
  const before = (await keptReplies(file, cache))('thanks');
  expect((await keptReplies(file, cache))('thanks')).toBe(before);
  await writeFile(file, text.replace(before, 'Tot uw dienst.'));
  expect((await keptReplies(file, cache))('thanks')).toBe('Tot uw dienst.');
});
