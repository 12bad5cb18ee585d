import { alignClause } from './align-clause.ts';
import { clausesOf } from './clause.ts';
import { type Evidence, fail, PASS, type Verdict } from './evidence.ts';

/** Words that turn a statement into its opposite without any 'niet'. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:lage?|lager[e]?)\b/, /\b(?:hoge?|hoog|hoger[e]?)\b/],
  [/\bminder\b/, /\bmeer\b/],
  [/\b(?:kleine?|kleiner[e]?)\b/, /\b(?:grote?|groot|groter[e]?)\b/],
  [/\bkorter[e]?\b/, /\blanger[e]?\b/],
  [/\b(?:voordat|vooraf)\b|vóór/, /\b(?:nadat|achteraf|daarna)\b/],
  [/\b(?:begin|start)\b/, /\b(?:einde|eind)\b/],
  [/\btijdelijke?\b/, /\b(?:vaste?|blijvende?)\b/],
  [/\beerst\b/, /\b(?:daarna|later)\b/],
];

/** Nothing is called high that the evidence calls low, and so on for other opposites. */
export function groundOpposites(plain: string, evidence: readonly Evidence[]): Verdict {
  for (const clause of clausesOf(plain)) {
    const alignments = alignClause(clause, evidence);
    const best = Math.max(...alignments.map(({ score }) => score));
    const given = alignments.filter(({ score }) => score === best).map((alignment) => alignment.clause.text);
    if (given.length === 0) continue;
    for (const [one, other] of OPPOSITES) {
      for (const [said, opposite] of [
        [one, other],
        [other, one],
      ] as const) {
        if (!said.test(clause.text) || opposite.test(clause.text)) continue;
        if (given.every((text) => opposite.test(text) && !said.test(text))) {
          return fail(`'${clause.text}' says the opposite of '${given[0]}'`);
        }
      }
    }
  }
  return PASS;
}
