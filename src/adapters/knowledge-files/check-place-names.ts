import type { ResponsibilityMatrix } from '../../domain/responsibility-matrix.ts';
import type { RegionData } from '../../regions/ports.ts';
import { type Finding, mistake } from './finding.ts';
import { type ArticleFile, lineInSection } from './parse-article.ts';
import { type KnownPlaceNames, knownPlaceNames, unknownPlaceNames } from './place-names-in-prose.ts';

/** Whether the municipalities and regions that articles and responsibilities name are on the map. */
export function checkPlaceNames(
  articles: readonly ArticleFile[],
  matrix: ResponsibilityMatrix | null,
  regions: RegionData,
): Finding[] {
  const known = knownPlaceNames(regions);
  return [
    ...articles.flatMap((article) => [
      ...proseFindings(article, known),
      ...frontMatterFindings(article, known),
    ]),
    ...executorFindings(matrix, regions),
  ];
}

function proseFindings(article: ArticleFile, known: KnownPlaceNames): Finding[] {
  return article.article.sections.flatMap((section) =>
    unknownPlaceNames(section.text, known).map(({ kind, name, index }) =>
      unknownName(article.file, lineInSection(article, section, index), kind, name),
    ),
  );
}

/** Only municipalities: organisations have `Regio` in names of their own, such as Regio College. */
function frontMatterFindings({ file, article, lineOf }: ArticleFile, known: KnownPlaceNames): Finding[] {
  const texts = [
    ...article.executedBy.map((text, index) => ({ text, line: lineOf('executedBy', index) })),
    ...article.sources.map(({ publisher }, index) => ({
      text: publisher,
      line: lineOf('sources', index, 'publisher'),
    })),
  ];
  return texts.flatMap(({ text, line }) =>
    unknownPlaceNames(text, known)
      .filter(({ kind }) => kind === 'gemeente')
      .map(({ kind, name }) => unknownName(file, line, kind, name)),
  );
}

function executorFindings(matrix: ResponsibilityMatrix | null, { regions }: RegionData): Finding[] {
  const municipalities = new Set(regions.flatMap((region) => region.municipalities));
  return [...(matrix?.bodies.values() ?? [])]
    .flatMap(({ executors }) => executors.flatMap((executor) => executor.municipalities))
    .filter((name) => !municipalities.has(name))
    .map((name) => unknownName('responsibilities.yaml', null, 'gemeente', name));
}

function unknownName(file: string, line: number | null, kind: string, name: string): Finding {
  return mistake(
    file,
    line,
    `'${kind} ${name}' is on no map`,
    `correct the name, write 'voormalige' before a former ${kind}, or add the name under regions/`,
  );
}
