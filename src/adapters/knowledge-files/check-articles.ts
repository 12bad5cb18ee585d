import type { Amount } from '../../domain/amount.ts';
import type { Article } from '../../domain/article.ts';
import { FACET_HEADINGS, FACETS, type Facet } from '../../domain/facet.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import { amountReferences } from '../../domain/passage.ts';
import { uncoveredFigures } from './figures-in-prose.ts';
import type { Finding } from './finding.ts';
import type { ArticleFile } from './parse-article.ts';

/** What an article of each kind says at the least. */
const ALWAYS: readonly Facet[] = ['what', 'who-for', 'how-to-apply', 'who-does-what'];
const INSTRUMENT: readonly Facet[] = FACETS;

/** What the articles must satisfy together and one by one, beyond the schema of a single file. */
export function checkArticles(
  files: readonly ArticleFile[],
  { today, subjects }: { today: IsoDate; subjects: ReadonlySet<string> | null },
): Finding[] {
  const articles = new Map(files.map(({ article }) => [article.id, article]));
  const amounts = new Map(files.flatMap(({ article }) => article.amounts.map((amount) => [amount.id, amount])));
  return [
    ...duplicateIds(files),
    ...files.flatMap((file) => [
      ...references(file, articles, subjects),
      ...figures(file, articles),
      ...amountPeriods(file),
      ...amountUse(file, amounts),
      ...facets(file),
      ...review(file, today),
    ]),
  ];
}

function duplicateIds(files: readonly ArticleFile[]): Finding[] {
  const seen = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { file, article } of files) {
    for (const id of [article.id, ...article.amounts.map((amount) => `amount ${amount.id}`)]) {
      const first = seen.get(id);
      if (first) findings.push(error(file, 2, `the id '${id}' is also in ${first}`, 'give one of them another id'));
      seen.set(id, file);
    }
  }
  return findings;
}

function references(
  { file, article }: ArticleFile,
  articles: ReadonlyMap<string, Article>,
  subjects: ReadonlySet<string> | null,
): Finding[] {
  const findings = article.related
    .filter((id) => !articles.has(id) || id === article.id)
    .map((id) => error(file, 2, `related names '${id}', which is no other article`, 'correct or remove it'));
  if (article.responsibility && subjects && !subjects.has(article.responsibility)) {
    findings.push(
      error(file, 2, `responsibility '${article.responsibility}' is not in responsibilities.yaml`, 'use an existing subject or null'),
    );
  }
  const urls = new Set(article.sources.map((source) => source.url));
  const used = [...article.figures, ...article.amounts.flatMap((amount) => amount.values)];
  for (const { source } of used) {
    if (!urls.has(source)) {
      findings.push(error(file, 2, `the source ${source} is not listed under sources`, 'list it, or use the url of a listed source'));
    }
  }
  return findings;
}

function figures({ file, article, sectionLines }: ArticleFile, articles: ReadonlyMap<string, Article>): Finding[] {
  const listed = article.figures.map((figure) => figure.text);
  const findings = article.sections.flatMap(({ facet, text }) =>
    uncoveredFigures(text, listed, articles.keys()).map(({ text: figure, index }) =>
      error(
        file,
        sectionLines[facet]! + text.slice(0, index).split('\n').length - 1,
        `the figure '${figure}' has no source`,
        'make it an {{amount:…}} or list it under figures with its source',
      ),
    ),
  );
  const prose = article.sections.map((section) => section.text.toLowerCase()).join('\n');
  for (const text of listed) {
    if (!prose.includes(text.toLowerCase())) {
      findings.push(error(file, 2, `figures lists '${text}', which the text does not say`, 'remove it'));
    }
  }
  return findings;
}

function amountPeriods({ file, article }: ArticleFile): Finding[] {
  return article.amounts.flatMap((amount) => periodsOf(amount).map((what) => error(file, 2, what, 'let each period start the day after the one before ends')));
}

function periodsOf(amount: Amount): string[] {
  const wrong: string[] = [];
  for (const [index, { validFrom, validUntil }] of amount.values.entries()) {
    if (validUntil !== null && validUntil < validFrom) wrong.push(`amount '${amount.id}' ends before it starts`);
    const next = amount.values[index + 1];
    if (!next) continue;
    if (validUntil === null || validUntil >= next.validFrom) wrong.push(`amount '${amount.id}': two values overlap on ${next.validFrom}`);
    else if (dayAfter(validUntil) !== next.validFrom) wrong.push(`amount '${amount.id}' has a gap between ${validUntil} and ${next.validFrom}`);
  }
  return wrong;
}

function amountUse({ file, article, sectionLines }: ArticleFile, amounts: ReadonlyMap<string, Amount>): Finding[] {
  const findings: Finding[] = [];
  const referred = new Set<string>();
  for (const { facet, text } of article.sections) {
    const loose = text.replace(/\{\{amount:[a-z0-9-]+(?::value)?\}\}/g, '');
    if (/[{}]{2}/.test(loose)) {
      findings.push(error(file, sectionLines[facet]!, 'a reference in braces is not understood', 'write {{amount:id}} or {{amount:id:value}}'));
    }
    for (const id of amountReferences(text)) {
      referred.add(id);
      if (!amounts.has(id)) {
        findings.push(error(file, sectionLines[facet]!, `the amount '${id}' does not exist`, 'define it under amounts or correct the id'));
      }
    }
  }
  if (article.status === 'ended' && referred.size > 0) {
    findings.push(error(file, 2, 'an ended scheme quotes amounts', 'leave them out: nobody gets them any more'));
  }
  return findings;
}

function facets({ file, article }: ArticleFile): Finding[] {
  const instrument = article.kind === 'instrument' && article.status === 'in-force';
  return (instrument ? INSTRUMENT : ALWAYS)
    .filter((facet) => !article.sections.some((section) => section.facet === facet))
    .map((facet) => error(file, 2, `the heading ## ${FACET_HEADINGS[facet]} is missing`, 'add it; say honestly what is not known'));
}

function review({ file, article }: ArticleFile, today: IsoDate): Finding[] {
  if (article.reviewBy >= today) return [];
  return [
    {
      severity: 'warning',
      file,
      line: 2,
      what: `should have been reviewed by ${article.reviewBy}`,
      fix: 'compare the text with its sources and set a new reviewBy',
    },
  ];
}

function dayAfter(day: IsoDate): IsoDate {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

function error(file: string, line: number, what: string, fix: string): Finding {
  return { severity: 'error', file, line, what, fix };
}
