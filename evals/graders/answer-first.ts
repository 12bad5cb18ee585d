import { failed, type Grader, passed } from './grader.ts';
import { plainText } from './plain-text.ts';

/** About two sentences. */
const FIRST_WORDS = 40;

/** A fact that was asked for stands at the start, not behind a long introduction. */
export const answerFirst: Grader = (expect, turn) => {
  if (!expect.mustContain || expect.mustContain.length === 0) return null;
  const start = plainText(turn.text).split(' ').slice(0, FIRST_WORDS).join(' ');
  const says = expect.mustContain.some((wordings) =>
    wordings.some((wording) => start.includes(plainText(wording))),
  );
  return says ? passed() : failed(`none of the facts stands in the first ${FIRST_WORDS} words`);
};
