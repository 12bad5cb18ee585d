import { type Alignment, alignClause } from './align-clause.ts';
import { type Clause, clausesOf } from './clause.ts';
import { contentWords } from './content-words.ts';
import { type Evidence, fail, PASS, type Verdict } from './evidence.ts';

const BODY =
  /\b(?:uwv|ind\b|rvo|duo|sbb|gemeente|belastingdienst|sociaal ontwikkelbedrijf|werkgeversservicepunt|werkcentrum|rijksoverheid|bedrijfsarts|jobcoachorganisatie)/g;

/** A body that a clause names, as the one who acts or otherwise, is named where the evidence says the same. */
export function groundBodies(plain: string, evidence: readonly Evidence[]): Verdict {
  for (const clause of clausesOf(plain)) {
    const named = bodiesIn(clause);
    const alignments = alignClause(withoutBodies(clause, named), evidence);
    if (named.length === 0 || alignments.length === 0) continue;
    const isNamed = (body: string, alignment: Alignment): boolean =>
      namesBody(alignment, body) ||
      evidence.some(
        ({ title, text }) =>
          title.includes(body) || belongingsOf(body, clause).some((phrase) => text.includes(phrase)),
      );
    if (!alignments.some((alignment) => named.every((body) => isNamed(body, alignment)))) {
      return fail(`'${clause.text}' names another body than '${alignments[0]!.clause.text}'`);
    }
  }
  return PASS;
}

/** What is said of the body decides where the evidence says the same, not its name. */
function withoutBodies(clause: Clause, named: readonly string[]): Clause {
  const names = named.flatMap(contentWords);
  return { ...clause, words: clause.words.filter((word) => !names.includes(word)) };
}

function bodiesIn({ text }: Clause): string[] {
  return [...new Set(text.match(BODY) ?? [])];
}

/** `werkgeversportaal van uwv`: what is called by the name of a body, in the words of the answer. */
function belongingsOf(body: string, { text }: Clause): string[] {
  return text.match(new RegExp(String.raw`[\p{L}-]{5,} van (?:de |het )?${body}`, 'gu')) ?? [];
}

function namesBody({ clause, statement }: Alignment, body: string): boolean {
  return clause.text.includes(body) || clause.actor === body || statement.leadIn.includes(body);
}
