import { ApiProblem, isPassing } from '../api-problem.ts';

/** A message of the visitor on its way to the server. The id makes that sending it twice does nothing twice. */
export interface OutgoingMessage {
  readonly messageId: string;
  readonly text: string;
}

/** `waiting`: for its turn or for a connection. `failed`: the server refused it, or kept failing; the visitor decides. */
export type OutgoingState = 'waiting' | 'sending' | 'failed';

/** What came of one attempt: `interrupted` means that the answer did not arrive complete, so the message goes again. */
export type Attempt = 'answered' | 'interrupted' | 'failed';

interface OutgoingOptions {
  /** Sends one message; throws an `ApiProblem` when refused. */
  readonly send: (message: OutgoingMessage) => Promise<Attempt>;
  readonly onState: (message: OutgoingMessage, state: OutgoingState | 'sent', error?: unknown) => void;
  /** Called with everything not sent yet, each time that changes. */
  readonly onChange: (messages: readonly OutgoingMessage[]) => void;
  /** Calls `wake` after a number of milliseconds; replaced in tests. */
  readonly later?: (ms: number, wake: () => void) => void;
}

const RETRY_MS = [1_000, 3_000, 8_000, 20_000];
const MAX_SERVER_FAULTS = 3;

export interface OutgoingMessages {
  /** Adds a message at the end and starts sending. */
  add(message: OutgoingMessage): void;
  /** Sends what waits, now: the connection is back. */
  wake(): void;
  /** Tries a failed message again, in its place. */
  retry(messageId: string): void;
  /** Forgets a message. */
  remove(messageId: string): void;
  /** Sends and reports nothing any more: the conversation is over. */
  stop(): void;
  all(): readonly OutgoingMessage[];
}

/**
 * Sends messages one at a time and in order, and keeps each until it is answered. Without a connection they wait; a refusal
 * stops only that message, later ones go on.
 */
export function createOutgoingMessages(
  options: OutgoingOptions,
  stored: readonly OutgoingMessage[] = [],
): OutgoingMessages {
  const later = options.later ?? ((ms, wake) => void setTimeout(wake, ms));
  let messages = [...stored];
  const failed = new Set<string>();
  let busy = false;
  let stopped = false;
  let attempts = 0;
  let faults = 0;

  const change = (next: OutgoingMessage[]) => {
    messages = next;
    options.onChange(messages);
  };

  async function sendNext(): Promise<void> {
    const message = messages.find(({ messageId }) => !failed.has(messageId));
    if (busy || stopped || !message) return;
    busy = true;
    options.onState(message, 'sending');
    try {
      settle(message, await options.send(message));
    } catch (error) {
      settle(message, failureOf(error), error);
    }
    busy = false;
  }

  function settle(message: OutgoingMessage, attempt: Attempt, error?: unknown): void {
    if (stopped) return;
    if (attempt === 'interrupted') {
      waitAndRetry(message, error);
      return;
    }
    attempts = 0;
    faults = 0;
    if (attempt === 'answered') {
      change(messages.filter((other) => other !== message));
      options.onState(message, 'sent');
    } else {
      failed.add(message.messageId);
      options.onState(message, 'failed', error);
    }
    later(0, sendNext);
  }

  function failureOf(error: unknown): Attempt {
    if (!isPassing(error)) return 'failed';
    if (error instanceof ApiProblem && error.status !== 429 && ++faults >= MAX_SERVER_FAULTS) return 'failed';
    return 'interrupted';
  }

  function waitAndRetry(message: OutgoingMessage, error: unknown): void {
    options.onState(message, 'waiting', error);
    const ms = error instanceof ApiProblem && error.retryAfter !== null ? error.retryAfter * 1_000 : null;
    later(ms ?? RETRY_MS[Math.min(attempts, RETRY_MS.length - 1)]!, sendNext);
    attempts += 1;
  }

  return {
    add(message) {
      change([...messages, message]);
      options.onState(message, 'waiting');
      void sendNext();
    },
    wake() {
      attempts = 0;
      void sendNext();
    },
    retry(messageId) {
      failed.delete(messageId);
      void sendNext();
    },
    remove(messageId) {
      failed.delete(messageId);
      change(messages.filter((message) => message.messageId !== messageId));
    },
    stop() {
      stopped = true;
    },
    all: () => messages,
  };
}
