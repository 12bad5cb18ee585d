import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { IndexCache } from '../../retrieval/ports.ts';

const DIGEST_BYTES = 32;
const UNUSED_AFTER_MS = 30 * 24 * 3_600_000;

/**
 * Indexes as files in one folder, each behind a SHA-256 of its content. A file that is damaged or cannot be read is
 * reported once through `warn` and then treated as absent, so that it is built again; a folder that cannot be written
 * costs time at the next start and nothing else. Every edit of the knowledge base leaves files behind: those that nobody
 * has read for a month are removed when something is written.
 */
export function fileIndexCache(folder: string, warn: (message: string) => void): IndexCache {
  const fileOf = (key: string): string => path.join(folder, `${key}.index`);
  return {
    async read(key) {
      try {
        const bytes = await readFile(fileOf(key));
        const content = bytes.subarray(DIGEST_BYTES);
        if (digest(content).equals(bytes.subarray(0, DIGEST_BYTES))) {
          await markUsed(fileOf(key));
          return content;
        }
        warn(`the index file ${fileOf(key)} is damaged and is built again`);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
          warn(`the index file ${fileOf(key)} cannot be read and is built again: ${String(error)}`);
      }
      return undefined;
    },
    async write(key, content) {
      const unfinished = `${fileOf(key)}.${randomUUID()}`;
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(unfinished, [digest(content), content]);
        await rename(unfinished, fileOf(key));
        await removeUnused(folder);
      } catch (error) {
        await rm(unfinished, { force: true }).catch(() => {});
        warn(`the index file ${fileOf(key)} cannot be written: ${String(error)}`);
      }
    },
  };
}

/** The time of change says when a file was last of use; a folder that cannot be written keeps what it has. */
async function markUsed(file: string): Promise<void> {
  const now = new Date();
  await utimes(file, now, now).catch(() => {});
}

async function removeUnused(folder: string): Promise<void> {
  const latest = Date.now() - UNUSED_AFTER_MS;
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    // Another process may have removed it in between.
    const used = await stat(file).catch(() => undefined);
    if (used && used.mtimeMs < latest) await rm(file, { force: true });
  }
}

function digest(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}
