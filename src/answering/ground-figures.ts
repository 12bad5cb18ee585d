import { clausesOf } from './clause.ts';
import { overlap } from './content-words.ts';
import { type Evidence, fail, PASS, type Statement, type Verdict } from './evidence.ts';
import { type Figure, saysTheSame } from './figure.ts';

/**
 * Every number, amount, percentage, date and period of a clause stands, with its unit and its bounds, in one statement
 * of the evidence, and it belongs there to the subject it has in the answer.
 */
export function groundFigures(plain: string, evidence: readonly Evidence[]): Verdict {
  const statements = evidence.flatMap((piece) => piece.statements);
  for (const clause of clausesOf(plain)) {
    if (clause.figures.length === 0) continue;
    const bearers = statements.filter((statement) => bearsAll(statement, clause.figures));
    if (bearers.length === 0) return fail(`no statement has the figures of '${clause.text}'`);
    const closest = (among: readonly Statement[]): number =>
      Math.max(0, ...among.map((statement) => closeness(clause.words, statement, clause.figures)));
    const rivals = statements.filter((statement) => !bearers.includes(statement) && hasAlike(statement, clause.figures));
    if (closest(rivals) > closest(bearers) + RIVAL_MARGIN) return fail(`the figures of '${clause.text}' belong to something else`);
    if (!bearers.some((statement) => ordinalsAgree(clause.text, statement, clause.figures))) {
      return fail(`the figures of '${clause.text}' are of another turn`);
    }
    if (!bearers.some((statement) => keepsValidity(plain, statement, clause.figures))) {
      return fail(`'${clause.text}' leaves out until when the figure was valid`);
    }
  }
  return PASS;
}

/** How much better another figure must fit the words before the one given is held to be the wrong one. */
const RIVAL_MARGIN = 0.1;

/** A clause that says other things as well fits less than one that says just this. */
const OWN_WORDS_WEIGHT = 0.3;

function bearsAll(statement: Statement, figures: readonly Figure[]): boolean {
  return figures.every((figure) => statement.figures.some((candidate) => saysTheSame(figure, candidate)));
}

/** Whether it has a figure of the same kind and unit, with another value. */
function hasAlike(statement: Statement, figures: readonly Figure[]): boolean {
  return statement.figures.some((candidate) =>
    figures.some(({ kind, value }) => candidate.kind === kind && candidate.value !== value),
  );
}

function closeness(words: readonly string[], statement: Statement, figures: readonly Figure[]): number {
  const kinds = new Set(figures.map(({ kind }) => kind));
  const own = statement.clauses.filter((clause) => clause.figures.some(({ kind }) => kinds.has(kind)));
  return Math.max(0, ...own.map((clause) => overlap(words, clause.words) + OWN_WORDS_WEIGHT * overlap(clause.words, words)));
}

const ORDINAL = /\b(?:eerste|tweede|derde|vierde|vijfde|zesde|laatste|\d+e)(?=\s)/g;

/** `in het tweede ziektejaar 70%` must not become the first. */
function ordinalsAgree(text: string, statement: Statement, figures: readonly Figure[]): boolean {
  const asked = text.match(ORDINAL) ?? [];
  if (asked.length === 0) return true;
  const own = statement.clauses.filter(({ figures: given }) =>
    figures.every((figure) => given.some(({ kind, value }) => kind === figure.kind && value === figure.value)),
  );
  return own.some((clause) => asked.every((ordinal) => clause.text.includes(ordinal)));
}

const VALID_UNTIL = /^[^()]*\((?:tot-en-met|vanaf) ([^;)]+)[;)]/;

/** A lapsed or future amount is only quoted with its date. */
function keepsValidity(plain: string, { text, figures: given }: Statement, figures: readonly Figure[]): boolean {
  return figures.every((figure) => {
    if (figure.kind !== 'money') return true;
    const found = given.find((candidate) => saysTheSame(figure, candidate));
    const date = found && VALID_UNTIL.exec(text.slice(found.index))?.[1];
    return !date || plain.includes(date);
  });
}
