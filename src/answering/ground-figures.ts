import { type Clause, clausesOf } from './clause.ts';
import { overlap } from './content-words.ts';
import { type Evidence, fail, PASS, type Statement, type Verdict } from './evidence.ts';
import { type Figure, readFigures, saysTheSame } from './figure.ts';

/**
 * Every number, amount, percentage, date and period of a clause stands, with its unit and its bounds, in one statement
 * of the evidence, and it belongs there to the subject it has in the answer.
 */
export function groundFigures(plain: string, evidence: readonly Evidence[]): Verdict {
  const statements = evidence.flatMap((piece) => piece.statements);
  for (const clause of clausesOf(plain).filter(({ figures }) => figures.length > 0)) {
    const isWhole = statements.some((statement) => bearsAll(statement, clause.figures));
    for (const part of isWhole ? [clause] : partsOf(clause)) {
      const verdict = groundPart(part, plain, statements);
      if (!verdict.pass) return verdict;
    }
  }
  return PASS;
}

function groundPart(part: Clause, plain: string, statements: readonly Statement[]): Verdict {
  const bearers = statements.filter((statement) => bearsAll(statement, part.figures));
  if (bearers.length === 0) return fail(`no statement has the figures of '${part.text}'`);
  if (isOfAnother(part, bearers, statements))
    return fail(`the figures of '${part.text}' belong to something else`);
  if (!bearers.some((statement) => ordinalsAgree(part.text, statement, part.figures))) {
    return fail(`the figures of '${part.text}' are of another turn`);
  }
  if (!bearers.some((statement) => keepsValidity(plain, statement, part.figures))) {
    return fail(`'${part.text}' leaves out until when the figure was valid`);
  }
  return PASS;
}

const BEFORE_LIMIT = /,?\s(?=(?:en |tot |met (?:een )?)?(?:hoogstens|minstens|maximum|minimum) )/;

/** `€ 3 per uur, tot hoogstens € 6.000 per jaar`: an amount and its limit may stand in two statements. */
function partsOf(clause: Clause): Clause[] {
  return clause.text
    .split(BEFORE_LIMIT)
    .map((text) => ({ ...clause, text, figures: readFigures(text) }))
    .filter(({ figures }) => figures.length > 0);
}

/** How much better another figure must fit the words before the one given is held to be the wrong one. */
const RIVAL_MARGIN = 0.1;

/** A clause that says other things as well fits less than one that says just this. */
const OWN_WORDS_WEIGHT = 0.3;

function bearsAll(statement: Statement, figures: readonly Figure[]): boolean {
  return figures.every((figure) => statement.figures.some((candidate) => saysTheSame(figure, candidate)));
}

/** Whether the words around the figures fit better to a clause with other figures of the same kind. */
function isOfAnother(
  clause: Clause,
  bearers: readonly Statement[],
  statements: readonly Statement[],
): boolean {
  const closest = (among: readonly Clause[]): number =>
    Math.max(0, ...among.map(({ words }) => closeness(clause.words, words)));
  const own = bearers.flatMap(({ clauses }) =>
    clauses.filter((candidate) => sharesFigure(candidate, clause)),
  );
  const rivals = statements.flatMap(({ clauses }) =>
    clauses.filter((candidate) => !sharesFigure(candidate, clause) && hasAlike(candidate, clause)),
  );
  return closest(rivals) > closest(own) + RIVAL_MARGIN;
}

function closeness(words: readonly string[], candidate: readonly string[]): number {
  return overlap(words, candidate) + OWN_WORDS_WEIGHT * overlap(candidate, words);
}

function sharesFigure(candidate: Clause, { figures }: Clause): boolean {
  return candidate.figures.some((given) =>
    figures.some(({ kind, value }) => given.kind === kind && given.value === value),
  );
}

/** Whether it has a figure of the same kind; a limit only has other limits for rivals. A year says too little of its subject to be a rival. */
function hasAlike(candidate: Clause, { figures }: Clause): boolean {
  return candidate.figures.some((given) =>
    figures.some(
      ({ kind, bound }) =>
        given.kind === kind && (bound === null || given.bound === bound) && kind !== 'date',
    ),
  );
}

const ORDINAL = /\b(?:eerste|tweede|derde|vierde|vijfde|zesde|laatste|\d+e)(?=\s)/g;

/** `in het tweede ziektejaar 70%` must not become the first. */
function ordinalsAgree(text: string, statement: Statement, figures: readonly Figure[]): boolean {
  const asked = text.match(ORDINAL) ?? [];
  if (asked.length === 0) return true;
  const own = statement.clauses.filter(({ figures: given }) =>
    figures.every((figure) =>
      given.some(({ kind, value }) => kind === figure.kind && value === figure.value),
    ),
  );
  return own.some((clause) => asked.every((ordinal) => clause.text.includes(ordinal)));
}

const VALID_UNTIL = /^[^()]*\((?:tot-en-met|vanaf) ([^;)]+)[;)]/;

/** A lapsed or future amount is only quoted with its date. */
function keepsValidity(
  plain: string,
  { text, figures: given }: Statement,
  figures: readonly Figure[],
): boolean {
  return figures.every((figure) => {
    if (figure.kind !== 'money') return true;
    const found = given.find((candidate) => saysTheSame(figure, candidate));
    const date = found && VALID_UNTIL.exec(text.slice(found.index))?.[1];
    return !date || plain.includes(date);
  });
}
