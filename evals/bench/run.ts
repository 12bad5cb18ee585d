import { mkdtemp } from 'node:fs/promises';
import { Agent, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express from 'express';
import { startAssistant } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { createLogger } from '../../src/telemetry/logger.ts';

const ROUNDS = 20;
const REQUESTS_A_ROUND = 100;
const LOOK_UPS = [
  '6602',
  'Venlo',
  'nijmgen',
  'Bergen',
  'rijk van nijmegen',
  '8223DB',
  'onbekendeplaats',
  'Hengelo',
];

/** Compares a look-up with a handler that only answers `{}`, in turn within one run, because machines are noisy. */
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const dataDir = await mkdtemp(path.join(tmpdir(), 'assistant-bench-'));
const assistant = await startAssistant(
  readConfig({ DATA_DIR: dataDir, PORT: '0', RATE_LIMIT: 'off' }),
  createLogger('warn'),
);
const bare = await listen();
const bareUrl = `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`;
const lookUp = (n: number): string =>
  `${assistant.url}/api/v1/regions?q=${encodeURIComponent(LOOK_UPS[n % LOOK_UPS.length]!)}`;

const ratios: number[] = [];
const times = { lookUp: [] as number[], bare: [] as number[] };
for (let round = 0; round <= ROUNDS; round++) {
  const ours = await timeRound(lookUp);
  const empty = await timeRound(() => bareUrl);
  // The first round warms both up.
  if (round === 0) continue;
  ratios.push(ours / empty);
  times.lookUp.push(ours);
  times.bare.push(empty);
}
console.log('| what | median ms per request |\n|---|---|');
console.log(`| GET /api/v1/regions?q= | ${median(times.lookUp).toFixed(3)} |`);
console.log(`| a handler that answers {} | ${median(times.bare).toFixed(3)} |`);
console.log(`\nratio, median of ${ROUNDS} rounds: ${median(ratios).toFixed(2)}`);

agent.destroy();
bare.close();
await assistant.stop();
process.exit(0);

async function timeRound(url: (n: number) => string): Promise<number> {
  const started = performance.now();
  for (let n = 0; n < REQUESTS_A_ROUND; n++) await request(url(n));
  return (performance.now() - started) / REQUESTS_A_ROUND;
}

function request(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      response.resume();
      response.on('end', resolve);
    }).on('error', reject);
  });
}

function listen(): Promise<Server> {
  const app = express();
  app.get('/', (_request, response) => {
    response.json({});
  });
  return new Promise((resolve) => {
    const server = app.listen(0, '127.0.0.1', () => resolve(server));
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
