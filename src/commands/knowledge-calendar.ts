import { parseArgs } from 'node:util';
import { KnowledgeError } from '../adapters/knowledge-files/finding.ts';
import { type CalendarEntry, knowledgeCalendar } from '../adapters/knowledge-files/knowledge-calendar.ts';
import { readKnowledgeFolder } from '../adapters/knowledge-files/knowledge-folder.ts';
import { isExistingDay, isoDateInAmsterdam } from '../domain/iso-date.ts';

const PERIODS: readonly { title: string; from: number; until: number }[] = [
  { title: 'Te laat', from: Number.NEGATIVE_INFINITY, until: -1 },
  { title: 'Binnen 30 dagen', from: 0, until: 30 },
  { title: 'Binnen 60 dagen', from: 31, until: 60 },
  { title: 'Binnen 90 dagen', from: 61, until: 90 },
];

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    folder: { type: 'string', default: 'knowledge' },
    on: { type: 'string', default: isoDateInAmsterdam(new Date()) },
  },
});
if (!isExistingDay(values.on)) throw new Error(`--on ${values.on} is not a day, like 2027-01-31`);

const { articles, regions, owners, findings } = await readKnowledgeFolder(values.folder);
if (!owners || articles.length === 0) throw new KnowledgeError(findings);
const entries = knowledgeCalendar(
  articles.map(({ article }) => article),
  regions,
  owners,
  { today: values.on, days: PERIODS.at(-1)!.until },
);

if (values.json) console.log(JSON.stringify(entries, null, 2));
else for (const period of PERIODS) printPeriod(period);

function printPeriod({ title, from, until }: (typeof PERIODS)[number]): void {
  const due = entries.filter(({ daysLeft }) => from <= daysLeft && daysLeft <= until);
  console.log(`## ${title}\n`);
  const table = ['| Datum | Wat | Eigenaar | Artikelen |', '| --- | --- | --- | --- |', ...due.map(row)];
  console.log(due.length === 0 ? 'Niets.\n' : `${table.join('\n')}\n`);
}

function row({ date, what, owner, articles: named }: CalendarEntry): string {
  return `| ${date} | ${what} | ${owner} | ${named.join(', ')} |`;
}
