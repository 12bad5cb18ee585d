import { describe, expect, it } from 'vitest';
import { Tally } from '../../../src/retrieval/tally.ts';

describe('a tally', () => {
  it('adds up by key, in the order in which keys were first met', () => {
    const tally = new Tally();
    for (const [key, amount] of [
      [0xffffffff, 1],
      [0, 2],
      [0xffffffff, 0.5],
    ] as const)
      tally.add(key, amount);
    const { keys, amounts } = tally.take();
    expect([[...keys], [...amounts]]).toEqual([
      [0xffffffff, 0],
      [1.5, 2],
    ]);
  });

  it('starts afresh after it was taken', () => {
    const tally = new Tally();
    tally.add(7, 1);
    tally.take();
    tally.add(7, 2);
    expect([...tally.take().amounts]).toEqual([2]);
  });

  it('holds as many keys as come, also ones that want the same place', () => {
    const tally = new Tally();
    const keys = Array.from({ length: 5_000 }, (_, index) => index * 4_096);
    for (const amount of [1, 2]) for (const key of keys) tally.add(key, amount);
    const taken = tally.take();
    expect([...taken.keys]).toEqual(keys);
    expect(taken.amounts.every((amount) => amount === 3)).toBe(true);
  });
});
