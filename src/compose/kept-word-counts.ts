import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type AnalyseText, countPassageWords } from '../answering/select-relevance.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { IndexCache } from '../retrieval/ports.ts';

/** The words depend on the code that finds them. */
const CODE = ['content-words.ts', 'plain-words.ts', 'select-relevance.ts', '../retrieval/stem-dutch.ts'].map(
  (file) => path.join(import.meta.dirname, '../answering', file),
);

/** In how many passages each word occurs, as the same code counted it in the same passages before. */
export async function keptWordCounts(
  knowledge: KnowledgeBase,
  analyse: AnalyseText,
  cache: IndexCache,
): Promise<ReadonlyMap<string, number>> {
  const key = contentKey(knowledge);
  const bytes = await cache.read(key);
  const kept = bytes && unpack(bytes);
  if (kept) return kept;
  const counts = countPassageWords(knowledge, analyse);
  await cache.write(key, serialize(counts));
  return counts;
}

/** Bytes of another version of Node count as nothing kept. */
function unpack(bytes: Uint8Array): ReadonlyMap<string, number> | undefined {
  try {
    return deserialize(bytes) as ReadonlyMap<string, number>;
  } catch {
    return undefined;
  }
}

function contentKey({ passages }: KnowledgeBase): string {
  const hash = createHash('sha256');
  for (const file of CODE) hash.update(readFileSync(file));
  hash.update(JSON.stringify(passages.map(({ text }) => text)));
  return `words-${hash.digest('hex').slice(0, 32)}`;
}
