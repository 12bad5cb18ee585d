import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { composeWithoutServer } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import { createLogger } from '../src/telemetry/logger.ts';
import { fallsSince, readBaseline, updatedBaseline, writeBaseline } from './baseline.ts';
import { parseDataset } from './dataset.ts';
import { reportInHtml } from './report-html.ts';
import { fallsInWords, percent, reportInMarkdown } from './report-markdown.ts';
import { type EvalResult, runDataset } from './run-dataset.ts';
import { type Scores, scoresOf } from './scores.ts';

/** Amounts and schemes are judged as they stand on this day, whenever the sets are run. */
const DAY = '2026-11-24';
const BASELINE = path.join(import.meta.dirname, 'baselines/baseline.json');
const RESULTS = path.join(import.meta.dirname, 'results');

const { values } = parseArgs({
  options: {
    /** Another file in the same form; it has no baseline and changes none. */
    dataset: { type: 'string' },
    /** Accepts the scores of now as the baseline. */
    update: { type: 'boolean', default: false },
  },
});

const files = values.dataset ? [values.dataset] : await ownDatasets();
const { services, close } = await composeWithoutServer(
  readConfig({ ASSISTANT_DATE: DAY }),
  createLogger('warn'),
);
const measured: Record<string, readonly EvalResult[]> = {};
for (const file of files) {
  const dataset = parseDataset(await readFile(file, 'utf8'));
  measured[path.basename(file, '.jsonl')] = await runDataset(services, dataset);
}
await close();

const scores = Object.fromEntries(
  Object.entries(measured).map(([name, results]) => [name, scoresOf(results)]),
);
const baseline = values.dataset ? {} : await readBaseline(BASELINE);
const falls = fallsSince(baseline, scores);
await mkdir(RESULTS, { recursive: true });
for (const [name, results] of Object.entries(measured)) {
  const own = falls.filter(({ dataset }) => dataset === name);
  await writeFile(path.join(RESULTS, `${name}.md`), reportInMarkdown(name, results, own));
  await writeFile(path.join(RESULTS, `${name}.html`), reportInHtml(name, results, own, baseline[name]));
  console.log(totalsInWords(name, scores[name]!));
}
if (values.update && !values.dataset) {
  await writeBaseline(BASELINE, updatedBaseline(baseline, scores));
  console.log(`baseline written: ${path.relative('.', BASELINE)}`);
} else if (!values.dataset) {
  console.log(fallsInWords(falls));
  process.exitCode = falls.length > 0 ? 1 : 0;
}
console.log(`reports: ${path.relative('.', RESULTS)}/`);

async function ownDatasets(): Promise<string[]> {
  const folder = path.join(import.meta.dirname, 'datasets');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).toSorted();
  return names.map((name) => path.join(folder, name));
}

function totalsInWords(name: string, all: Scores): string {
  const lines = Object.entries(all)
    .filter(([score]) => /^(?:all$|register|grader|outcome)/.test(score))
    .map(([score, value]) => `  ${score.padEnd(32)} ${percent(value).padStart(6)}  of ${value.count}`);
  return [name, ...lines].join('\n');
}
