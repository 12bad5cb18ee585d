import type { CalledEngine } from './engine-caller.ts';
import type { Rounds } from './interleave.ts';

/** Times engines in turn, round after round, as `interleave` does; one round before the first warms everything up. */
export async function timeInTurn(engines: readonly CalledEngine[], rounds: number): Promise<Rounds[]> {
  const times: number[][] = engines.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, engine] of engines.entries()) {
      const time = await engine.time();
      if (round > 0) times[index]!.push(time);
    }
  }
  return times;
}
