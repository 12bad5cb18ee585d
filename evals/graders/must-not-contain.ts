import { failed, type Grader, passed } from './grader.ts';
import { plainText } from './plain-text.ts';

/** The answer says nothing that would be wrong or outdated. */
export const mustNotContain: Grader = (expect, turn) => {
  if (!expect.mustNotContain || expect.mustNotContain.length === 0) return null;
  const text = plainText(turn.text);
  const wrong = expect.mustNotContain.filter((wording) => text.includes(plainText(wording)));
  return wrong.length === 0 ? passed() : failed(`says ${wrong.map((wording) => `'${wording}'`).join(', ')}`);
};
