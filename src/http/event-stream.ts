import type { Request, Response } from 'express';

/** A comment this often keeps proxies from closing a quiet stream, in milliseconds. */
const KEEP_ALIVE_MS = 15_000;

/** A stream of named events to one reader. */
export interface EventStream {
  /** Aborts when the reader goes away or the stream is ended. */
  readonly closed: AbortSignal;
  send(event: string, data: unknown, id?: string): void;
  end(): void;
}

/**
 * Starts a stream of server-sent events.
 * @param stopping ends a stream that would never end by itself
 */
export function openEventStream(request: Request, response: Response, stopping?: AbortSignal): EventStream {
  const closing = new AbortController();
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
    Connection: 'keep-alive',
  });
  response.flushHeaders();
  const keepAlive = setInterval(() => response.write(':\n\n'), KEEP_ALIVE_MS);
  const close = (): void => {
    clearInterval(keepAlive);
    stopping?.removeEventListener('abort', end);
    closing.abort();
  };
  const end = (): void => {
    close();
    response.end();
  };
  request.on('close', close);
  response.on('close', close);
  response.on('error', close);
  stopping?.addEventListener('abort', end);
  return {
    closed: closing.signal,
    send(event, data, id) {
      if (closing.signal.aborted) return;
      response.write(
        `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`,
      );
    },
    end,
  };
}

/**
 * Sends rows as they appear: first those after `from`, then, at each wake, those that came since. Reads are never
 * done side by side, so that a row is sent once and in order.
 */
export async function followRows<Row>(
  stream: EventStream,
  subscribe: (wake: () => void) => () => void,
  readNew: () => Promise<readonly Row[]>,
  send: (row: Row) => void,
): Promise<void> {
  let wake: () => void = () => {};
  let isWoken = true;
  const unsubscribe = subscribe(() => {
    isWoken = true;
    wake();
  });
  stream.closed.addEventListener('abort', () => wake());
  try {
    while (!stream.closed.aborted) {
      if (isWoken) {
        isWoken = false;
        for (const row of await readNew()) send(row);
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (isWoken || stream.closed.aborted) resolve();
        });
      }
    }
  } finally {
    unsubscribe();
  }
}
