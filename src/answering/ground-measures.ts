import { alignClause } from './align-clause.ts';
import { clausesOf } from './clause.ts';
import { type Evidence, fail, PASS, type Verdict } from './evidence.ts';

const MEASURE =
  /\b(?:eerste|tweede|derde|vierde|laatste) (?:\d+ )?(?:ziekte|school|studie|kalender)?(?:dag|week|maand|jaar)\b|\b(?:hoogstens|minstens)\b|\b(?:per|elke?|iedere?) (?:verloond |gewerkt )?(?:uur|dag|week|maand|kwartaal|jaar|kalenderjaar)\b/g;

/** 'At most', 'at least' and 'per hour' also mean something where no number stands beside them. */
export function groundMeasures(plain: string, evidence: readonly Evidence[]): Verdict {
  for (const clause of clausesOf(plain)) {
    if (clause.figures.length > 0) continue;
    const alignments = alignClause(clause, evidence);
    const own = measuresIn(clause.text);
    if (alignments.length === 0 || own.length === 0) continue;
    if (
      !alignments.some((alignment) =>
        own.every((measure) => measuresIn(alignment.statement.text).includes(measure)),
      )
    ) {
      return fail(`'${clause.text}' measures otherwise than '${alignments[0]!.clause.text}'`);
    }
  }
  return PASS;
}

function measuresIn(text: string): string[] {
  return (text.match(MEASURE) ?? []).map((measure) =>
    measure.replace(/^(?:elke?|iedere?) /, 'per ').replace(/verloond |gewerkt |kalender/, ''),
  );
}
