import type { Kysely } from 'kysely';
import { openEmbeddedDatabase, openServerDatabase } from '../../src/adapters/sql/database.ts';
import type { Schema } from '../../src/adapters/sql/schema.ts';
import { type Assistant, startAssistant } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import type { InboxDoor } from './accountmanager.ts';
import type { DatabaseName } from './databases.ts';
import { testSettings } from './test-settings.ts';

/** A whole assistant in this process, on a data folder of its own. */
export interface TestAssistant extends InboxDoor {
  /** Changes rows behind its back, such as a moment that must lie in the past; embedded, it starts again for that. */
  changeRows<T>(change: (db: Kysely<Schema>) => Promise<T>): Promise<T>;
  /** Stops and starts again on the same data. */
  restart(): Promise<void>;
  /** Stops and removes the data folder. */
  stop(): Promise<void>;
}

/** Starts the real thing; only the outside world is replaced, through `variables`. */
export async function startTestAssistant(
  database: DatabaseName,
  variables: Readonly<Record<string, string>> = {},
): Promise<TestAssistant> {
  const settings = await testSettings(database, variables);
  const config = readConfig(settings.variables);
  const start = (): Promise<Assistant> => startAssistant(config, createLogger(config.logLevel));
  let running = await start();
  const around = async <T>(work: () => Promise<T>): Promise<T> => {
    await running.stop();
    try {
      return await work();
    } finally {
      running = await start();
    }
  };
  return {
    dataDir: settings.dataDir,
    get url() {
      return running.url;
    },
    get origin() {
      return config.publicUrl ?? running.url;
    },
    changeRows: (change) =>
      config.databaseUrl
        ? withRowsOf(config.databaseUrl, change)
        : around(() => withRowsIn(settings.dataDir, change)),
    restart: () => around(async () => {}),
    async stop() {
      await running.stop();
      await settings.remove();
    },
  };
}

async function withRowsOf<T>(url: string, change: (db: Kysely<Schema>) => Promise<T>): Promise<T> {
  const { db, close } = await openServerDatabase(url);
  return change(db).finally(close);
}

async function withRowsIn<T>(dataDir: string, change: (db: Kysely<Schema>) => Promise<T>): Promise<T> {
  const { db, close } = await openEmbeddedDatabase(dataDir);
  return change(db).finally(close);
}
