import { FACET_HEADINGS, FACETS, type Facet } from '../../domain/facet.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import { amountsById } from './article-readability.ts';
import { checkAmounts } from './check-amounts.ts';
import { uncoveredFigures } from './figures-in-prose.ts';
import { type Finding, mistake, warning } from './finding.ts';
import { type ArticleFile, lineInSection } from './parse-article.ts';

/** What an article of each kind says at the least. */
const ALWAYS: readonly Facet[] = ['what', 'who-for', 'how-to-apply', 'who-does-what'];
const INSTRUMENT: readonly Facet[] = FACETS;

export interface CheckedAgainst {
  readonly today: IsoDate;
  /** Subjects of `responsibilities.yaml`; null while that file cannot be read. */
  readonly subjects: ReadonlySet<string> | null;
  /** Ids of articles that are there but could not be read: a reference to one is no mistake. */
  readonly unreadable: ReadonlySet<string>;
}

/** What the articles must satisfy together and one by one, beyond the schema of a single file. */
export function checkArticles(
  files: readonly ArticleFile[],
  { today, subjects, unreadable }: CheckedAgainst,
): Finding[] {
  const ids = new Set([...files.map(({ article }) => article.id), ...unreadable]);
  const wholes = new Set([
    ...files.flatMap(({ article }) => (article.partOf === null ? [article.id] : [])),
    ...unreadable,
  ]);
  const amounts = amountsById(files.map(({ article }) => article));
  return [
    ...repeatedIds(files),
    ...files.flatMap((file) => [
      ...relatedFindings(file, ids),
      ...partFindings(file, wholes),
      ...responsibilityFindings(file, subjects),
      ...sourceFindings(file),
      ...periodFindings(file),
      ...uncoveredFindings(file, ids),
      ...unusedFindings(file),
      ...checkAmounts(file, unreadable.size > 0 ? null : amounts),
      ...facetFindings(file),
      ...reviewFindings(file, today),
    ]),
  ];
}

function repeatedIds(files: readonly ArticleFile[]): Finding[] {
  const seen = new Map<string, string>();
  return files.flatMap(({ file, article, lineOf }) => {
    const names = [
      { name: `the id '${article.id}'`, line: lineOf('id') },
      { name: `the title '${article.title}'`, line: lineOf('title') },
      ...article.amounts.map(({ id }, index) => ({
        name: `the amount id '${id}'`,
        line: lineOf('amounts', index, 'id'),
      })),
    ];
    return names.flatMap(({ name, line }) => {
      const first = seen.get(name);
      seen.set(name, first ?? file);
      return first ? [mistake(file, line, `${name} is also in ${first}`, 'give one of them another')] : [];
    });
  });
}

/** Articles may name each other; one that names itself, or another twice, is a slip. */
function relatedFindings({ file, article, lineOf }: ArticleFile, ids: ReadonlySet<string>): Finding[] {
  return article.related.flatMap((id, index) => {
    const what =
      id === article.id
        ? 'related names the article itself'
        : article.related.indexOf(id) < index
          ? `related names '${id}' twice`
          : ids.has(id)
            ? null
            : `related names '${id}', which is no article`;
    return what ? [mistake(file, lineOf('related', index), what, 'correct or remove it')] : [];
  });
}

/** Parts do not have parts: an answer names the part and its whole, and nothing between. */
function partFindings({ file, article, lineOf }: ArticleFile, wholes: ReadonlySet<string>): Finding[] {
  const { id, partOf } = article;
  if (partOf === null || (wholes.has(partOf) && partOf !== id)) return [];
  return [
    mistake(
      file,
      lineOf('partOf'),
      `partOf names '${partOf}', which is no article or is itself part of another`,
      'name an article that stands by itself, or remove partOf',
    ),
  ];
}

function responsibilityFindings(
  { file, article, lineOf }: ArticleFile,
  subjects: ReadonlySet<string> | null,
): Finding[] {
  if (article.responsibility === null || !subjects || subjects.has(article.responsibility)) return [];
  return [
    mistake(
      file,
      lineOf('responsibility'),
      `responsibility '${article.responsibility}' is not in responsibilities.yaml`,
      'use an existing subject or null',
    ),
  ];
}

function sourceFindings({ file, article, lineOf }: ArticleFile): Finding[] {
  const urls = new Set(article.sources.map((source) => source.url));
  const used = [
    ...article.figures.map(({ source }, index) => ({ source, line: lineOf('figures', index, 'source') })),
    ...article.amounts.flatMap(({ values }, amount) =>
      values.map(({ source }, value) => ({
        source,
        line: lineOf('amounts', amount, 'values', value, 'source'),
      })),
    ),
  ];
  return used
    .filter(({ source }) => !urls.has(source))
    .map(({ source, line }) =>
      mistake(
        file,
        line,
        `the source ${source} is not listed under sources`,
        'list it, or use the url of a listed source',
      ),
    );
}

/** A scheme that ended says when, and nothing ends before it starts. */
function periodFindings({ file, article, lineOf }: ArticleFile): Finding[] {
  const { from, until } = article;
  if (from === null || until === null || from <= until) return [];
  return [
    mistake(file, lineOf('until'), `until ${until} lies before from ${from}`, 'correct one of the two'),
  ];
}

function uncoveredFindings(file: ArticleFile, ids: Iterable<string>): Finding[] {
  const listed = file.article.figures.map((figure) => figure.text);
  return file.article.sections.flatMap((section) =>
    uncoveredFigures(section.text, listed, ids).map(({ text, index, doubtful }) =>
      (doubtful ? warning : mistake)(
        file.file,
        lineInSection(file, section, index),
        `the figure '${text}' has no source`,
        'make it an {{amount:…}} or list it under figures with its source',
      ),
    ),
  );
}

function unusedFindings({ file, article, lineOf }: ArticleFile): Finding[] {
  const prose = article.sections.map((section) => section.text.toLowerCase()).join('\n');
  return article.figures.flatMap(({ text }, index) =>
    prose.includes(text.toLowerCase())
      ? []
      : [
          mistake(
            file,
            lineOf('figures', index),
            `figures lists '${text}', which the text does not say`,
            'remove it',
          ),
        ],
  );
}

function facetFindings({ file, article, lineOf }: ArticleFile): Finding[] {
  const instrument = article.kind === 'instrument' && article.status === 'in-force';
  return (instrument ? INSTRUMENT : ALWAYS)
    .filter((facet) => !article.sections.some((section) => section.facet === facet))
    .map((facet) =>
      mistake(
        file,
        lineOf('kind'),
        `the heading ## ${FACET_HEADINGS[facet]} is missing`,
        'add it; say honestly what is not known',
      ),
    );
}

function reviewFindings({ file, article, lineOf }: ArticleFile, today: IsoDate): Finding[] {
  if (article.reviewBy >= today) return [];
  return [
    warning(
      file,
      lineOf('reviewBy'),
      `should have been reviewed by ${article.reviewBy}`,
      'compare the text with its sources and set a new reviewBy',
    ),
  ];
}
