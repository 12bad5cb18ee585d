import { alignClause } from './align-clause.ts';
import { clausesOf } from './clause.ts';
import { type Evidence, fail, PASS, type Verdict } from './evidence.ts';

const NOT = /\b(?:niet|geen|nooit|niets|niemand|nergens|noch|evenmin|zonder)\b/;
const EXCEPT = /\b(?:behalve|tenzij|uitgezonderd|uitzondering|met uitzondering)\b/;
const ONLY = /\b(?:alleen|uitsluitend|slechts|enkel|pas)\b/;

/** Nothing is denied, excepted or restricted that the evidence does not deny, except or restrict, and the reverse. */
export function groundNegation(plain: string, evidence: readonly Evidence[]): Verdict {
  for (const clause of clausesOf(plain)) {
    const turns = turnsOf(clause.text);
    const alignments = alignClause(clause, evidence);
    if (alignments.length === 0) {
      if (turns !== '' && clause.words.length > 1) return fail(`'${clause.text}' denies or restricts what the evidence does not mention`);
      continue;
    }
    if (!alignments.some((alignment) => turnsOf(alignment.clause.text) === turns)) {
      return fail(`'${clause.text}' turns '${alignments[0]!.clause.text}' round`);
    }
  }
  return PASS;
}

/** Which ways of turning a statement round a clause uses. 'Hoeft niet' is a matter of modality, not of negation. */
function turnsOf(text: string): string {
  const denies = NOT.test(text) && !/\bhoe(?:ft|f|ven)\b/.test(text);
  return [denies && 'not', EXCEPT.test(text) && 'except', ONLY.test(text) && 'only'].filter(Boolean).join(' ');
}
