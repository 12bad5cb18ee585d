import { parseArgs } from 'node:util';
import { checkRegions } from '../adapters/knowledge-files/check-regions.ts';
import { type Finding, findingInWords } from '../adapters/knowledge-files/finding.ts';
import { loadArticles } from '../adapters/knowledge-files/load-articles.ts';
import { loadRegions } from '../adapters/knowledge-files/load-regions.ts';
import { isoDateInAmsterdam } from '../domain/iso-date.ts';
import type { RegionData } from '../regions/ports.ts';
import { createRegionDirectory } from '../regions/region-directory.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    folder: { type: 'string', default: 'knowledge' },
    /** Also shows every place that is recognised in the articles and their questions, to read whether it is one. */
    mentions: { type: 'boolean', default: false },
  },
});

const today = isoDateInAmsterdam(new Date());
const loaded = await loadRegions(values.folder);
const findings = 'findings' in loaded ? loaded.findings : checkRegions(loaded.value, today);
const errors = findings.filter(({ severity }) => severity === 'error').length;

if (values.json) console.log(JSON.stringify(findings, null, 2));
else {
  report(findings);
  if ('value' in loaded) {
    console.log(countsInWords(loaded.value));
    if (values.mentions) await showMentions(loaded.value);
  }
}
process.exitCode = errors > 0 ? 1 : 0;

function report(all: readonly Finding[]): void {
  for (const finding of all) console.log(`${finding.severity}: ${findingInWords(finding)}`);
  console.log(`${errors} errors, ${all.length - errors} warnings`);
}

function countsInWords({ regions, places, postcodes }: RegionData): string {
  const municipalities = regions.flatMap((region) => region.municipalities).length;
  const codes = new Set(postcodes.map(({ pc4 }) => pc4)).size;
  return `${regions.length} regions, ${municipalities} municipalities, ${places.length} names, ${codes} postcodes`;
}

async function showMentions(data: RegionData): Promise<void> {
  const directory = createRegionDirectory(data, today);
  const { files } = await loadArticles(values.folder);
  const texts = files.flatMap(({ article }) => [
    ...article.sections.flatMap(({ text }) => text.split(/(?<=[.?!])\s+|\n/)),
    ...article.questions,
  ]);
  const mentions = texts.flatMap((text) => directory.recognise(text).map((mention) => ({ text, mention })));
  for (const { text, mention } of mentions) {
    console.log(`${mention.text}\t${mention.sure ? 'sure' : 'doubtful'}\t${text}`);
  }
  console.log(`${mentions.length} places in ${texts.length} sentences and questions`);
}
