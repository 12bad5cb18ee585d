import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';

/** Indexes are named after what they were built from, so all tests can share them, also over runs of the same code. */
const INDEX_CACHE = path.resolve('node_modules/.cache/assistant-index', await versionOf('src/retrieval'));

/** Lets an assistant on a data folder use, and add to, the indexes that other tests have built. */
export async function shareIndexes(dataDir: string): Promise<void> {
  await mkdir(INDEX_CACHE, { recursive: true });
  await symlink(INDEX_CACHE, path.join(dataDir, 'index'));
}

/** Changes with every change of the code in a folder. */
async function versionOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await readdir(folder)).sort()) hash.update(await readFile(path.join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}
