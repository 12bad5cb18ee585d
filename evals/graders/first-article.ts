import { failed, type Grader, passed } from './grader.ts';

/** The best article is one that answers. Half a point when it stands among the first three. */
export const firstArticle: Grader = (expect, turn) => {
  const right = [...(expect.articles ?? []), ...(expect.acceptable ?? [])];
  if (!expect.articles || right.length === 0) return null;
  const [first = 'none'] = turn.articles;
  if (right.includes(first)) return passed();
  const isNear = turn.articles.slice(0, 3).some((id) => right.includes(id));
  return failed(`${first} instead of ${expect.articles.join(' or ')}`, isNear ? 0.5 : 0);
};
