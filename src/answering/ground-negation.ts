import { alignClause } from './align-clause.ts';
import { type Clause, clausesOf } from './clause.ts';
import { overlap } from './content-words.ts';
import { type Evidence, fail, PASS, type Verdict } from './evidence.ts';

const NOT = /\b(?:niet|geen|nooit|niets|niemand|nergens|noch|evenmin|zonder)\b/g;
const EXCEPT = /\b(?:behalve|tenzij|uitgezonderd|uitzondering|met uitzondering)\b/;
const ONLY = /\b(?:alleen|uitsluitend|slechts|enkel|pas)\b/;

/** Nothing is denied, excepted or restricted that the evidence does not deny, except or restrict, and the reverse. */
export function groundNegation(plain: string, evidence: readonly Evidence[]): Verdict {
  const clauses = clausesOf(plain);
  for (const clause of clauses) {
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
  return lostTurn(clauses, evidence);
}

/** A clause of the evidence that turns something round, and of which the answer has the words but not the turn. */
function lostTurn(clauses: readonly Clause[], evidence: readonly Evidence[]): Verdict {
  const given = evidence.flatMap(({ statements }) => statements.flatMap((statement) => statement.clauses));
  for (const turned of given.filter(({ text, words }) => words.length > 0 && turnsOf(text) !== '')) {
    const holders = clauses.filter(({ words }) => overlap(turned.words, words) === 1);
    if (holders.length === 0 || holders.some(({ text }) => turnsOf(text) !== '')) continue;
    const isSaidElsewhere = given.some(({ text, words }) => turnsOf(text) === '' && overlap(turned.words, words) === 1);
    if (!isSaidElsewhere) return fail(`'${holders[0]!.text}' leaves out what turns '${turned.text}' round`);
  }
  return PASS;
}

/** Which ways of turning a statement round a clause uses. 'Hoeft niet' is a matter of modality, not of negation. */
function turnsOf(text: string): string {
  const denials = /\bhoe(?:ft|f|ven)\b/.test(text) ? [] : (text.match(NOT) ?? []).map(() => 'not');
  return [...denials, ...(EXCEPT.test(text) ? ['except'] : []), ...(ONLY.test(text) ? ['only'] : [])].join(' ');
}
