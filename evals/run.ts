import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { composeWithoutServer } from '../src/compose.ts';
import { type Config, readConfig } from '../src/config.ts';
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
    /** Answers with the language model that OPENAI_API_KEY and the other settings name, held to the same baseline. */
    model: { type: 'boolean', default: false },
    /** Accepts the scores of now as the baseline. */
    update: { type: 'boolean', default: false },
  },
});

const files = values.dataset ? [values.dataset] : await ownDatasets();
const { services, close } = await composeWithoutServer(settings(), createLogger('warn'));
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
  const report = path.join(RESULTS, values.model ? `${name}-model` : name);
  await writeFile(`${report}.md`, reportInMarkdown(name, results, own));
  await writeFile(`${report}.html`, reportInHtml(name, results, own, baseline[name]));
  console.log(totalsInWords(name, scores[name]!));
  if (values.model) console.log(composersInWords(results));
}
if (values.update && !values.dataset && !values.model) {
  await writeBaseline(BASELINE, updatedBaseline(baseline, scores));
  console.log(`baseline written: ${path.relative('.', BASELINE)}`);
} else if (!values.dataset) {
  console.log(fallsInWords(falls));
  process.exitCode = falls.length > 0 ? 1 : 0;
}
console.log(`reports: ${path.relative('.', RESULTS)}/`);

/** Without `--model` no setting of this machine changes what is measured. */
function settings(): Config {
  if (!values.model) return readConfig({ ASSISTANT_DATE: DAY });
  const config = readConfig({ ...process.env, ASSISTANT_DATE: DAY });
  if (config.languageModel) return config;
  console.error('OPENAI_API_KEY: is required with --model');
  process.exit(1);
}

/** How often the language model was asked for an answer that nobody got. */
function composersInWords(results: readonly EvalResult[]): string {
  const answers = results.filter(({ composedBy }) => composedBy !== null);
  const own = answers.filter(({ composedBy }) => composedBy === 'language-model');
  return `  phrased by the language model    ${own.length} of ${answers.length} answers`;
}

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
