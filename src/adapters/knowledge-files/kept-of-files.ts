import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { IndexCache } from '../../retrieval/ports.ts';

/** What is made of a file depends on the code that reads it, so a change of that counts as well. */
const READERS = ['.', '../../domain', '../../conversation/replies.ts'].map((reader) =>
  path.join(import.meta.dirname, reader),
);

/**
 * What `make` makes of a file or of everything below a folder, from the cache when nothing of it has changed since. It
 * consists of values only: objects, arrays, sets, maps and what stands in them.
 */
export async function keptOf<T>(
  name: string,
  source: string,
  cache: IndexCache,
  make: () => Promise<T>,
): Promise<T> {
  const key = contentKey(name, source);
  const bytes = key && (await cache.read(key));
  const kept = bytes && unpack<T>(bytes);
  if (kept) return kept;
  const made = await make();
  // What was edited while it was being read belongs to another key.
  if (key && contentKey(name, source) === key) await cache.write(key, serialize(made));
  return made;
}

/** Bytes of another version of Node count as nothing kept. */
function unpack<T>(bytes: Uint8Array): T | undefined {
  try {
    return deserialize(bytes) as T;
  } catch {
    return undefined;
  }
}

/** Changes when a file does, or is added, renamed or removed; undefined when something cannot be read. */
function contentKey(name: string, source: string): string | undefined {
  const hash = createHash('sha256');
  try {
    for (const root of [source, ...READERS]) {
      for (const file of filesOf(root).sort()) {
        const bytes = readFileSync(file);
        hash.update(`${path.relative(root, file)}\0${bytes.length}\0`).update(bytes);
      }
    }
  } catch {
    return undefined;
  }
  return `${name}-${hash.digest('hex').slice(0, 32)}`;
}

/** Every file, also behind a link. */
function filesOf(root: string): string[] {
  const stats = statSync(root);
  if (stats.isFile()) return [root];
  if (!stats.isDirectory()) return [];
  return readdirSync(root, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(root, entry.name);
    return entry.isFile() ? [file] : filesOf(file);
  });
}
