import { alignClause } from './align-clause.ts';
import { clausesOf } from './clause.ts';
import { contentWords, overlap } from './content-words.ts';
import { type Evidence, fail, PASS, type Verdict } from './evidence.ts';

const ABSOLUTE =
  /\b(?:altijd|automatisch|vanzelf|gegarandeerd|sowieso|onbeperkt|iedereen|in alle gevallen|zeker weten|gegarandeerde?)\b/g;
/** A time is counted, not generalised: 'elk uur' is 'per uur'. */
const OF_ALL =
  /(?<!niet )\b(?:elke?|iedere?|alle) (?!verloond|gewerkt|\d|uur|dag|week|maand|jaar|kalenderjaar)[\p{L}-]+/gu;
/** In plain words the denials of these are all 'onbekend', so what is left claims to know. */
const CLAIM_TO_KNOW =
  /\b(?:bevestigd|bekend|(?:is|zijn) (?:\p{L}+ ){0,2}zeker|(?:staat|staan) (?:\p{L}+ )?in onze bronnen|(?:weten|kennen) (?:wij|we))\b/gu;
/** Says that something already changed, or may be done at once. */
const SETTLED =
  /\b(?:meteen|direct|onmiddellijk|alvast|afgeschaft|ingevoerd|ingetrokken|vervallen|verboden|strafbaar)\b/g;
/** What is planned is not yet so. */
const PLAN = /\b(?:plan(?:nen)?\b(?! van)|voorstel\w*|nog geen wet|coalitieakkoord|voornemens?)/;
const ROUGH = /\b(?:meestal|vaak|soms|ongeveer|in principe|doorgaans|meestal|mogelijk|naar verwachting)\b/;
const DOUBT = /\b(?:onbekend|vraag|misschien|mogelijk|volgens|bron|bronnen|laatst|controleer|nog niet)\b/;

/** What the evidence says with reserve or calls uncertain is not said as a certainty. */
export function groundCertainty(plain: string, evidence: readonly Evidence[]): Verdict {
  for (const [absolute] of plain.matchAll(ABSOLUTE)) {
    if (!evidence.some(({ text }) => text.includes(absolute)))
      return fail(`'${absolute}' is not in the evidence`);
  }
  for (const [claim] of plain.matchAll(CLAIM_TO_KNOW)) {
    if (!evidence.some(({ text }) => text.includes(claim))) return fail(`'${claim}' is not in the evidence`);
  }
  for (const [whole] of plain.matchAll(OF_ALL)) {
    if (!evidence.some(({ text }) => text.replaceAll(`niet ${whole}`, '').includes(whole)))
      return fail(`'${whole}' is not in the evidence`);
  }
  for (const [settled] of plain.matchAll(SETTLED)) {
    if (!evidence.some(({ text }) => text.includes(settled)))
      return fail(`'${settled}' is not in the evidence`);
  }
  if (DOUBT.test(plain) || plain.endsWith('?')) return PASS;
  const doubted = onlyDoubted(plain, evidence);
  if (doubted) return fail(`the evidence knows nothing certain of '${doubted}'`);
  for (const clause of clausesOf(plain)) {
    const alignments = alignClause(clause, evidence);
    if (alignments.length === 0) continue;
    const isSaid = alignments.some(
      (alignment) =>
        !isDoubted(alignment) &&
        (ROUGH.test(plain) || !ROUGH.test(alignment.clause.text)) &&
        (PLAN.test(plain) || !PLAN.test(alignment.statement.text)),
    );
    if (!isSaid) return fail(`'${clause.text}' is said with less certainty in the evidence`);
  }
  return PASS;
}

/** `of beschut werk meetelt, is onbekend`: the question, the doubt, and all of it when 'dat' points back. */
function isDoubted({ clause, statement }: ReturnType<typeof alignClause>[number]): boolean {
  if (statement.isUncertain) return true;
  if (!/\bonbekend\b/.test(statement.text)) return false;
  return (
    /^(?:en |maar )?(?:of|wat|hoe|hoelang|hoeveel|wanneer|waar|wie|welke)\b/.test(clause.text) ||
    /\bonbekend\b/.test(clause.text)
  );
}

/** Shorter words are of all subjects. */
const LONG_WORD = 6;

/** A word of a sentence of which the evidence only says that it does not know: `of u reiskosten betaalt, is onbekend`. */
function onlyDoubted(plain: string, evidence: readonly Evidence[]): string | undefined {
  const clauses = evidence.flatMap(({ statements }) =>
    statements.flatMap((statement) => statement.clauses.map((clause) => ({ clause, statement, score: 0 }))),
  );
  return contentWords(plain).find((word) => {
    if (word.length < LONG_WORD) return false;
    const naming = clauses.filter(({ clause }) => overlap([word], clause.words) > 0);
    return naming.length > 0 && naming.every(isDoubted);
  });
}
