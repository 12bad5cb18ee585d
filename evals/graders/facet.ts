import { failed, type Grader, passed } from './grader.ts';

/** What was asked of the subject is what the answer cites. Whether something still exists stands in what it is. */
export const facet: Grader = (expect, turn) => {
  if (!expect.facet || turn.outcome !== 'answered') return null;
  const wanted = expect.facet === 'status' ? 'what' : expect.facet;
  const [first] = turn.articles;
  const cited = turn.citations
    .filter(({ articleId }) => articleId === first)
    .map(({ passageId }) => passageId.split('#')[1]);
  return cited.includes(wanted)
    ? passed()
    : failed(`cites ${cited.join(', ') || 'nothing'} instead of ${wanted}`);
};
