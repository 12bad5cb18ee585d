import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { createServerDatabase, type DatabaseName } from './databases.ts';

/** Indexes are named after what they were built from, so all tests can share them, also over runs of the same code. */
const INDEX_CACHE = path.resolve('node_modules/.cache/assistant-index', await versionOf('src/retrieval'));

/** The variables of an assistant that can be thrown away. */
export interface TestSettings {
  readonly variables: Readonly<Record<string, string>>;
  readonly dataDir: string;
  remove(): Promise<void>;
}

/**
 * A data folder with a database without rows and a free port; outside PGlite no demo mode. With `isBare` the folder is
 * as on a fresh machine, and the database is made at the first start.
 */
export async function testSettings(
  database: DatabaseName,
  variables: Readonly<Record<string, string>> = {},
  { isBare = false } = {},
): Promise<TestSettings> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'assistant-'));
  await mkdir(INDEX_CACHE, { recursive: true });
  await symlink(INDEX_CACHE, path.join(dataDir, 'index'));
  if (database === 'PGlite' && !isBare) {
    await cp(path.join(inject('emptyDatabase'), 'database'), path.join(dataDir, 'database'), {
      recursive: true,
    });
  }
  const server: Readonly<Record<string, string>> =
    database === 'PostgreSQL'
      ? {
          DATABASE_URL: variables.DATABASE_URL ?? (await createServerDatabase()),
          PUBLIC_URL: 'https://assistent.example',
          CONTROLLER: 'Gemeente Voorbeeld',
          PRIVACY_URL: 'https://www.example.nl/privacy',
          HOST: '127.0.0.1',
        }
      : {};
  return {
    variables: {
      DATA_DIR: dataDir,
      PORT: '0',
      RATE_LIMIT: 'off',
      LOG_LEVEL: 'silent',
      ...server,
      ...variables,
    },
    dataDir,
    remove: () => rm(dataDir, { recursive: true, force: true }),
  };
}

/** Changes with every change of the code in a folder. */
async function versionOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await readdir(folder)).sort()) hash.update(await readFile(path.join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}
