import { isDeepStrictEqual } from 'node:util';
import type { Accountmanager } from '../domain/accountmanager.ts';
import type { EventStream } from '../http/event-stream.ts';
import type { SignInNews } from './ports.ts';

/** A sign-in also ends of itself, of which there is no news; a stream looks this often, in milliseconds. */
const LOOK_MS = 60_000;

/**
 * Ends a stream once its reader is signed out, wherever that was done, or may see other leads than when it was opened. A
 * page of which the reader may read on opens another.
 * @param reader who is signed in now; rejects when nobody is
 */
export function endWithSignIn(
  stream: EventStream,
  who: Accountmanager,
  reader: () => Promise<Accountmanager>,
  news: SignInNews,
): void {
  const look = async (): Promise<void> => {
    const isSame = await reader().then(
      (now) => isDeepStrictEqual([now.role, now.regions], [who.role, who.regions]),
      () => false,
    );
    if (!isSame) stream.end();
  };
  const unsubscribe = news.subscribe(who.id, look);
  const looking = setInterval(look, LOOK_MS);
  stream.closed.addEventListener('abort', () => {
    unsubscribe();
    clearInterval(looking);
  });
  // Signed out between the request and the subscription.
  void look();
}
