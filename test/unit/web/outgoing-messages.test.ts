import { describe, expect, it } from 'vitest';
import { ApiProblem } from '../../../src/web/api-problem.ts';
import {
  type Attempt,
  createOutgoingMessages,
  type OutgoingMessage,
} from '../../../src/web/widget/outgoing-messages.ts';

const FIRST = { messageId: '1', text: 'een' };
const SECOND = { messageId: '2', text: 'twee' };
const NO_CONNECTION = new TypeError('Failed to fetch');

/** A queue whose attempts are scripted and whose clock the test turns. */
function scriptedQueue(script: readonly (Attempt | Error)[], stored: readonly OutgoingMessage[] = []) {
  const attempts = [...script];
  const sent: string[] = [];
  const states: string[] = [];
  const waiting: { ms: number; wake: () => void }[] = [];
  let kept: readonly OutgoingMessage[] = stored;
  const queue = createOutgoingMessages(
    {
      send: async ({ messageId }) => {
        sent.push(messageId);
        const attempt = attempts.shift();
        if (attempt === undefined) throw new Error(`nobody expected message ${messageId}`);
        if (attempt instanceof Error) throw attempt;
        return attempt;
      },
      onState: ({ messageId }, state) => states.push(`${messageId} ${state}`),
      onChange: (messages) => {
        kept = messages;
      },
      later: (ms, wake) => waiting.push({ ms, wake }),
    },
    stored,
  );
  return {
    queue,
    sent,
    states,
    waiting,
    kept: () => kept,
    /** Lets everything happen that can happen now. */
    async settle() {
      await new Promise((resolve) => setImmediate(resolve));
      while (waiting[0]?.ms === 0) {
        waiting.shift()!.wake();
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    /** Lets the time of the next retry come. */
    async elapse() {
      waiting.shift()!.wake();
      await this.settle();
    },
  };
}

describe('messages on their way', () => {
  it('are sent one at a time, in order, and forgotten when answered', async () => {
    const { queue, sent, kept, settle } = scriptedQueue(['answered', 'answered']);
    queue.add(FIRST);
    queue.add(SECOND);
    await settle();
    expect(sent).toEqual(['1', '2']);
    expect(kept()).toEqual([]);
  });

  it('wait without a connection and go again under the same id', async () => {
    const test = scriptedQueue([NO_CONNECTION, 'answered']);
    test.queue.add(FIRST);
    await test.settle();
    expect(test.kept()).toEqual([FIRST]);
    expect(test.states.at(-1)).toBe('1 waiting');
    await test.elapse();
    expect(test.sent).toEqual(['1', '1']);
    expect(test.states.at(-1)).toBe('1 sent');
  });

  it('go at once when the connection is back', async () => {
    const test = scriptedQueue([NO_CONNECTION, 'answered']);
    test.queue.add(FIRST);
    await test.settle();
    test.queue.wake();
    await test.settle();
    expect(test.kept()).toEqual([]);
  });

  it('go again when the stream broke off before the end of the answer', async () => {
    const test = scriptedQueue(['interrupted', 'answered']);
    test.queue.add(FIRST);
    await test.settle();
    await test.elapse();
    expect(test.sent).toEqual(['1', '1']);
  });

  it('wait ever longer, but not longer than twenty seconds', async () => {
    const test = scriptedQueue(Array(6).fill(NO_CONNECTION));
    test.queue.add(FIRST);
    await test.settle();
    const pauses = [];
    while (pauses.length < 5) {
      pauses.push(test.waiting[0]!.ms);
      await test.elapse();
    }
    expect(pauses).toEqual([1_000, 3_000, 8_000, 20_000, 20_000]);
  });

  it('wait as long as a busy server asks', async () => {
    const test = scriptedQueue([new ApiProblem(429, {}, 12)]);
    test.queue.add(FIRST);
    await test.settle();
    expect(test.waiting[0]!.ms).toBe(12_000);
  });

  it('that the server refuses do not hold up the next', async () => {
    const test = scriptedQueue([new ApiProblem(422, {}), 'answered']);
    test.queue.add(FIRST);
    test.queue.add(SECOND);
    await test.settle();
    expect(test.states).toContain('1 failed');
    expect(test.states.at(-1)).toBe('2 sent');
    expect(test.kept()).toEqual([FIRST]);
  });

  it('are given up after three faults of the server, until the visitor tries again', async () => {
    const fault = new ApiProblem(500, {});
    const test = scriptedQueue([fault, fault, fault, 'answered']);
    test.queue.add(FIRST);
    await test.settle();
    await test.elapse();
    await test.elapse();
    expect(test.states.at(-1)).toBe('1 failed');
    test.queue.retry('1');
    await test.settle();
    expect(test.states.at(-1)).toBe('1 sent');
  });

  it('of an earlier page are sent when the queue wakes', async () => {
    const test = scriptedQueue(['answered', 'answered'], [FIRST, SECOND]);
    test.queue.wake();
    await test.settle();
    expect(test.sent).toEqual(['1', '2']);
  });

  it('are left alone once the conversation is over', async () => {
    const test = scriptedQueue([NO_CONNECTION]);
    test.queue.add(FIRST);
    await test.settle();
    test.queue.stop();
    await test.elapse();
    expect(test.sent).toEqual(['1']);
  });
});
