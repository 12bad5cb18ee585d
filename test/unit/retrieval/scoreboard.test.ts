import { expect, it } from 'vitest';
import { Scoreboard, scoresOfAll } from '../../../src/retrieval/scoreboard.ts';

it('adds up by position, in the order in which they were met', () => {
  const board = new Scoreboard();
  board.reserve(4);
  board.add(3, 1);
  board.add(0, 2);
  board.add(3, 0.5);
  expect(board.count).toBe(2);
  expect(board.take()).toEqual({
    positions: Int32Array.of(3, 0),
    scores: Float32Array.of(1.5, 2),
    total: 3.5,
  });
});

it('adds to what was met before and counts the rest in the total only', () => {
  const board = new Scoreboard();
  board.reserve(2);
  board.add(1, 1);
  board.addToMet(0, 4);
  board.addToMet(1, 2);
  expect(board.take()).toEqual({ positions: Int32Array.of(1), scores: Float32Array.of(3), total: 7 });
});

it('starts afresh after it was taken, also when it grows', () => {
  const board = new Scoreboard();
  board.reserve(2);
  board.add(1, 1);
  board.take();
  board.reserve(3);
  board.add(2, 5);
  expect(scoresOfAll(board.take(), 3)).toEqual(Float32Array.of(0, 0, 5));
});
