import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { BenchResult } from './bench.ts';
import { httpCaller } from './http-caller.ts';
import { median, ratioOf } from './interleave.ts';
import { scratchFolder } from './scratch-assistant.ts';

const ROUNDS = 9;
const PROJECT = path.join(import.meta.dirname, '../..');
const OPEN_DATABASE = path.join(import.meta.dirname, 'open-database.ts');

/** From nothing to the first answer with a warm cache, against Node's start plus opening the same database. */
export async function startBench(): Promise<BenchResult> {
  buildServer();
  const args = await argumentsOfStart();
  const own = await scratchFolder();
  // The first start makes the database and, on a new machine, the index.
  await untilFirstAnswer(args, own.path);
  const bare = await scratchFolder();
  await cp(path.join(own.path, 'database'), path.join(bare.path, 'database'), { recursive: true });
  const answer: number[] = [];
  const opened: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const times = [await untilFirstAnswer(args, own.path), await untilOpened(bare.path)] as const;
    // The first round warms up the files.
    if (round === 0) continue;
    answer.push(times[0]);
    opened.push(times[1]);
  }
  await own.remove();
  await bare.remove();
  return {
    title: 'From start to first answer, with a warm cache',
    columns: ['what', 'ms'],
    rows: [
      ['start to first answer', median(answer).toFixed(0)],
      ["Node's start and opening the database", median(opened).toFixed(0)],
    ],
    targets: [
      {
        what: 'start to first answer, against Node and the database',
        value: ratioOf(answer, opened),
        atMost: 2,
        unit: '×',
      },
    ],
  };
}

/** As `npm ci` does, from the sources as they are now. */
function buildServer(): void {
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--config', 'vite.server.config.ts'];
  const { status } = spawnSync(process.execPath, [...vite, '--logLevel', 'warn'], {
    cwd: PROJECT,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the server cannot be built: npm run prepare');
}

/** What `npm start` gives to Node, with the paths from the project's folder. */
async function argumentsOfStart(): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile(path.join(PROJECT, 'package.json'), 'utf8')) as {
    scripts: { start: string };
  };
  const [, ...args] = scripts.start.split(' ');
  return args.filter((arg) => !arg.startsWith('--env-file'));
}

function untilFirstAnswer(args: readonly string[], dataDir: string): Promise<number> {
  const variables = { DATA_DIR: dataDir, PORT: '0', RATE_LIMIT: 'off', LOG_LEVEL: 'silent' };
  return timeProcess(args, variables, 'listening on ', askOnce);
}

function untilOpened(dataDir: string): Promise<number> {
  return timeProcess([OPEN_DATABASE, path.join(dataDir, 'database')], {}, 'opened', async () => {});
}

/**
 * Milliseconds from the start of a process until it has printed a line and what that line makes possible is done. Then
 * the process is stopped as it likes to be, so that it leaves nothing to repair.
 */
async function timeProcess(
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
  line: string,
  first: (rest: string) => Promise<unknown>,
): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: PROJECT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  for await (const printed of createInterface({ input: child.stdout })) {
    if (!printed.startsWith(line)) continue;
    await first(printed.slice(line.length));
    break;
  }
  const time = performance.now() - started;
  child.kill('SIGTERM');
  await exited;
  return time;
}

async function askOnce(url: string): Promise<void> {
  const caller = httpCaller();
  const created = await caller.post(`${url}/api/v1/conversations`, { channel: 'web-chat', locale: 'nl' });
  const { id, token } = JSON.parse(created) as { id: string; token: string };
  const question = { text: 'Wat is loonkostensubsidie?', messageId: randomUUID() };
  await caller.post(`${url}/api/v1/conversations/${id}/turns`, question, {
    Authorization: `Bearer ${token}`,
  });
  caller.close();
}
