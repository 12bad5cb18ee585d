import { type ApiProblem, isPassing, problemOf } from './api-problem.ts';
import { readServerSentEvents, type ServerSentEvent } from './server-sent-events.ts';

/** The server sends a comment every 15 seconds; three missed ones mean that the connection is dead. */
const SILENCE_MS = 50_000;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

interface FollowedStream {
  readonly url: string | URL;
  readonly headers?: Readonly<Record<string, string>>;
  /** Id of the last event already seen, or null to start with what happens from now on. */
  readonly lastEventId?: string | null;
  readonly signal: AbortSignal;
  readonly onEvent: (event: ServerSentEvent) => void;
  /** Called with true when a connection stands, with false when none can be made. */
  readonly onConnection?: (connected: boolean) => void;
  /** The server refused for good (for instance 401); following has stopped. */
  readonly onRefused: (problem: ApiProblem) => void;
}

/** Follows a stream until it is aborted or refused; after a lost connection it resumes where it was. */
export async function followEventStream(stream: FollowedStream): Promise<void> {
  let lastEventId = stream.lastEventId ?? null;
  let retryMs = FIRST_RETRY_MS;
  while (!stream.signal.aborted) {
    try {
      await readConnection(stream, lastEventId, (event) => {
        lastEventId = event.id ?? lastEventId;
        retryMs = FIRST_RETRY_MS;
        stream.onEvent(event);
      });
    } catch (error) {
      if (stream.signal.aborted) return;
      if (!isPassing(error)) {
        stream.onRefused(error as ApiProblem);
        return;
      }
    }
    await pause(retryMs, stream.signal);
    retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS);
  }
}

async function readConnection(
  stream: FollowedStream,
  lastEventId: string | null,
  onEvent: (event: ServerSentEvent) => void,
): Promise<void> {
  const watch = watchSilence(stream.signal);
  try {
    const response = await connect(stream, lastEventId, watch.signal);
    if (!response.ok || !response.body) throw await problemOf(response);
    stream.onConnection?.(true);
    for await (const event of readServerSentEvents(response.body, watch.alive)) onEvent(event);
  } finally {
    watch.end();
  }
}

async function connect(
  { url, headers, signal, onConnection }: FollowedStream,
  lastEventId: string | null,
  connectionSignal: AbortSignal,
): Promise<Response> {
  try {
    return await fetch(url, {
      headers: {
        ...headers,
        Accept: 'text/event-stream',
        ...(lastEventId === null ? {} : { 'Last-Event-ID': lastEventId }),
      },
      cache: 'no-store',
      signal: connectionSignal,
    });
  } catch (error) {
    if (!signal.aborted) onConnection?.(false);
    throw error;
  }
}

/** A signal that aborts with `signal`, and by itself when `alive` was not called for too long. */
export function watchSilence(signal?: AbortSignal): { signal: AbortSignal; alive(): void; end(): void } {
  const controller = new AbortController();
  let timer = setTimeout(() => controller.abort(), SILENCE_MS);
  const abort = () => controller.abort();
  signal?.addEventListener('abort', abort);
  return {
    signal: controller.signal,
    alive() {
      clearTimeout(timer);
      timer = setTimeout(() => controller.abort(), SILENCE_MS);
    },
    end() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      controller.abort();
    },
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
