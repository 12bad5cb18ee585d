import { failed, type Grader, passed } from './grader.ts';
import { plainText } from './plain-text.ts';

/** The bodies named are the right ones (a part of the name suffices), and so is whose municipality counts. */
export const responsible: Grader = (expect, turn) => {
  const wanted = expect.responsible ?? [];
  if (wanted.length === 0 && !expect.countsMunicipalityOf) return null;
  const bodies = turn.responsible.map(({ organisation }) => plainText(organisation));
  const missing = wanted.filter((name) => !bodies.some((body) => body.includes(plainText(name))));
  const counted = turn.responsible.map((body) => body.countsMunicipalityOf);
  const wrongCount = expect.countsMunicipalityOf && !counted.includes(expect.countsMunicipalityOf);
  if (missing.length === 0 && !wrongCount) return passed();
  const reasons = [
    ...(missing.length > 0 ? [`${missing.join(', ')} not among ${bodies.join(', ') || 'none'}`] : []),
    ...(wrongCount
      ? [`counts ${counted.join(', ') || 'nobody'} instead of ${expect.countsMunicipalityOf}`]
      : []),
  ];
  return failed(reasons.join('; '), wanted.length > 0 ? 1 - missing.length / wanted.length : 0);
};
