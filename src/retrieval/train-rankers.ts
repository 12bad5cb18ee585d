import { compressRanker, type IntentRanker } from './intent-ranker.ts';
import { learnInThread } from './learn-in-thread.ts';
import type { Lesson } from './lesson.ts';
import type { Corpus } from './read-corpus.ts';
import { SCOPE_CLASSES } from './scope-lesson.ts';
import type { Rankers } from './search-index.ts';

/**
 * Trains both rankers at once. `onProgress` is called with 0 to 1. No thread is left when the promise settles.
 * @throws when one fails, or when `stop` is aborted
 */
export async function trainRankers(
  { lessons }: Corpus,
  articleCount: number,
  onProgress: (share: number) => void,
  stop: AbortController,
): Promise<Rankers> {
  const learn = async (lesson: Lesson | null, classCount: number, tell: (share: number) => void) =>
    lesson ? learnInThread(lesson, tell, stop.signal) : untrained(classCount);
  const learning = [
    learn(lessons.articles, articleCount, onProgress),
    learn(lessons.scope, SCOPE_CLASSES, () => {}),
  ] as const;
  try {
    const [ranker, scope] = await Promise.all(learning);
    return { ranker, scope };
  } finally {
    stop.abort();
    await Promise.allSettled(learning);
  }
}

/** Ranks nothing and recognises nothing as not ours. */
function untrained(classCount: number): IntentRanker {
  return compressRanker(new Float32Array(0), classCount);
}
