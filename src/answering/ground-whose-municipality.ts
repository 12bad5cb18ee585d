import { clausesOf } from './clause.ts';
import { type Evidence, fail, PASS, type Verdict } from './evidence.ts';

const OF_THE_COMPANY =
  /\b(?:gemeente|die|niet) (?:die )?(?:van uw (?:bedrijf|vestiging|zaak|onderneming)|waar (?:uw|het) (?:bedrijf|vestiging|zaak)|waar u (?:gevestigd|zit))|\bvestigingsgemeente\b|\buw (?:eigen )?gemeente\b/;
const OF_THE_EMPLOYEE =
  /\bwoongemeente\b|\bgemeente waar (?:(?:de|uw|een) )?\p{L}+,? (?:woont|staat ingeschreven|ingeschreven)/u;
const DENIED = /\b(?:niet|geen)\b/;

/** Whose municipality decides is the point of many an answer, and one word apart from its opposite. */
export function groundWhoseMunicipality(plain: string, evidence: readonly Evidence[]): Verdict {
  const given = evidence.flatMap(({ statements }) => statements.flatMap(({ clauses }) => clauses));
  for (const { text } of clausesOf(plain)) {
    for (const whose of [OF_THE_COMPANY, OF_THE_EMPLOYEE]) {
      if (!whose.test(text)) continue;
      const named = given.filter((clause) => whose.test(clause.text));
      if (!named.some((clause) => DENIED.test(clause.text) === DENIED.test(text))) {
        return fail(`the evidence does not say this of the municipality in '${text}'`);
      }
    }
  }
  return PASS;
}
