import type { Amount } from '../../domain/amount.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import { amountReferences } from '../../domain/passage.ts';
import { type Finding, mistake } from './finding.ts';
import { type ArticleFile, lineInSection } from './parse-article.ts';

const REFERENCE = /\{\{amount:[a-z0-9-]+(?::value)?\}\}/g;

/**
 * Whether the amounts of an article have values without gap or overlap, and whether its text refers to amounts that
 * exist. `amounts` null: some article could not be read, so that its amounts are not known to be missing.
 */
export function checkAmounts(article: ArticleFile, amounts: ReadonlyMap<string, Amount> | null): Finding[] {
  return [...periodFindings(article), ...referenceFindings(article, amounts), ...endedFindings(article)];
}

function periodFindings({ file, article, lineOf }: ArticleFile): Finding[] {
  return article.amounts.flatMap((amount, index) =>
    mistakesInPeriods(amount).map(({ what, value }) =>
      mistake(
        file,
        lineOf('amounts', index, 'values', value),
        `amount '${amount.id}' ${what}`,
        'let each period start the day after the one before ends',
      ),
    ),
  );
}

function mistakesInPeriods({ values }: Amount): { what: string; value: number }[] {
  const mistakes: { what: string; value: number }[] = [];
  for (const [value, { validFrom, validUntil }] of values.entries()) {
    if (validUntil !== null && validUntil < validFrom)
      mistakes.push({ what: 'ends before it starts', value });
    const next = values[value + 1];
    if (!next) continue;
    if (validUntil === null || validUntil >= next.validFrom) {
      mistakes.push({ what: `has two values on ${next.validFrom}: they overlap`, value: value + 1 });
    } else if (dayAfter(validUntil) !== next.validFrom) {
      mistakes.push({ what: `has a gap between ${validUntil} and ${next.validFrom}`, value: value + 1 });
    }
  }
  return mistakes;
}

function referenceFindings(article: ArticleFile, amounts: ReadonlyMap<string, Amount> | null): Finding[] {
  return article.article.sections.flatMap((section) => {
    const at = (offset: number): number => lineInSection(article, section, offset);
    const findings: Finding[] = [];
    const braces = section.text
      .replace(REFERENCE, (reference) => ' '.repeat(reference.length))
      .search(/\{\{|\}\}/);
    if (braces >= 0) {
      findings.push(
        mistake(
          article.file,
          at(braces),
          'a reference in braces is not understood',
          'write {{amount:id}} or {{amount:id:value}}',
        ),
      );
    }
    for (const id of amountReferences(section.text)) {
      if (!amounts || amounts.has(id)) continue;
      findings.push(
        mistake(
          article.file,
          at(section.text.indexOf(`{{amount:${id}`)),
          `the amount '${id}' does not exist`,
          'define it under amounts or correct the id',
        ),
      );
    }
    return findings;
  });
}

function endedFindings({ file, article, lineOf }: ArticleFile): Finding[] {
  const quotes = article.sections.some(({ text }) => amountReferences(text).length > 0);
  if (article.status !== 'ended' || !quotes) return [];
  return [
    mistake(
      file,
      lineOf('status'),
      'an ended scheme quotes amounts',
      'leave them out: nobody gets them any more',
    ),
  ];
}

function dayAfter(day: IsoDate): IsoDate {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
