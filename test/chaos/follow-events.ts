import { setTimeout as wait } from 'node:timers/promises';
import { type EventReader, readEvents, type SentEvent } from '../support/event-reader.ts';
import { eventually } from '../support/eventually.ts';
import type { Cluster } from './cluster.ts';
import type { Replica } from './replica.ts';

/** Somebody who reads a stream and goes on at another replica, from the last event seen, when it breaks. */
export interface EventFollower {
  /** Ids of all events so far, in the order in which they came. */
  ids(): readonly string[];
  /** How often it went on after a break. */
  readonly moves: number;
  /** Waits until an event was seen. @throws after half a minute */
  untilSeen(id: string): Promise<void>;
  stop(): void;
}

const AGAIN_MS = 150;

/** `start` is the event after which reading begins; null for everything. */
export function followEvents(
  cluster: Cluster,
  path: string,
  headers: Readonly<Record<string, string>>,
  start: string | null,
): EventFollower {
  const seen: string[] = [];
  let reading: EventReader | undefined;
  let moves = 0;
  let isStopped = false;
  const idsOf = (events: readonly SentEvent[]): string[] =>
    events.flatMap(({ id }) => (id === null ? [] : [id]));
  const ids = (): string[] => [...seen, ...idsOf(reading?.heard ?? [])];
  const follow = async (): Promise<void> => {
    let last: Replica | undefined;
    while (!isStopped) {
      last = await cluster.pick(last);
      const from = seen.at(-1) ?? start;
      const lastEventId = from === null ? {} : { 'last-event-id': from };
      try {
        const reader = await readEvents(`${last.url}/api/v1${path}`, {
          headers: { ...headers, ...lastEventId },
        });
        if (reader.response.status === 200) reading = reader;
        await reader.ended;
      } catch {
        // The process died, or is not there yet: what was heard counts, and reading goes on elsewhere.
      }
      seen.push(...idsOf(reading?.heard ?? []));
      reading = undefined;
      if (!isStopped) moves++;
      await wait(AGAIN_MS);
    }
  };
  const following = follow();
  following.catch(() => {});
  return {
    ids,
    get moves() {
      return moves;
    },
    untilSeen: async (id) => {
      await eventually(`event ${id} of ${path}`, () => ids().includes(id) || undefined);
    },
    stop() {
      isStopped = true;
      reading?.close();
    },
  };
}
