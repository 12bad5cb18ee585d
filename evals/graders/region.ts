import { failed, type Grader, passed } from './grader.ts';

/** The answer is about the right arbeidsmarktregio; null means about none. */
export const region: Grader = (expect, turn) => {
  if (expect.region === undefined) return null;
  const found = turn.region?.id ?? null;
  return found === expect.region ? passed() : failed(`region ${found} instead of ${expect.region}`);
};
