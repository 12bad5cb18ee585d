import { describe, expect, it } from 'vitest';
import { elementCutter, UnreadableReply } from '../../../src/answering/cut-elements.ts';

/** What comes out after each piece. */
function cut(...pieces: string[]): unknown[][] {
  const cutter = elementCutter('sentences');
  const elements = pieces.map((piece) => cutter.add(piece));
  cutter.end();
  return elements;
}

const REPLY = '{"sentences":[{"text":"Een \\"}\\\\","passages":[1]},{"text":"]}","passages":[]}]}';

describe('a stream of JSON with one list', () => {
  it('gives each element the moment it is complete', () => {
    expect(cut('{"sentences":[{"text":"Een', '."},{"text', '":"Twee."}', ']}')).toEqual([
      [],
      [{ text: 'Een.' }],
      [{ text: 'Twee.' }],
      [],
    ]);
  });

  it('is not misled by brackets, quotes and backslashes in a text, wherever the stream is cut', () => {
    const whole = (JSON.parse(REPLY) as { sentences: unknown[] }).sentences;
    for (let at = 0; at <= REPLY.length; at += 1) {
      expect(cut(REPLY.slice(0, at), REPLY.slice(at)).flat()).toEqual(whole);
    }
    expect(cut(...REPLY).flat()).toEqual(whole);
  });

  it('may have white space between its parts', () => {
    expect(cut('\n{ "sentences" : [ {"text":"Een."} ,\n {"text":"Twee."} ] }\n').flat()).toHaveLength(2);
  });

  it('may be empty', () => {
    expect(cut('{"sentences":[]}').flat()).toEqual([]);
  });

  it.each([
    ['prose', 'Goedendag.'],
    ['a fence', '```json\n{"sentences":[]}\n```'],
    ['another key', '{"answers":[]}'],
    ['a key before it', '{"note":1,"sentences":[]}'],
    ['a key behind it', '{"sentences":[],"note":1}'],
    ['something behind it', '{"sentences":[]} en'],
    ['an element that is no object', '{"sentences":["Een."]}'],
    ['an element that is no JSON', '{"sentences":[{text:"Een."}]}'],
    ['two elements without a comma', '{"sentences":[{"text":"Een."} {"text":"Twee."}]}'],
    ['a comma without an element', '{"sentences":[{"text":"Een."},]}'],
    ['an object that is not closed', '{"sentences":[{"text":"Een."}]'],
    ['a list that is not closed', '{"sentences":[{"text":"Een."}'],
    ['an element that is not closed', '{"sentences":[{"text":"Een.'],
    ['nothing', ''],
  ])('is refused with %s', (_, reply) => {
    expect(() => cut(reply)).toThrow(UnreadableReply);
    expect(() => cut(...reply)).toThrow(UnreadableReply);
  });
});
