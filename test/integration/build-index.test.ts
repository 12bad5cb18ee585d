import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';

const PROGRAM = 'test/support/build-large-index.ts';
/** In per cent: what is read; from then on the rankers learn. */
const READ = 50;

interface Building {
  /** What it printed, line by line. */
  readonly lines: readonly string[];
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Builds an index in a process of its own, which is not made to end: it does when nothing is left to run. */
async function build({
  nodeOptions = [],
  options = [],
  signalAt,
}: {
  nodeOptions?: readonly string[];
  options?: readonly string[];
  /** Sends SIGTERM at this percentage. */
  signalAt?: number;
} = {}): Promise<Building> {
  const child = spawn(process.execPath, [...nodeOptions, PROGRAM, ...options], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const exited = once(child, 'exit');
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (signalAt !== undefined && Number.parseInt(line, 10) > signalAt) child.kill('SIGTERM');
  }
  const [code, signal] = (await exited) as [number | null, NodeJS.Signals | null];
  return { lines, code, signal };
}

describe('building an index whose rankers learn in threads', () => {
  it('tells how far it is up to the end, and leaves no thread', async () => {
    const { lines, code } = await build();
    expect(lines.at(0)).toBe('10%');
    expect(lines.slice(-2)).toEqual(['100%', 'built']);
    expect(code).toBe(0);
  });

  it('fails as a whole when the vector index fails, and leaves no thread', async () => {
    const { lines, code } = await build({ options: ['no-vectors'] });
    expect(lines.at(-1)).toBe('failed: no vectors today');
    expect(code).toBe(0);
  });

  it('fails clearly where no thread can be started', async () => {
    const { lines } = await build({
      nodeOptions: ['--permission', '--allow-fs-read=*', '--allow-fs-write=*', '--allow-addons'],
    });
    expect(lines.at(-1)).toMatch(/^failed: a ranker of the index could not be trained: .*restricted/);
  });

  it('ends at SIGTERM in the middle of it', async () => {
    const { lines, signal } = await build({ signalAt: READ });
    expect(signal).toBe('SIGTERM');
    expect(lines).not.toContain('built');
  });
});
