import { type Alignment, alignClause } from './align-clause.ts';
import { type Clause, clausesOf, isImperative } from './clause.ts';
import { type Evidence, fail, PASS, type Statement, type Verdict } from './evidence.ts';

const DENIED = /\b(?:niet|geen|niets)\b/;

/** What 'hoeft' needs beside it to mean that something is not needed. */
const LIMITS_NEED = /\b(?:niet|geen|niets|nooit|niemand|alleen|pas|slechts|nergens)\b/;

type Modality = 'must' | 'may' | 'can' | 'need-not' | 'plain';

/** Nothing becomes obliged, allowed or certain that the evidence does not oblige, allow or promise, and the reverse. */
export function groundModality(plain: string, evidence: readonly Evidence[]): Verdict {
  if (/\bhoe(?:ft|f|ven)\b/.test(plain) && !LIMITS_NEED.test(plain))
    return fail("'hoeft' says nothing without 'niet'");
  for (const clause of clausesOf(plain)) {
    const alignments = alignClause(clause, evidence);
    if (alignments.length > 0 && !alignments.some((alignment) => agrees(clause, alignment))) {
      return fail(`'${clause.text}' obliges or allows otherwise than '${alignments[0]!.clause.text}'`);
    }
  }
  return PASS;
}

function agrees(clause: Clause, { clause: evidence, statement }: Alignment): boolean {
  const said = modalityOf(clause.text);
  if (isPermission(said) && waits(evidence) && !waits(clause)) return false;
  const given = modalityOf(evidence.text);
  if (said === given) return true;
  if (isPermission(said) && isPermission(given)) return true;
  if (said === 'must')
    return (
      given !== 'need-not' &&
      (isRequirement(evidence, statement) || (given === 'plain' && isInstruction(evidence)))
    );
  if (said === 'need-not') return given === 'plain' && DENIED.test(evidence.text);
  if (said === 'can') return given === 'plain';
  if (said === 'plain' && given === 'must') return isInstruction(clause);
  // Leaving out that something is possible is harmless for what the employer does, and a promise for what a body does.
  if (said === 'plain' && isPermission(given)) {
    if (AT_MOST.test(clause.text) && AT_MOST.test(evidence.text)) return true;
    return isInstruction(clause) && !/\bkrijgt?\b/.test(clause.text);
  }
  return false;
}

/** What is said plainly or as a possibility and comes down to a must: an item of a list of conditions, a last date. */
function isRequirement(clause: Clause, { leadIn, text }: Statement): boolean {
  return (
    (leadIn !== '' && modalityOf(clause.text) === 'plain') ||
    /\balleen als\b/.test(text) ||
    (modalityOf(clause.text) === 'plain' && /\buiterlijk\b/.test(clause.text))
  );
}

/** Whether something may only be done after a time. */
function waits({ figures }: Clause): boolean {
  return figures.some(({ bound }) => bound === 'after');
}

const AT_MOST = /\b(?:hoogstens|maximum)\b/;

function isPermission(modality: Modality): boolean {
  return modality === 'may' || modality === 'can';
}

function modalityOf(text: string): Modality {
  if (/\bhoe(?:ft|f|ven)\b/.test(text)) return 'need-not';
  if (/\b(?:moet|moeten|verplicht|dient|dienen|vereist)\b/.test(text)) return 'must';
  if (/\b(?:mag|mogen|toegestaan)\b/.test(text)) return 'may';
  if (/\b(?:kan|kunt|kunnen|mogelijk|misschien|wellicht)\b/.test(text)) return 'can';
  return 'plain';
}

/** What the employer is told to do: `meld de werknemer ziek`, `u meldt de werknemer ziek`. */
function isInstruction({ text, actor }: Clause): boolean {
  return actor === 'employer' || isImperative(text);
}
