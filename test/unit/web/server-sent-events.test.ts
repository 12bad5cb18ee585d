import { describe, expect, it } from 'vitest';
import { createEventParser, readServerSentEvents } from '../../../src/web/server-sent-events.ts';

const STREAM =
  ': leven\n\nid: 4\nevent: message\ndata: {"text":\ndata: "één"}\n\nevent: typing\ndata: {}\n\n';
const EVENTS = [
  { event: 'message', data: '{"text":\n"één"}', id: '4' },
  { event: 'typing', data: '{}', id: '4' },
];

describe('server-sent events', () => {
  it('are the same however the text is cut', () => {
    for (let cut = 0; cut <= STREAM.length; cut += 1) {
      const parser = createEventParser();
      expect([...parser.push(STREAM.slice(0, cut)), ...parser.push(STREAM.slice(cut))]).toEqual(EVENTS);
    }
  });

  it.each(['\r\n', '\r', '\n'])('may end their lines with %j, also when it is cut in two', (lineEnd) => {
    const stream = STREAM.replaceAll('\n', lineEnd);
    for (let cut = 0; cut <= stream.length; cut += 1) {
      const parser = createEventParser();
      const events = [
        ...parser.push(stream.slice(0, cut)),
        ...parser.push(stream.slice(cut)),
        // A lone carriage return at the end waits for what follows.
        ...parser.push('\n'),
      ];
      expect(events).toEqual(EVENTS);
    }
  });

  it('without an empty line after it is not given', () => {
    expect(createEventParser().push('event: half\ndata: {}\n')).toEqual([]);
  });

  it('are read from bytes, also when a character is cut in two', async () => {
    const bytes = new TextEncoder().encode(STREAM);
    const events = [];
    for await (const event of readServerSentEvents(inPieces(bytes, 1))) events.push(event);
    expect(events).toEqual(EVENTS);
  });

  it('tell of every sign of life', async () => {
    let signs = 0;
    const body = inPieces(new TextEncoder().encode(': leven\n\n'), 3);
    for await (const _ of readServerSentEvents(body, () => (signs += 1))) expect.unreachable();
    expect(signs).toBe(3);
  });
});

function inPieces(bytes: Uint8Array, size: number): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
      controller.close();
    },
  });
}
