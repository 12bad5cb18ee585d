import { failed, type Grader, passed } from './grader.ts';

/** The handoff stands where it should; null means that there is none. */
export const handoffState: Grader = (expect, turn) => {
  if (expect.handoffState === undefined) return null;
  const found = turn.handoff?.state ?? null;
  return found === expect.handoffState
    ? passed()
    : failed(`handoff ${found} instead of ${expect.handoffState}`);
};
