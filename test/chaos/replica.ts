import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { eventually } from '../support/eventually.ts';
import { freePort } from './free-port.ts';

/** Origin of the pages of all replicas. */
export const PUBLIC_URL = 'https://assistent.example';
/** Indexes are named after what they were built from, so all starts can share them. */
const INDEX_CACHE = path.resolve('node_modules/.cache/assistant-index');
const START_AGAIN_MS = 200;

/** One process of the assistant, which is started again whenever it ends. */
export interface Replica {
  readonly url: string;
  readonly dataDir: string;
  /** Whether it has said that it can answer. */
  readonly isUp: boolean;
  /** Ends of the process after it was up that nobody asked for, with the last it said. */
  readonly unplannedEnds: readonly string[];
  /** Kills it with SIGKILL. */
  kill(): Promise<void>;
  whenUp(): Promise<void>;
  /** Ends it for good and removes its folder. */
  stop(): Promise<void>;
}

export async function startReplica(variables: Readonly<Record<string, string>>): Promise<Replica> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'chaos-replica-'));
  await mkdir(INDEX_CACHE, { recursive: true });
  await symlink(INDEX_CACHE, path.join(dataDir, 'index'));
  const port = await freePort();
  const unplannedEnds: string[] = [];
  let child: ChildProcess;
  let isUp = false;
  let isEnding = false;
  let isKilled = false;
  const run = (): void => {
    let said = '';
    child = spawn(process.execPath, ['src/main.ts'], {
      env: { PATH: process.env.PATH, ...settings(dataDir, port), ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const hear = (text: Buffer): void => {
      said = `${said}${text}`.slice(-2_000);
      if (said.includes('listening on ')) isUp = true;
    };
    child.stdout!.on('data', hear);
    child.stderr!.on('data', hear);
    child.once('exit', async () => {
      if (isUp && !isKilled && !isEnding) unplannedEnds.push(said);
      isUp = false;
      isKilled = false;
      await wait(START_AGAIN_MS);
      if (!isEnding) run();
    });
  };
  run();
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    get isUp() {
      return isUp;
    },
    unplannedEnds,
    async kill() {
      isKilled = true;
      await end('SIGKILL');
    },
    async whenUp() {
      await eventually(`the process on port ${port} to answer`, () => isUp || undefined);
    },
    async stop() {
      isEnding = true;
      await end('SIGKILL');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function settings(dataDir: string, port: number): Readonly<Record<string, string>> {
  return {
    DATA_DIR: dataDir,
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL,
    CONTROLLER: 'Gemeente Voorbeeld',
    PRIVACY_URL: 'https://www.example.nl/privacy',
    RATE_LIMIT: 'off',
    LOG_LEVEL: 'fatal',
  };
}
