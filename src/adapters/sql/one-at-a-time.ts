import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';

const LOCK = 'control.lock';
const LOOK_AGAIN_MS = 20;
/** What is done under the lock takes milliseconds; whoever holds it longer stands still. */
const PATIENCE_MS = 10_000;
/** SQLITE_BUSY */
const BUSY = 5;

/**
 * Does something in a folder while no other process does. Node has no file locks; those of SQLite are the operating
 * system's, so a process that is killed leaves none behind.
 */
export async function oneAtATime<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = open(path.join(folder, LOCK));
  try {
    for (const until = performance.now() + PATIENCE_MS; !take(lock); await wait(LOOK_AGAIN_MS)) {
      if (performance.now() > until) throw new Error(`DATA_DIR: another process holds ${LOCK}`);
    }
    return await work();
  } finally {
    lock.close();
  }
}

function open(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file);
  } catch (error) {
    throw new Error(`DATA_DIR: cannot make ${file} (${(error as Error).message})`, { cause: error });
  }
}

function take(lock: DatabaseSync): boolean {
  try {
    lock.exec('begin exclusive');
    return true;
  } catch (error) {
    if ((error as { errcode?: number }).errcode === BUSY) return false;
    throw error;
  }
}
