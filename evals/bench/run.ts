import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Bench, BenchResult } from './bench.ts';
import { lookUpBench } from './look-up.ts';
import { benchReport } from './report.ts';
import { retrievalBench } from './retrieval.ts';
import { scaleBench } from './scale.ts';
import { startBench } from './start.ts';
import { targetChart } from './target-chart.ts';
import { turnBench } from './turn.ts';
import { widgetBench } from './widget.ts';

const RESULTS = path.join(import.meta.dirname, '../results');

const { values, positionals } = parseArgs({
  options: {
    /** Also 15,000 articles and nlp.js: a quarter of an hour, gigabytes of memory. */
    large: { type: 'boolean', default: false },
    /** How many times as long as on an idle machine engines may take; for one where others work, too. */
    patience: { type: 'string', default: '1' },
  },
  allowPositionals: true,
});
const patience = Number(values.patience);
if (!(patience > 0)) {
  console.error(`--patience: '${values.patience}' is no number above 0`);
  process.exit(1);
}
const benches: Readonly<Record<string, Bench>> = {
  retrieval: retrievalBench({ isLarge: values.large, patience }),
  ...(values.large ? { scale: scaleBench({ patience }) } : {}),
  turn: turnBench,
  start: startBench,
  'look-up': lookUpBench,
  widget: widgetBench,
};
const chosen = positionals.length > 0 ? positionals : Object.keys(benches);
const unknown = chosen.find((name) => !(name in benches));
if (unknown) {
  console.error(`'${unknown}' is no measurement; choose from ${Object.keys(benches).join(', ')}`);
  process.exit(1);
}

const results: BenchResult[] = [];
for (const name of chosen) {
  console.error(`measuring: ${name}`);
  const started = performance.now();
  results.push(await benches[name]!());
  console.error(`measured: ${name}, in ${((performance.now() - started) / 1000).toFixed(0)} s`);
}
const report = benchReport(results, machineInWords());
await mkdir(RESULTS, { recursive: true });
await writeFile(path.join(RESULTS, 'bench.md'), report);
await writeFile(path.join(RESULTS, 'targets.svg'), targetChart(results.flatMap(({ targets }) => targets)));
for (const { plots = {} } of results) {
  for (const [file, svg] of Object.entries(plots)) await writeFile(path.join(RESULTS, file), svg);
}
console.log(report);
console.log(`report: ${path.relative('.', RESULTS)}/bench.md`);
process.exit(0);

/** What a reader needs to compare with another run. */
function machineInWords(): string {
  const load = loadavg().map((value) => value.toFixed(1));
  const model = cpus()[0]?.model ?? 'unknown processor';
  return `${new Date().toISOString()}, Node ${process.versions.node}, ${availableParallelism()} × ${model}, load ${load.join(' ')}. Medians of interleaved rounds: what counts are the ratios.`;
}
