import { alignClause } from './align-clause.ts';
import { type Clause, clausesOf } from './clause.ts';
import { overlap } from './content-words.ts';
import { type Evidence, fail, PASS, type Verdict } from './evidence.ts';
import { indexOfWhole } from './whole-word.ts';

const NOT = /\b(?:niet|geen|nooit|niets|niemand|nergens|noch|evenmin|zonder)\b/g;
const NEED = /\bhoe(?:ft|f|ven)\b/;
const EXCEPT = /\b(?:behalve|tenzij|uitgezonderd|uitzondering|met uitzondering)\b/;
/** 'Pas na 2 maanden' says no more than 'na 2 maanden'. */
const ONLY = /\b(?:alleen|uitsluitend|slechts|enkel|pas(?! (?:na|vanaf)))\b/;

/** Nothing is denied, excepted or restricted that the evidence does not deny, except or restrict, and the reverse. */
export function groundNegation(plain: string, evidence: readonly Evidence[]): Verdict {
  const clauses = clausesOf(plain);
  for (const clause of clauses) {
    const turns = turnsOf(clause.text);
    const alignments = alignClause(clause, evidence);
    if (alignments.length === 0) {
      if (turns !== '' && clause.words.length > 1)
        return fail(`'${clause.text}' denies or restricts what the evidence does not mention`);
      continue;
    }
    if (!alignments.some((alignment) => agree(clause.text, alignment.clause.text))) {
      return fail(`'${clause.text}' turns '${alignments[0]!.clause.text}' round`);
    }
  }
  return lostTurn(clauses, evidence);
}

/** What does not happen also need not happen. */
function agree(said: string, given: string): boolean {
  const turns = turnsOf(given);
  return turnsOf(said) === turns || (turns === 'not' && NEED.test(said) && turnsOf(said) === '');
}

/** A clause of the evidence that turns something round, and of which the answer has the words but not the turn. */
function lostTurn(clauses: readonly Clause[], evidence: readonly Evidence[]): Verdict {
  const given = evidence.flatMap(({ statements }) => statements.flatMap((statement) => statement.clauses));
  for (const turned of given.filter(({ text, words }) => words.length > 0 && turnsOf(text) !== '')) {
    const holders = clauses.filter(({ words }) => overlap(turned.words, words) === 1);
    if (holders.length === 0 || holders.some(({ text }) => turnsOf(text) !== '' || NEED.test(text))) continue;
    const isSaidElsewhere = given.some(
      ({ text, words }) => turnsOf(text) === '' && overlap(turned.words, words) === 1,
    );
    if (!isSaidElsewhere) return fail(`'${holders[0]!.text}' leaves out what turns '${turned.text}' round`);
  }
  return lostContrast(clauses, given);
}

/** `gaat naar de detacheerder en niet naar u`: the part that is denied is not said. */
function lostContrast(clauses: readonly Clause[], given: readonly Clause[]): Verdict {
  for (const { text } of given) {
    const denied = CONTRAST.exec(text)?.[1];
    if (denied === undefined) continue;
    const said = clauses.find(
      (clause) => indexOfWhole(clause.text, denied) >= 0 && turnsOf(clause.text) === '',
    );
    const isSaidElsewhere = given.some(
      (other) => turnsOf(other.text) === '' && indexOfWhole(other.text, denied) >= 0,
    );
    if (said && !isSaidElsewhere) return fail(`'${said.text}' says what the evidence denies in '${text}'`);
  }
  return PASS;
}

const CONTRAST = /^en niet ((?:naar|aan|voor|bij|van|door) (?:u|uw \p{L}+))\b/u;

/** Which ways of turning a statement round a clause uses. 'Hoeft niet' is a matter of modality, not of negation. */
function turnsOf(text: string): string {
  const denials = NEED.test(text) ? [] : (text.match(NOT) ?? []).map(() => 'not');
  return [...denials, ...(EXCEPT.test(text) ? ['except'] : []), ...(ONLY.test(text) ? ['only'] : [])].join(
    ' ',
  );
}
