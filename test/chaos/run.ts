import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { isClean, reportTable } from './report-table.ts';
import { runChaos } from './run-chaos.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    conversations: { type: 'string', default: '200' },
    kills: { type: 'string', default: '20' },
  },
});

// Every start of PostgreSQL and every replica waits for the end of this process.
process.setMaxListeners(50);

const report = await runChaos({
  seed: Number(values.seed ?? randomInt(2 ** 31)),
  conversations: Number(values.conversations),
  kills: Number(values.kills),
  onProgress: (line) => console.error(line),
});
console.log(reportTable(report));
process.exit(isClean(report) ? 0 : 1);
