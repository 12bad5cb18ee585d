import type { Worker } from 'node:worker_threads';

/** What a thread tells: how a call ended, or news for a listener. */
type ThreadMessage =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: { readonly message: string } }
  | { readonly listener: number; readonly payload: string };

/** Calls that a thread carries out. */
export interface ThreadCalls {
  /** @throws what the call threw in the thread, with the properties it has there, or that the thread has ended */
  call<T>(name: string, ...args: readonly unknown[]): Promise<T>;
  /** Gives `hear` a number under which the thread sends it news, until it is removed. */
  addListener(hear: (payload: string) => void): number;
  removeListener(listener: number): void;
}

/**
 * Sends calls to `thread`, in their order, and gives each of its answers to whoever waits for it. While nobody waits the
 * thread does not keep the process alive.
 */
export function callsTo(thread: Worker): ThreadCalls {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const listeners = new Map<number, (payload: string) => void>();
  let last = 0;
  let failure: Error | undefined;
  const fail = (error: Error): void => {
    failure ??= error;
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  };
  thread.on('message', (message: ThreadMessage) => {
    if ('listener' in message) {
      listeners.get(message.listener)?.(message.payload);
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (waiting.size === 0) thread.unref();
    if ('error' in message) call?.reject(Object.assign(new Error(message.error.message), message.error));
    else call?.resolve(message.value);
  });
  thread.once('error', fail);
  thread.once('exit', () => fail(new Error('the thread has ended')));
  return {
    async call<T>(name: string, ...args: readonly unknown[]) {
      if (failure) throw failure;
      last += 1;
      const call = Promise.withResolvers<unknown>();
      waiting.set(last, call);
      thread.ref();
      thread.postMessage({ id: last, name, args });
      return call.promise as Promise<T>;
    },
    addListener(hear) {
      last += 1;
      listeners.set(last, hear);
      return last;
    },
    removeListener: (listener) => void listeners.delete(listener),
  };
}
