import { type EvalResult, isRight } from './run-dataset.ts';

/** Of how many a point was judged, and which share was right. */
export interface Score {
  readonly count: number;
  /** 0 to 1; for a grader the mean of its scores, else the share in which nothing was wrong. */
  readonly score: number;
}

/** The scores of one set, each under a name such as `all`, `register official` or `official must-contain`. */
export type Scores = Readonly<Record<string, Score>>;

/** All scores of a set, from the broadest to the narrowest. */
export function scoresOf(results: readonly EvalResult[]): Scores {
  const scores: Record<string, Score> = { all: shareRight(results) };
  const graders = gradersIn(results);
  for (const grader of graders) scores[`grader ${grader}`] = meanGrade(results, grader);
  for (const [register, own] of groupedBy(results, 'register')) {
    scores[`register ${register}`] = shareRight(own);
    for (const grader of gradersIn(own)) scores[`${register} ${grader}`] = meanGrade(own, grader);
  }
  for (const [outcome, own] of groupedBy(results, 'expected')) scores[`outcome ${outcome}`] = shareRight(own);
  return scores;
}

/** The names of the graders that judged something, in the order in which they stand in the results. */
export function gradersIn(results: readonly EvalResult[]): string[] {
  return [...new Set(results.flatMap(({ grades }) => Object.keys(grades)))];
}

/** The results per register or per outcome, in order of first appearance. */
export function groupedBy(
  results: readonly EvalResult[],
  key: 'register' | 'expected',
): Map<string, EvalResult[]> {
  return Map.groupBy(results, (result) => result[key]);
}

function shareRight(results: readonly EvalResult[]): Score {
  return { count: results.length, score: results.filter(isRight).length / Math.max(1, results.length) };
}

function meanGrade(results: readonly EvalResult[], grader: string): Score {
  const grades = results.flatMap((result) => result.grades[grader] ?? []);
  return {
    count: grades.length,
    score: grades.reduce((sum, { score }) => sum + score, 0) / Math.max(1, grades.length),
  };
}
