import type { Turn } from '../../src/domain/turn.ts';
import type { Expectation } from '../dataset.ts';

/** How a turn did on one point; `score` is 0 to 1, `reason` says for people what was and what was expected. */
export interface Grade {
  readonly pass: boolean;
  readonly score: number;
  readonly reason: string;
}

/** Judges one point of a turn; null when the expectation says nothing about it. Never throws. */
export type Grader = (expect: Expectation, turn: Turn) => Grade | null;

export function passed(): Grade {
  return { pass: true, score: 1, reason: '' };
}

/** `score` when it was right in part. */
export function failed(reason: string, score = 0): Grade {
  return { pass: false, score, reason };
}
