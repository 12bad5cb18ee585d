import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { openEmbeddedDatabase } from '../../src/adapters/sql/database.ts';
import { openOutbox } from '../../src/adapters/sql/outbox.ts';
import { oncePerRun } from './once-per-run.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder with an embedded database that has all tables and no rows, to be copied. */
    emptyDatabase: string;
  }
}

/** Global set-up: making an embedded database takes seconds, copying one does not. */
export default async function provideEmptyDatabase(project: TestProject): Promise<() => Promise<void>> {
  const { value, release } = await oncePerRun('empty-database', make);
  project.provide('emptyDatabase', value.folder);
  return release;
}

async function make(): Promise<{ folder: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'assistant-empty-'));
  const database = await openEmbeddedDatabase(folder);
  const outbox = openOutbox(database, () => {});
  await outbox.ready();
  await outbox.stop();
  await database.close();
  return { folder, stop: () => rm(folder, { recursive: true, force: true }) };
}
