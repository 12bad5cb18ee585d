import { alignClause } from './align-clause.ts';
import { type Clause, clausesOf } from './clause.ts';
import { type Evidence, fail, PASS, type Verdict } from './evidence.ts';
import { saysTheSame } from './figure.ts';

const PAST =
  /\b(?:was|waren|gold|golden|liep|liepen|kon|konden|kreeg|kregen|bestond|moest|mocht|had|hadden|stopte|eindigde|voerden?|ging|kwam|werd|werden|begon|verlaagde)\b|\bniet meer\b|\b(?:gestopt|afgeschaft|gesloten|vervallen|beeindigd|beëindigd|voorbij)\b/;

/** The clauses that have a figure of this one. */
function bearersOf({ figures }: Clause, evidence: readonly Evidence[]): Clause[] {
  return evidence
    .flatMap(({ statements }) => statements.flatMap(({ clauses }) => clauses))
    .filter((candidate) =>
      candidate.figures.some((given) => figures.some((figure) => saysTheSame(figure, given))),
    );
}

/** What the evidence tells of the past is not told as if it still were so. */
export function groundTense(plain: string, evidence: readonly Evidence[]): Verdict {
  if (PAST.test(plain)) return PASS;
  for (const clause of clausesOf(plain)) {
    const bearers = bearersOf(clause, evidence);
    if (bearers.length > 0 && bearers.every(({ text }) => PAST.test(text))) {
      return fail(`the figures of '${clause.text}' are of the past in the evidence`);
    }
    const alignments = alignClause(clause, evidence);
    if (alignments.length > 0 && alignments.every((alignment) => PAST.test(alignment.clause.text))) {
      return fail(`'${clause.text}' is in the past in the evidence`);
    }
  }
  return PASS;
}
