import type { IsoDate } from '../../domain/iso-date.ts';
import { type KnowledgeBase, knowledgeBase } from '../../domain/knowledge-base.ts';
import type { Overviews } from '../../domain/overview.ts';
import type { ResponsibilityMatrix } from '../../domain/responsibility-matrix.ts';
import type { RegionData } from '../../regions/ports.ts';
import type { FacetQuestions, OtherQuestions } from '../../retrieval/ports.ts';
import { checkArticles } from './check-articles.ts';
import { type Finding, KnowledgeError } from './finding.ts';
import { loadArticles } from './load-articles.ts';
import { loadFacetQuestions } from './load-facet-questions.ts';
import { loadOtherQuestions } from './load-other-questions.ts';
import { loadOverviews, statusesOf } from './load-overviews.ts';
import { loadRegions } from './load-regions.ts';
import { loadResponsibilities } from './load-responsibilities.ts';

/** Everything in the knowledge folder that an answer is made from. */
export interface Knowledge {
  readonly knowledge: KnowledgeBase;
  readonly regions: RegionData;
  readonly responsibilities: ResponsibilityMatrix;
  readonly overviews: Overviews;
  /** What visitors ask who are no employers, or that is about something else. */
  readonly otherQuestions: OtherQuestions;
  /** What employers ask of a subject, whatever the subject is. */
  readonly facetQuestions: FacetQuestions;
}

/** Reads the whole knowledge folder. @throws KnowledgeError that names file, line and fix of every mistake */
export async function loadKnowledge(folder: string, today: IsoDate): Promise<Knowledge> {
  const { files, unreadable, findings } = await loadArticles(folder);
  const regions = await loadRegions(folder);
  const responsibilities = await loadResponsibilities(
    folder,
    new Set(files.map(({ article }) => article.id)),
  );
  const overviews = await loadOverviews(folder, statusesOf(files, unreadable));
  const otherQuestions = await loadOtherQuestions(folder);
  const facetQuestions = await loadFacetQuestions(folder);
  const subjects = 'value' in responsibilities ? new Set(responsibilities.value.subjects.keys()) : null;
  const errors: Finding[] = [
    ...findings,
    ...checkArticles(files, { today, subjects, unreadable }),
    ...('findings' in regions ? regions.findings : []),
    ...('findings' in responsibilities ? responsibilities.findings : []),
    ...('findings' in overviews ? overviews.findings : []),
    ...('findings' in otherQuestions ? otherQuestions.findings : []),
    ...('findings' in facetQuestions ? facetQuestions.findings : []),
  ].filter(({ severity }) => severity === 'error');
  if (files.length === 0) {
    errors.push({
      severity: 'error',
      file: folder,
      line: null,
      what: 'there are no articles',
      fix: 'let KNOWLEDGE_DIR point to the knowledge folder',
    });
  }
  if (
    errors.length > 0 ||
    !('value' in regions) ||
    !('value' in responsibilities) ||
    !('value' in overviews) ||
    !('value' in otherQuestions) ||
    !('value' in facetQuestions)
  )
    throw new KnowledgeError(errors);
  return {
    knowledge: knowledgeBase(files.map(({ article }) => article)),
    regions: regions.value,
    responsibilities: responsibilities.value,
    overviews: overviews.value,
    otherQuestions: otherQuestions.value,
    facetQuestions: facetQuestions.value,
  };
}
