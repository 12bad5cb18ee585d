import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { composeWithoutServer } from '../compose.ts';
import { readConfig } from '../config.ts';
import { askOnce } from '../conversation/ask-once.ts';
import type { Turn } from '../domain/turn.ts';
import { createLogger } from '../telemetry/logger.ts';

const USAGE = 'usage: npm run ask -- [--json] [--region ID] "vraag" | --json --stdin';

const { values, positionals } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    stdin: { type: 'boolean', default: false },
    region: { type: 'string' },
  },
  allowPositionals: true,
});
if (!values.stdin && positionals.length === 0) {
  console.error(USAGE);
  process.exit(1);
}

const config = readConfig(process.env);
const { services, close } = await composeWithoutServer(config, createLogger('warn'));
if (values.region && !services.regions.find(values.region)) {
  console.error(
    `--region: '${values.region}' is no arbeidsmarktregio; choose one of ${services.regions
      .all()
      .map(({ id }) => id)
      .join(', ')}`,
  );
  process.exit(1);
}
const questions = values.stdin ? createInterface({ input: process.stdin }) : [positionals.join(' ')];
for await (const question of questions) {
  if (question.trim() !== '') show(await askOnce(services, question, values.region ?? null));
}
await close();

function show(turn: Turn): void {
  if (values.json) {
    console.log(JSON.stringify(turn));
    return;
  }
  const sources = turn.citations.map(
    ({ mark, title, publisher, checkedOn, url }) =>
      `[${mark}] ${title} (${publisher}, nagekeken op ${checkedOn}) ${url}`,
  );
  const bodies = turn.responsible.map(({ organisation, does }) => `- ${organisation}: ${does}`);
  console.log([turn.text, ...sources, ...(bodies.length > 0 ? ['Wie doet wat:', ...bodies] : [])].join('\n'));
}
