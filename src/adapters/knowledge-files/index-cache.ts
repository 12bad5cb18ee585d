import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { IndexCache } from '../../retrieval/ports.ts';

const DIGEST_BYTES = 32;

/**
 * Indexes as files in one folder, each behind a SHA-256 of its content. A file that is damaged or cannot be read is
 * reported once through `warn` and then treated as absent, so that it is built again; a folder that cannot be written
 * costs time at the next start and nothing else.
 */
export function fileIndexCache(folder: string, warn: (message: string) => void): IndexCache {
  const fileOf = (key: string): string => path.join(folder, `${key}.index`);
  return {
    async read(key) {
      try {
        const bytes = await readFile(fileOf(key));
        const content = bytes.subarray(DIGEST_BYTES);
        if (digest(content).equals(bytes.subarray(0, DIGEST_BYTES))) return content;
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
      } catch (error) {
        await rm(unfinished, { force: true }).catch(() => {});
        warn(`the index file ${fileOf(key)} cannot be written: ${String(error)}`);
      }
    },
  };
}

function digest(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}
