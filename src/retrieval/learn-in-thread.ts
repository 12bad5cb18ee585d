import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { IntentRanker } from './intent-ranker.ts';
import type { Lesson } from './lesson.ts';
import type { ThreadMessage } from './ranker-thread.ts';
import { trainIntentRanker } from './train-intent-ranker.ts';

/** From the folder of the sources: a bundle of the server has no file of its own for the thread. */
const THREAD = path.join(import.meta.dirname, 'ranker-thread.ts');
/** A thread takes longer to start than fewer examples take to learn from. */
const FEWEST_EXAMPLES = 2_000;

/**
 * Trains a ranker in a thread of its own, so that several learn at once and other work goes on; what comes out is the
 * same as without. The thread has ended when the promise settles. @throws when the thread fails, or at `signal`
 */
export async function learnInThread(
  lesson: Lesson,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<IntentRanker> {
  if (lesson.examples.articles.length < FEWEST_EXAMPLES) return trainIntentRanker(lesson, onProgress);
  try {
    return await runThread(lesson, onProgress, signal);
  } catch (cause) {
    throw new Error(`a ranker of the index could not be trained: ${(cause as Error).message}`, { cause });
  }
}

async function runThread(
  lesson: Lesson,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<IntentRanker> {
  signal.throwIfAborted();
  const thread = new Worker(THREAD, { workerData: lesson });
  const stop = (): void => void thread.terminate();
  signal.addEventListener('abort', stop);
  try {
    return await new Promise((resolve, reject) => {
      thread.on('message', (message: ThreadMessage) => {
        if ('ranker' in message) resolve(message.ranker);
        else onProgress(message.share);
      });
      thread.once('error', reject);
      thread.once('exit', () => reject(new Error('its thread was stopped')));
    });
  } finally {
    signal.removeEventListener('abort', stop);
    await thread.terminate();
  }
}
