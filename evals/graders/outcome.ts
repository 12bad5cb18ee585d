import { failed, type Grader, passed } from './grader.ts';

/** The turn ended in one of the ways that are right. */
export const outcome: Grader = (expect, turn) => {
  if (!expect.outcome) return null;
  if (expect.outcome.includes(turn.outcome)) return passed();
  return failed(`${turn.outcome} instead of ${expect.outcome.join(' or ')}`);
};
