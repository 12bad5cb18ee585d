import { failed, type Grader, passed } from './grader.ts';
import { plainText } from './plain-text.ts';

/** The answer says every fact, each in one of its wordings. */
export const mustContain: Grader = (expect, turn) => {
  if (!expect.mustContain || expect.mustContain.length === 0) return null;
  const text = plainText(turn.text);
  const missing = expect.mustContain.filter(
    (wordings) => !wordings.some((wording) => text.includes(plainText(wording))),
  );
  if (missing.length === 0) return passed();
  const reason = `lacks ${missing.map((wordings) => wordings.map((wording) => `'${wording}'`).join(' or ')).join(', ')}`;
  return failed(reason, 1 - missing.length / expect.mustContain.length);
};
