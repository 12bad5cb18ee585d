/** Milliseconds per call, one figure a round. */
export type Rounds = readonly number[];

/**
 * Lets contestants run in turn, round after round, so that whatever else the machine does hits them alike. A contestant
 * makes `calls` calls a round; one round before the first warms everything up.
 */
export async function interleave<Name extends string>(
  contestants: Readonly<Record<Name, (call: number) => unknown>>,
  { rounds, calls }: { rounds: number; calls: number },
): Promise<Record<Name, Rounds>> {
  const names = Object.keys(contestants) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const started = performance.now();
      for (let call = 0; call < calls; call += 1) await contestants[name](call);
      if (round > 0) times[name].push((performance.now() - started) / calls);
    }
  }
  return times;
}

/** How many times as long the first took: the median over the rounds, each compared within itself. */
export function ratioOf(first: Rounds, second: Rounds): number {
  return median(first.map((time, round) => time / second[round]!));
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
