import type { AnswerListener } from '../../answering/ports.ts';
import type { Turn } from '../../domain/turn.ts';
import type { EventStream } from '../../http/event-stream.ts';
import { problemBody, toProblem } from '../../http/problem.ts';

/** Streams one turn: `answer-start`, deltas, and at the end the whole turn, which is always the truth. */
export async function streamTurn(
  stream: EventStream,
  turnId: string,
  answer: (listener: AnswerListener) => Promise<Turn>,
  handoffBefore: string | null,
): Promise<void> {
  stream.send('answer-start', { turnId });
  let said = '';
  const delta = (text: string, language?: 'en'): void => {
    said += text;
    stream.send('answer-delta', { text, ...(language && { language }) });
  };
  const restart = (): void => {
    said = '';
    stream.send('answer-restart', {});
  };
  try {
    const turn = await answer({ delta, restart });
    // Fixed sentences are not said while the turn is made; a reader of deltas gets them here.
    if (!turn.text.startsWith(said)) restart();
    if (turn.text !== said) delta(turn.text.slice(said.length), turn.english === 'all' ? 'en' : undefined);
    for (const citation of turn.citations) stream.send('citation', citation);
    if (turn.handoff && JSON.stringify(turn.handoff) !== handoffBefore) stream.send('handoff', turn.handoff);
    stream.send('answer-end', turn);
  } catch (error) {
    stream.send('turn-failed', problemBody(toProblem(error)));
    if (toProblem(error).status >= 500) throw error;
  } finally {
    stream.end();
  }
}
