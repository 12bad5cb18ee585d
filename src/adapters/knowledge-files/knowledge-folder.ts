import type { IsoDate } from '../../domain/iso-date.ts';
import { RESPONSIBILITY_SUBJECTS, type ResponsibilityMatrix } from '../../domain/responsibility-matrix.ts';
import type { RegionData } from '../../regions/ports.ts';
import { checkArticles } from './check-articles.ts';
import { checkPlaceNames } from './check-place-names.ts';
import { checkQuestions } from './check-questions.ts';
import { checkReadability } from './check-readability.ts';
import { checkRegions } from './check-regions.ts';
import { cappedPerFile, type Finding, mistake } from './finding.ts';
import { loadArticles } from './load-articles.ts';
import { loadFacetQuestions } from './load-facet-questions.ts';
import { loadOtherQuestions } from './load-other-questions.ts';
import { loadOverviews, statusesOf } from './load-overviews.ts';
import { loadOwners, type Owners } from './load-owners.ts';
import { loadRegions } from './load-regions.ts';
import { loadResponsibilities } from './load-responsibilities.ts';
import type { ArticleFile } from './parse-article.ts';
import { unreadFiles } from './unread-files.ts';
import type { Parsed } from './yaml-file.ts';

/** More than an editor mends in one go. */
const MOST_PER_FILE = 20;

/** What could be read of a knowledge folder; null is what could not, and then `findings` says why. */
export interface KnowledgeFolder {
  readonly articles: readonly ArticleFile[];
  /** Ids of articles that could not be read. */
  readonly unreadable: ReadonlySet<string>;
  readonly responsibilities: ResponsibilityMatrix | null;
  readonly regions: RegionData | null;
  readonly owners: Owners | null;
  readonly findings: readonly Finding[];
}

/** Reads everything below a knowledge folder, each file as far as it can be read. */
export async function readKnowledgeFolder(folder: string): Promise<KnowledgeFolder> {
  const loaded = await loadArticles(folder);
  const ids = new Set([...loaded.files.map(({ article }) => article.id), ...loaded.unreadable]);
  const responsibilities = await loadResponsibilities(folder, ids);
  const regions = await loadRegions(folder);
  const owners = await loadOwners(folder);
  const overviews = await loadOverviews(folder, statusesOf(loaded.files, loaded.unreadable));
  const otherQuestions = await loadOtherQuestions(folder);
  const facetQuestions = await loadFacetQuestions(folder);
  const findings = [
    ...loaded.findings,
    ...(await unreadFiles(folder, loaded)),
    ...(ids.size === 0
      ? [mistake('articles', null, 'there are no articles', 'is this the knowledge folder?')]
      : []),
    ...[responsibilities, regions, owners, overviews, otherQuestions, facetQuestions].flatMap((parsed) =>
      'findings' in parsed ? parsed.findings : [],
    ),
  ];
  return {
    articles: loaded.files,
    unreadable: loaded.unreadable,
    responsibilities: valueOrNull(responsibilities),
    regions: valueOrNull(regions),
    owners: valueOrNull(owners),
    findings,
  };
}

/** Every finding about a knowledge folder, errors first, then by file and line; the first ones of each file. */
export async function checkKnowledge(folder: string, today: IsoDate): Promise<Finding[]> {
  const { articles, unreadable, responsibilities, regions, findings } = await readKnowledgeFolder(folder);
  const subjects = new Set<string>(responsibilities?.subjects.keys() ?? RESPONSIBILITY_SUBJECTS);
  const all = [
    ...findings,
    ...checkArticles(articles, { today, subjects, unreadable }),
    ...checkQuestions(articles),
    ...checkReadability(articles),
    ...(regions ? checkRegions(regions, today) : []),
    ...(regions ? checkPlaceNames(articles, responsibilities, regions) : []),
  ];
  return cappedPerFile(all.toSorted(byImportance), MOST_PER_FILE);
}

function byImportance(a: Finding, b: Finding): number {
  return (
    a.severity.localeCompare(b.severity) || a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0)
  );
}

function valueOrNull<T>(parsed: Parsed<T>): T | null {
  return 'value' in parsed ? parsed.value : null;
}
