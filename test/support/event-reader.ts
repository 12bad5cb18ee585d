import { eventually } from './eventually.ts';

/** One server-sent event as it came. */
export interface SentEvent {
  readonly id: string | null;
  readonly event: string;
  readonly data: unknown;
}

/** Reads a stream of server-sent events as it comes in. */
export interface EventReader {
  readonly response: Response;
  /** Everything heard so far. */
  readonly heard: readonly SentEvent[];
  /** The first event that fits, of those heard and those to come. */
  find<Data = unknown>(
    what: string,
    fits: (event: SentEvent) => boolean,
  ): Promise<SentEvent & { readonly data: Data }>;
  /** Resolves when the other side ends the stream. */
  readonly ended: Promise<void>;
  close(): void;
}

/** Opens a stream with `fetch`, as the widget does: a token never stands in an address. */
export async function readEvents(url: string, init: RequestInit = {}): Promise<EventReader> {
  const closing = new AbortController();
  const response = await fetch(url, {
    ...init,
    headers: { accept: 'text/event-stream', ...(init.headers as Record<string, string>) },
    signal: closing.signal,
  });
  const heard: SentEvent[] = [];
  const ended = readBody(response, heard).catch((error) => {
    if (!closing.signal.aborted) throw error;
  });
  return {
    response,
    heard,
    ended,
    async find<Data>(what: string, fits: (event: SentEvent) => boolean) {
      const found = await eventually(`${what}, after ${response.status}`, () => heard.find(fits));
      return found as SentEvent & { readonly data: Data };
    },
    close: () => closing.abort(),
  };
}

async function readBody(response: Response, heard: SentEvent[]): Promise<void> {
  let rest = '';
  for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + piece).split('\n\n');
    rest = blocks.pop()!;
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? null;
      const data = field('data');
      if (data !== null)
        heard.push({ id: field('id'), event: field('event') ?? 'message', data: JSON.parse(data) });
    }
  }
}
