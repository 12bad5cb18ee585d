import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { createServerDatabase, type DatabaseName } from './databases.ts';
import { shareIndexes } from './shared-indexes.ts';

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
  await shareIndexes(dataDir);
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
