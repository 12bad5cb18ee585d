import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import type { Client, Pool } from 'pg';
import type { ConstructorOptions } from 'pg-boss';
import { migrate } from './migrate.ts';
import { SerialPGliteDialect } from './pglite-dialect.ts';
import { type EmbeddedPostgres, openPgliteInThread } from './pglite-in-thread.ts';
import type { Schema } from './schema.ts';

/** An open database, embedded or on a server; everything above it sees one SQL dialect. */
export interface Database {
  readonly db: Kysely<Schema>;
  /** How pg-boss reaches the same database. */
  queueConnection(): Promise<ConstructorOptions>;
  /** Calls back on every NOTIFY of a channel, and with null after a lost connection came back. */
  listen(channel: string, wake: (payload: string | null) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** Opens the PostgreSQL server at `url` and brings its tables up to date. */
export async function openServerDatabase(url: string): Promise<Database> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  // The pool does not listen to a connection that is in use: a transaction it breaks fails at its next query.
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  try {
    await connectOnce(pool);
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    db,
    queueConnection: async () => ({ connectionString: url, max: 5 }),
    listen: (channel, wake) => listenOnServer(url, channel, wake),
    close: () => db.destroy(),
  };
}

/** Opens the embedded database below `dataDir`; the first time it is made in a temporary folder and renamed. */
export async function openEmbeddedDatabase(dataDir: string): Promise<Database> {
  const folder = path.join(dataDir, 'database');
  await removeHalfMade(dataDir);
  if (!(await exists(folder))) {
    const halfMade = path.join(dataDir, `database.new-${process.pid}`);
    const first = await embedded(await openPgliteInThread(halfMade, SHARED_BUFFERS));
    await first.close();
    await rename(halfMade, folder);
  }
  return embedded(await openPgliteInThread(folder, SHARED_BUFFERS));
}

/** A database that is gone when the process ends: for `ask`, evals and benchmarks. */
export async function openMemoryDatabase(): Promise<Database> {
  const { PGlite } = await import('@electric-sql/pglite');
  return embedded(await PGlite.create({ startParams: [...PGlite.defaultStartParams, ...SHARED_BUFFERS] }));
}

/** Room for the tables of one small site; its default of 128 MB is all written when the database is opened. */
const SHARED_BUFFERS = ['-c', 'shared_buffers=16MB'];

async function embedded(pglite: EmbeddedPostgres): Promise<Database> {
  const db = new Kysely<Schema>({ dialect: new SerialPGliteDialect(pglite) });
  try {
    await migrate(db);
  } catch (error) {
    await pglite.close();
    throw error;
  }
  return {
    db,
    async queueConnection() {
      const { fromPglite } = await import('pg-boss');
      return { db: fromPglite(pglite), backend: 'pglite' };
    },
    listen: (channel, wake) => pglite.listen(channel, wake),
    close: () => db.destroy(),
  };
}

/** Says in one line why the server cannot be used; its address may hold a password and is not repeated. */
async function connectOnce(pool: Pool): Promise<void> {
  try {
    (await pool.connect()).release();
  } catch (error) {
    const { code } = error as { code?: string };
    throw new Error(`DATABASE_URL: no connection to the database (${code ?? 'no answer'})`, { cause: error });
  }
}

/** Keeps one connection that listens; when it breaks, connects again and wakes with null. */
async function listenOnServer(
  url: string,
  channel: string,
  wake: (payload: string | null) => void,
): Promise<() => Promise<void>> {
  const { default: pg } = await import('pg');
  let client: Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let stopped = false;
  const connect = async (): Promise<void> => {
    const connecting = new pg.Client({ connectionString: url, keepAlive: true });
    connecting.on('error', () => {});
    connecting.on('end', () => again());
    connecting.on('notification', ({ payload }) => wake(payload ?? ''));
    await connecting.connect();
    await connecting.query(`listen ${pg.escapeIdentifier(channel)}`);
    client = connecting;
  };
  const again = (): void => {
    if (stopped) return;
    clearTimeout(retry);
    retry = setTimeout(() => {
      connect().then(() => wake(null), again);
    }, 500);
  };
  await connect();
  return async () => {
    stopped = true;
    clearTimeout(retry);
    await client?.end();
  };
}

async function removeHalfMade(dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  for (const name of await readdir(dataDir)) {
    if (name.startsWith('database.new-'))
      await rm(path.join(dataDir, name), { recursive: true, force: true });
  }
}

async function exists(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false,
  );
}
