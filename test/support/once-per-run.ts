interface Shared<Value> {
  readonly started: Promise<Value>;
  users: number;
}

// Each project loads the global set-ups for itself, so what they share hangs on the process.
const holder = globalThis as typeof globalThis & { sharedInRun?: Map<string, Shared<unknown>> };

/**
 * Starts something once for all projects of a test run.
 * @returns what was started, and how to give it back: the last one to do so stops it
 */
export async function oncePerRun<Value extends { stop(): Promise<void> }>(
  name: string,
  start: () => Promise<Value>,
): Promise<{ value: Value; release(): Promise<void> }> {
  holder.sharedInRun ??= new Map();
  const known = holder.sharedInRun.get(name) as Shared<Value> | undefined;
  const shared = known ?? { started: start(), users: 0 };
  holder.sharedInRun.set(name, shared);
  shared.users++;
  const value = await shared.started;
  return {
    value,
    async release() {
      shared.users--;
      if (shared.users === 0) await value.stop();
    },
  };
}
