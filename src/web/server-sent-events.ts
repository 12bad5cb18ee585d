/** One event of a `text/event-stream`. */
export interface ServerSentEvent {
  readonly event: string;
  /** The data lines, joined by line breaks. */
  readonly data: string;
  /** Last id the stream gave, also when an earlier event carried it; null before the first. */
  readonly id: string | null;
}

/**
 * Reads a stream that came from `fetch`. Unlike the browser's `EventSource` it works with a bearer token and with POST; it does
 * not reconnect. `onBytes` hears every sign of life, comments included.
 */
export async function* readServerSentEvents(
  body: ReadableStream<Uint8Array>,
  onBytes: () => void = () => {},
): AsyncGenerator<ServerSentEvent> {
  const parser = createEventParser();
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      onBytes();
      yield* parser.push(value);
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** Makes events of text that arrives in arbitrary pieces. An event that was never ended by an empty line is not given. */
export function createEventParser(): { push(text: string): ServerSentEvent[] } {
  let rest = '';
  let event = '';
  let id: string | null = null;
  let data: string[] = [];

  function endEvent(): ServerSentEvent[] {
    const ended = data.length > 0 ? [{ event: event || 'message', data: data.join('\n'), id }] : [];
    event = '';
    data = [];
    return ended;
  }

  function readField(line: string): void {
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'event') event = value;
    if (name === 'data') data.push(value);
    if (name === 'id' && !value.includes('\0')) id = value;
  }

  return {
    push(text) {
      rest += text;
      // A carriage return at the very end may be half of a CRLF: it waits for the next piece.
      const complete = rest.endsWith('\r') ? rest.slice(0, -1) : rest;
      const lines = complete.split(/\r\n|\n|\r/);
      rest = lines.pop()! + rest.slice(complete.length);
      const events: ServerSentEvent[] = [];
      for (const line of lines) {
        if (line === '') events.push(...endEvent());
        else readField(line);
      }
      return events;
    },
  };
}
