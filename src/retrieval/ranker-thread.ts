import { parentPort, workerData } from 'node:worker_threads';
import type { IntentRanker } from './intent-ranker.ts';
import type { Lesson } from './lesson.ts';
import { trainIntentRanker } from './train-intent-ranker.ts';

/** What the thread tells: how far it is, 0 to 1, and at last what it learned. */
export type ThreadMessage = { readonly share: number } | { readonly ranker: IntentRanker };

const tell = (message: ThreadMessage): void => parentPort!.postMessage(message);

// The whole of a thread that `learn-in-thread.ts` starts: it learns one lesson and ends.
tell({ ranker: trainIntentRanker(workerData as Lesson, (share) => tell({ share })) });
