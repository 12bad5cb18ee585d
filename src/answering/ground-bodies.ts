import { type Alignment, alignClause } from './align-clause.ts';
import { type Clause, clausesOf } from './clause.ts';
import { type Evidence, fail, PASS, type Verdict } from './evidence.ts';

const BODY = /\b(?:uwv|gemeente|belastingdienst|sociaal ontwikkelbedrijf|werkgeversservicepunt|werkcentrum|rijksoverheid|bedrijfsarts|jobcoachorganisatie)/g;

/** A body that a clause names, as the one who acts or otherwise, is named where the evidence says the same. */
export function groundBodies(plain: string, evidence: readonly Evidence[]): Verdict {
  for (const clause of clausesOf(plain)) {
    const named = bodiesIn(clause);
    const alignments = alignClause(clause, evidence);
    if (named.length === 0 || alignments.length === 0) continue;
    if (!alignments.some((alignment) => named.every((body) => namesBody(alignment, body)))) {
      return fail(`'${clause.text}' names another body than '${alignments[0]!.clause.text}'`);
    }
  }
  return PASS;
}

function bodiesIn({ text }: Clause): string[] {
  return [...new Set(text.match(BODY) ?? [])];
}

function namesBody({ clause, statement }: Alignment, body: string): boolean {
  return clause.text.includes(body) || clause.actor === body || statement.leadIn.includes(body);
}
