import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { CorpusName } from './corpus.ts';
import type { EngineRequest, Opened, Quality, Timed } from './engine-process.ts';
import type { EngineName } from './engines/all-engines.ts';

/** An engine in a process of its own, so that none uses the memory, or keeps the processor, of another. */
export interface CalledEngine {
  readonly name: EngineName;
  readonly opened: Opened;
  readonly quality: Quality;
  /** Milliseconds a question, over one round. */
  time(): Promise<number>;
  stop(): void;
}

/** An engine that was stopped because it took too long, or that ended by itself. */
export interface Unfinished {
  readonly name: EngineName;
  /** For the report: `not finished in 300 s`. */
  readonly why: string;
}

export function isFinished(engine: CalledEngine | Unfinished): engine is CalledEngine {
  return 'opened' in engine;
}

const PROCESS = path.join(import.meta.dirname, 'engine-process.ts');
/** In megabytes; synthetic corpora are large. */
const HEAP = 10_000;
const PROGRESS_MS = 30_000;

/** Fills an engine in a process of its own and asks it everything once, within a number of seconds. */
export async function openEngine(
  name: EngineName,
  corpus: CorpusName,
  { secondsAtMost }: { secondsAtMost: number },
): Promise<CalledEngine | Unfinished> {
  const child = fork(PROCESS, {
    execArgv: [`--max-old-space-size=${HEAP}`],
    // What engines say while they learn does not belong in the report.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const started = performance.now();
  const seconds = (): string => ((performance.now() - started) / 1000).toFixed(0);
  const progress = setInterval(
    () => console.error(`  ${name}: ${seconds()} s of at most ${secondsAtMost} s`),
    PROGRESS_MS,
  );
  const limit = setTimeout(() => child.kill('SIGKILL'), secondsAtMost * 1000);
  try {
    const opened = await ask<Opened>(child, { ask: 'open', engine: name, corpus });
    console.error(`  ${name}: filled with ${opened.articles} articles in ${opened.seconds.toFixed(1)} s`);
    const quality = await ask<Quality>(child, { ask: 'judge' });
    return {
      name,
      opened,
      quality,
      time: async () => (await ask<Timed>(child, { ask: 'time' })).millisecondsPerQuestion,
      stop: () => child.kill('SIGKILL'),
    };
  } catch (error) {
    const why = child.signalCode === 'SIGKILL' ? `not finished in ${secondsAtMost} s` : String(error);
    console.error(`  ${name}: ${why}`);
    return { name, why };
  } finally {
    clearInterval(progress);
    clearTimeout(limit);
  }
}

async function ask<Reply>(child: ChildProcess, request: EngineRequest): Promise<Reply> {
  const settled = new AbortController();
  child.send(request);
  try {
    return await Promise.race([
      once(child, 'message', { signal: settled.signal }).then(([reply]) => reply as Reply),
      once(child, 'exit', { signal: settled.signal }).then(([code, signal]) => {
        throw new Error(`ended by itself (${signal ?? code})`);
      }),
    ]);
  } finally {
    settled.abort();
  }
}
