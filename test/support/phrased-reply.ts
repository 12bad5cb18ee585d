import { sentenceCutter } from '../../src/answering/cut-sentences.ts';

const MARK = /\s*\[(\d+)\]/g;

/** What a language model replies that phrases an answer: prose with marks, in the format it is asked for. */
export function phrasedReply(prose: string): string {
  const cutter = sentenceCutter();
  const sentences = [...cutter.add(prose), ...cutter.end()].map(({ text }) => ({
    text: text.replaceAll(MARK, ''),
    passages: [...text.matchAll(MARK)].map(([, mark]) => Number(mark)),
  }));
  return JSON.stringify({ sentences });
}
