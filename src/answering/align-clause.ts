import type { Clause } from './clause.ts';
import { overlap } from './content-words.ts';
import type { Evidence, Statement } from './evidence.ts';

/** A clause of the evidence that a clause of an answer may rest on. */
export interface Alignment {
  readonly clause: Clause;
  readonly statement: Statement;
  /** Part of the answer's words that the evidence has, from 0 to 1. */
  readonly score: number;
}

/** Below this the two are about different things. */
const LOWEST_SCORE = 0.34;
/** How much less a clause may have and still be as likely the one meant. */
const MARGIN = 0.1;

/** The clauses of the evidence that say most of what `clause` says; none when nothing comes near. */
export function alignClause(clause: Clause, evidence: readonly Evidence[]): Alignment[] {
  const all = evidence.flatMap(({ statements }) =>
    statements.flatMap((statement) =>
      statement.clauses.map((candidate) => ({
        clause: candidate,
        statement,
        score: overlap(clause.words, candidate.words) + 0.1 * overlap(candidate.words, clause.words),
      })),
    ),
  );
  const best = Math.max(0, ...all.map(({ score }) => score));
  return best < LOWEST_SCORE ? [] : all.filter(({ score }) => score >= best - MARGIN);
}
