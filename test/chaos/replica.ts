import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { FIRST_START_MS, type StartingProcess, spawnAssistant } from '../support/assistant-process.ts';
import { eventually } from '../support/eventually.ts';
import { freePort } from '../support/free-port.ts';
import { shareIndexes } from '../support/shared-indexes.ts';

/** Origin of the pages of all replicas. */
export const PUBLIC_URL = 'https://assistent.example';
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
  await shareIndexes(dataDir);
  const port = await freePort();
  const unplannedEnds: string[] = [];
  let running: StartingProcess;
  let isUp = false;
  let isEnding = false;
  let isKilled = false;
  const run = (): void => {
    const started = spawnAssistant({ ...settings(dataDir, port), ...variables });
    running = started;
    started.child.stdout!.on('data', () => {
      isUp ||= started.output().includes('listening on ');
    });
    void started.exited.then(async () => {
      if (isUp && !isKilled && !isEnding) unplannedEnds.push(started.output());
      isUp = false;
      isKilled = false;
      await wait(START_AGAIN_MS);
      if (!isEnding) run();
    });
  };
  run();
  // Whatever ends this process takes the other along.
  process.once('exit', () => running.child.kill('SIGKILL'));
  const end = async (): Promise<void> => {
    running.child.kill('SIGKILL');
    await running.exited;
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
      await end();
    },
    async whenUp() {
      await eventually(`the process on port ${port} to answer`, () => isUp || undefined, FIRST_START_MS);
    },
    async stop() {
      isEnding = true;
      await end();
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
