import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PGlite, PGliteTransaction } from 'kysely';
import type { fromPglite } from 'pg-boss';
import { callsTo, type ThreadCalls } from './thread-calls.ts';

/** What Kysely and pg-boss use of PGlite. */
export type EmbeddedPostgres = PGlite & Required<Pick<Parameters<typeof fromPglite>[0], 'exec' | 'listen'>>;

/** From the folder of the sources, where it is also beside the build. */
const THREAD = path.join(import.meta.dirname, 'pglite-thread.mjs');

/**
 * PGlite in a thread of its own: opening it takes most of a start, and a query keeps its thread busy until it is
 * answered. `settings` are given to PostgreSQL when it starts. @throws when the database cannot be opened
 */
export async function openPgliteInThread(
  dataDir: string,
  settings: readonly string[],
): Promise<EmbeddedPostgres> {
  const thread = new Worker(THREAD, { execArgv: [] });
  const calls = callsTo(thread);
  const { call } = calls;
  await call('open', dataDir, settings);
  let closing: Promise<void> | undefined;
  return {
    ready: true,
    waitReady: Promise.resolve(),
    get closed() {
      return closing !== undefined;
    },
    query: (...args) => call('query', ...args),
    exec: (...args) => call('exec', ...args),
    transaction: (work) => inTransaction(calls, work),
    listen: (channel, hear) => listen(calls, channel, hear),
    close() {
      closing ??= close(thread, calls);
      return closing;
    },
  };
}

async function inTransaction<T>(
  { call }: ThreadCalls,
  work: (transaction: PGliteTransaction) => Promise<T>,
): Promise<T> {
  await call('begin');
  try {
    const result = await work({
      query: (...args) => call('queryInTransaction', ...args),
      rollback: () => call('rollback'),
    });
    await call('commit');
    return result;
  } catch (error) {
    await call('rollback');
    throw error;
  }
}

async function listen(
  { call, addListener, removeListener }: ThreadCalls,
  channel: string,
  hear: (payload: string) => void,
): Promise<() => Promise<void>> {
  const listener = addListener(hear);
  await call('listen', channel, listener);
  return async () => {
    removeListener(listener);
    await call('unlisten', listener);
  };
}

/** The thread ends by itself when its database is closed. */
async function close(thread: Worker, { call }: ThreadCalls): Promise<void> {
  const ended = once(thread, 'exit');
  await call('close');
  thread.ref();
  await ended;
}
