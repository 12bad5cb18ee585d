import { alignClause } from './align-clause.ts';
import { clausesOf } from './clause.ts';
import { type Evidence, fail, PASS, type Verdict } from './evidence.ts';

/** Acts for which it matters who does them, each with the words that name it. */
const ACTS: readonly RegExp[] = [
  /\b(?:beslis\w*|besluit\w*|bepaalt)\b/,
  /\b(?:betaalt|betalen|uitbetaalt|vergoedt|vergoeden)\b/,
  /\b(?:advies|adviseert|adviseren)\b/,
  /\b(?:aanvra\w+|aangevraagd|vraagt?\b.*\baan|aan te vragen)\b/,
  /\b(?:meet|meten|meting)\b/,
  /\b(?:beoordeelt|beoordelen|toetst|controleert|keurt)\b/,
  /\b(?:toestemming)\b/,
  /\b(?:meldt?|melden)\b/,
  /\b(?:stelt|stellen)\b.*\bvast\b/,
  /\b(?:begeleidt|begeleiden)\b/,
  /\b(?:eigenaar|werkgever|verantwoordelijk|aansprakelijk)\b/,
];

/** Who decides, pays, advises, applies or reports is the same one as in the evidence. */
export function groundRoles(plain: string, evidence: readonly Evidence[]): Verdict {
  const given = evidence.flatMap(({ statements }) => statements.flatMap(({ clauses }) => clauses));
  for (const clause of clausesOf(plain)) {
    if (clause.actor === null) continue;
    for (const act of ACTS.filter((candidate) => candidate.test(clause.text))) {
      const aligned = alignClause(clause, evidence)
        .map((alignment) => alignment.clause)
        .filter(({ text }) => act.test(text));
      const acting = aligned.length > 0 ? aligned : given.filter(({ text }) => act.test(text));
      const actors = acting.map(({ actor }) => actor);
      if (actors.length > 0 && !actors.includes(clause.actor) && !actors.includes(null)) {
        return fail(`in the evidence it is not '${clause.actor}' who does what '${clause.text}' says`);
      }
    }
  }
  return PASS;
}
