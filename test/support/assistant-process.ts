import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { InboxDoor } from './accountmanager.ts';
import { eventually } from './eventually.ts';

/** A first start builds the index, which takes a slow machine more than a minute. */
export const FIRST_START_MS = 150_000;

/** An assistant in a process of its own. */
export interface AssistantProcess extends InboxDoor {
  readonly pid: number;
  /** Standard output and error so far. */
  output(): string;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
  /** Asks it to stop and waits until it has. @returns its exit code */
  stop(): Promise<number | null>;
}

/** A process whose start is under way or failed. */
export interface StartingProcess {
  readonly child: ChildProcess;
  /** Standard output and error so far. */
  output(): string;
  /** Resolves with the exit code; null after a signal. */
  readonly exited: Promise<number | null>;
}

/** What Node is given, and where; the sources of this project unless said otherwise. */
export interface Entry {
  readonly args: readonly string[];
  readonly folder: string;
}

const SOURCES: Entry = { args: ['src/main.ts'], folder: '.' };

/** Starts the process and waits for nothing. Only the given variables are set. */
export function spawnAssistant(
  variables: Readonly<Record<string, string>>,
  { args, folder }: Entry = SOURCES,
): StartingProcess {
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  // A test run that is broken off leaves nothing behind.
  process.once('exit', () => child.kill('SIGKILL'));
  const exited = once(child, 'close').then(([code]) => code as number | null);
  return { child, output: () => output, exited };
}

/** Starts the process and waits until it answers. @throws with what it printed when it ends instead */
export async function startAssistantProcess(
  variables: Readonly<Record<string, string>>,
  entry: Entry = SOURCES,
): Promise<AssistantProcess> {
  const { child, output, exited } = spawnAssistant(variables, entry);
  const url = await eventually(
    'listening on',
    () => {
      if (child.exitCode !== null) throw new Error(`the assistant did not start:\n${output()}`);
      return /listening on (\S+)/.exec(output())?.[1];
    },
    FIRST_START_MS,
  );
  return {
    url,
    dataDir: variables.DATA_DIR!,
    origin: variables.PUBLIC_URL ?? url,
    pid: child.pid!,
    output,
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
    stop() {
      child.kill('SIGTERM');
      return exited;
    },
  };
}

/** Starts a process that is not meant to start, and gives what it printed. @throws when it does start */
export async function refusedStart(
  variables: Readonly<Record<string, string>>,
  entry: Entry = SOURCES,
): Promise<string> {
  const { child, output, exited } = spawnAssistant(variables, entry);
  const end = await Promise.race([
    exited,
    eventually('an end', () => (output().includes('listening on') ? ('listening' as const) : undefined)),
  ]);
  child.kill('SIGKILL');
  if (end !== 1) throw new Error(`expected a refusal, got ${end}:\n${output()}`);
  return output();
}
