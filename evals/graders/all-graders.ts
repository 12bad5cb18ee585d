import { answerFirst } from './answer-first.ts';
import { facet } from './facet.ts';
import { firstArticle } from './first-article.ts';
import type { Grader } from './grader.ts';
import { handoffState } from './handoff-state.ts';
import { mustContain } from './must-contain.ts';
import { mustNotContain } from './must-not-contain.ts';
import { outcome } from './outcome.ts';
import { region } from './region.ts';
import { responsible } from './responsible.ts';

/** Every grader under the name it has in reports and in the baseline. */
export const GRADERS: Readonly<Record<string, Grader>> = {
  outcome,
  'first-article': firstArticle,
  facet,
  'must-contain': mustContain,
  'answer-first': answerFirst,
  'must-not-contain': mustNotContain,
  region,
  responsible,
  'handoff-state': handoffState,
};
