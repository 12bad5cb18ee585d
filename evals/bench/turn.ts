import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Turn } from '../../src/domain/turn.ts';
import { startPostgres } from '../../test/support/postgres-server.ts';
import { startBareHandler } from './bare-handler.ts';
import type { BenchResult, Target } from './bench.ts';
import { type HttpCaller, httpCaller } from './http-caller.ts';
import { interleave, median, type Rounds, ratioOf } from './interleave.ts';
import { startScratchAssistant } from './scratch-assistant.ts';

const ROUNDS = 15;
/** Each is asked twice a round. */
const QUESTIONS = [
  'Wat is loonkostensubsidie?',
  'hoe vraag ik een proefplaatsing aan',
  'Hoe lang duurt jobcoaching?',
  'wat kost een werkplekaanpasing',
  'Wie betaalt het loon bij beschut werk?',
  'ik wil een wajonger in dienst nemen, wat krijg ik dan',
  'Wat is het verschil tussen loonkostensubsidie en loonkostenvoordeel?',
  'geldt de no-riskpolis ook in Venlo',
];
/** What a start outside demo mode asks for. */
const INSTALLATION = {
  PUBLIC_URL: 'https://assistent.example',
  CONTROLLER: 'Gemeente Voorbeeld',
  PRIVACY_URL: 'https://www.example.nl/privacy',
  HOST: '127.0.0.1',
};

/** A turn without a language model, against a bare handler that writes the same rows to the same kind of database. */
export async function turnBench(): Promise<BenchResult> {
  const embedded = await compare();
  const postgres = await startPostgres();
  const served = await compare({
    ours: await createDatabase(postgres.url, 'ours'),
    bare: await createDatabase(postgres.url, 'bare'),
  });
  await postgres.stop();
  const compared = Object.entries({ PGlite: embedded, PostgreSQL: served });
  return {
    title: 'A turn without a language model, over HTTP',
    columns: ['database', 'ms a turn', 'ms of a bare handler', 'ratio'],
    rows: compared.map(([name, { turn, bare }]) => [
      name,
      median(turn).toFixed(2),
      median(bare).toFixed(2),
      ratioOf(turn, bare).toFixed(2),
    ]),
    targets: compared.map(
      ([name, { turn, bare }]): Target => ({
        what: `a turn on ${name}, against writing its rows`,
        value: ratioOf(turn, bare),
        atMost: 3,
        unit: '×',
      }),
    ),
  };
}

async function compare(databases?: { ours: string; bare: string }): Promise<{ turn: Rounds; bare: Rounds }> {
  const assistant = await startScratchAssistant(
    databases ? { ...INSTALLATION, DATABASE_URL: databases.ours } : {},
  );
  const caller = httpCaller();
  const visitor = await startVisitor(caller, assistant.url);
  const turns: Turn[] = [];
  for (const question of QUESTIONS) turns.push(await visitor.say(question));
  const handler = await startBareHandler(turns, databases?.bare);
  const times = await interleave(
    {
      turn: (call) => visitor.say(QUESTIONS[call % QUESTIONS.length]!),
      bare: (call) =>
        caller.post(handler.url, { text: QUESTIONS[call % QUESTIONS.length], messageId: randomUUID() }),
    },
    { rounds: ROUNDS, calls: QUESTIONS.length * 2 },
  );
  caller.close();
  await handler.stop();
  await assistant.stop();
  return times;
}

async function startVisitor(caller: HttpCaller, url: string): Promise<{ say(text: string): Promise<Turn> }> {
  const created = await caller.post(`${url}/api/v1/conversations`, { channel: 'web-chat', locale: 'nl' });
  const { id, token } = JSON.parse(created) as { id: string; token: string };
  const headers = { Authorization: `Bearer ${token}` };
  return {
    async say(text) {
      const body = { text, messageId: randomUUID() };
      return JSON.parse(await caller.post(`${url}/api/v1/conversations/${id}/turns`, body, headers));
    },
  };
}

async function createDatabase(server: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query(`create database ${pg.escapeIdentifier(name)}`);
  await client.end();
  return `${server}/${name}`;
}
