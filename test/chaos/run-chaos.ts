import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { seededRandom } from '../../src/retrieval/seeded-random.ts';
import { type InboxDoor, importAccountmanagers, signIn } from '../support/accountmanager.ts';
import { loopbackCertificate } from '../support/loopback-certificate.ts';
import { startMailbox, type TestMailbox } from '../support/smtp-server.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../support/webhook-receiver.ts';
import { nothingAcknowledged } from './acknowledged.ts';
import { startChaosPostgres } from './chaos-postgres.ts';
import { type Cluster, clusterOf } from './cluster.ts';
import { type Arrival, type Count, count, type Outage } from './count.ts';
import { type EventFollower, followEvents } from './follow-events.ts';
import { type Disruption, planDisruptions } from './plan-disruptions.ts';
import { PUBLIC_URL, type Replica, startReplica } from './replica.ts';
import { type Colleague, type PlayedStory, playStory, type Stage } from './story.ts';

export interface ChaosOptions {
  readonly seed: number;
  readonly conversations: number;
  readonly kills: number;
  /** Hears how far it is. */
  readonly onProgress?: (line: string) => void;
}

export interface ChaosReport {
  readonly options: ChaosOptions;
  readonly seconds: number;
  readonly counts: readonly Count[];
}

/** Conversations that are under way side by side. */
const AT_ONCE = 6;
const PEOPLE = [
  ['ans@drenthe.example', 'Ans', 'drenthe'],
  ['bea@drenthe.example', 'Bea', 'drenthe'],
  ['cor@drenthe.example', 'Cor', 'drenthe'],
  ['dre@flevoland.example', 'Dre', 'flevoland'],
  ['eef@flevoland.example', 'Eef', 'flevoland'],
] as const;
const REGIONS = ['drenthe', 'flevoland'];
/** Retries that were put off are made within this time. */
const SETTLED_WITHIN_MS = 240_000;

/**
 * Plays conversations with a handoff on two processes over one PostgreSQL, while processes are killed, the database and
 * the mail server go away for a while, and the webhook refuses; then counts. Everything stays on the loopback interface.
 */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const started = performance.now();
  const random = seededRandom(options.seed);
  const closing: (() => unknown)[] = [];
  let isOver = false;
  try {
    const postgres = await startChaosPostgres();
    closing.push(postgres.remove);
    const mailbox = await startMailbox();
    closing.push(mailbox.close);
    const mails = noteArrivals(() =>
      mailbox.mails.map(({ messageId }) => /<(.+)@/.exec(messageId ?? '')?.[1] ?? ''),
    );
    closing.push(mails.stop);
    const certificate = loopbackCertificate();
    const folder = await mkdtemp(path.join(tmpdir(), 'chaos-certificate-'));
    closing.push(() => rm(folder, { recursive: true }));
    const trusted = path.join(folder, 'webhook.pem');
    await writeFile(trusted, certificate.cert);
    const webhook = await startWebhookReceiver(certificate);
    closing.push(webhook.close);
    const events = noteArrivals(() => webhook.accepted.map(({ event }) => event.id));
    closing.push(events.stop);
    const variables = {
      DATABASE_URL: postgres.url,
      SMTP_URL: mailbox.url,
      WEBHOOK_URL: webhook.url,
      WEBHOOK_SECRET: randomBytes(24).toString('hex'),
      NODE_EXTRA_CA_CERTS: trusted,
    };
    const replicas = [await startReplica(variables), await startReplica(variables)];
    for (const replica of replicas) closing.push(replica.stop);
    for (const replica of replicas) await replica.whenUp();

    const cluster = clusterOf(replicas, random);
    const acknowledged = nothingAcknowledged();
    const colleagues = await signInColleagues(replicas[0]!);
    const inboxes = followInboxes(cluster, colleagues);
    const stage: Stage = { cluster, random, acknowledged, colleagues };
    const outages: Outage[] = [];
    const plan = planDisruptions(options, random);
    const unchecked: PlayedStory[] = [];
    closing.push(() => {
      for (const { follower } of inboxes) follower.stop();
      for (const { reader } of unchecked) reader.stop();
    });

    let begun = 0;
    let ended = 0;
    let done = 0;
    const play = async (): Promise<void> => {
      while (begun < options.conversations && !isOver) {
        const next = plan[done];
        // Stories wait for what was to happen before them, so that no kill is left for when all is quiet.
        if (next && begun >= next.after + AT_ONCE) {
          await wait(50);
          continue;
        }
        unchecked.push(await playStory(stage, begun++));
        ended++;
      }
    };
    const disturb = async (): Promise<void> => {
      for (const disruption of plan) {
        while (ended < disruption.after && !isOver) await wait(25);
        await wait(disruption.delayMs);
        if (isOver) return;
        await carryOut(disruption, { replicas, postgres, mailbox, webhook, outages });
        done++;
        options.onProgress?.(
          `${ended} of ${options.conversations} conversations; ${disruption.what} (${done} of ${plan.length})`,
        );
      }
    };
    await Promise.all([disturb(), ...Array.from({ length: AT_ONCE }, play)]);

    for (const replica of replicas) await replica.whenUp();
    await untilSettled(postgres.url);
    const counts = await count({
      databaseUrl: postgres.url,
      acknowledged,
      stories: unchecked,
      arrived: { mail: mails.arrived(), webhook: events.arrived() },
      outages,
    });
    return {
      options,
      seconds: Math.round((performance.now() - started) / 1000),
      counts: [
        {
          what: 'conversations with a handoff played to their end',
          counted: `${acknowledged.conversations.size} of ${options.conversations}`,
          isAsItShouldBe: acknowledged.conversations.size === options.conversations,
        },
        ...counts,
        await countInboxReaders(postgres.url, inboxes),
        countUnplannedEnds(replicas),
      ],
    };
  } finally {
    isOver = true;
    for (const step of closing.reverse()) await step();
  }
}

interface Scene {
  readonly replicas: readonly Replica[];
  readonly postgres: { stop(): Promise<void>; start(): Promise<void> };
  readonly mailbox: TestMailbox;
  readonly webhook: WebhookReceiver;
  readonly outages: Outage[];
}

async function carryOut(
  disruption: Disruption,
  { replicas, postgres, mailbox, webhook, outages }: Scene,
): Promise<void> {
  switch (disruption.what) {
    case 'a process is killed': {
      for (const replica of replicas) await replica.whenUp();
      const outage = beginOutage(outages);
      await replicas[disruption.victim]!.kill();
      outage.until = Date.now();
      return;
    }
    case 'PostgreSQL goes away': {
      const outage = beginOutage(outages);
      await postgres.stop();
      await wait(disruption.forMs);
      await postgres.start();
      outage.until = Date.now();
      return;
    }
    case 'the mail server goes away': {
      const outage = beginOutage(outages);
      await mailbox.shut();
      outage.until = Date.now();
      return;
    }
    case 'the mail server is back':
      await mailbox.open();
      return;
    case 'the webhook refuses':
      webhook.receive('answers 500');
      return;
    case 'the webhook accepts':
      webhook.receive('accepts');
  }
}

function beginOutage(outages: Outage[]): Outage {
  const now = Date.now();
  const outage = { from: now, until: now };
  outages.push(outage);
  return outage;
}

async function signInColleagues({ url, dataDir }: Replica): Promise<Map<string, Colleague[]>> {
  const door: InboxDoor = { url, dataDir, origin: PUBLIC_URL };
  await importAccountmanagers(door, PEOPLE);
  const byRegion = new Map<string, Colleague[]>();
  for (const [email, , region] of PEOPLE) {
    const { cookie } = await signIn(door, email);
    byRegion.set(region, [...(byRegion.get(region) ?? []), { email, cookie }]);
  }
  return byRegion;
}

interface InboxReader {
  readonly region: string;
  readonly follower: EventFollower;
}

function followInboxes(
  cluster: Cluster,
  colleagues: ReadonlyMap<string, readonly Colleague[]>,
): InboxReader[] {
  return REGIONS.flatMap((region) =>
    colleagues.get(region)!.map(({ cookie }) => ({
      region,
      follower: followEvents(cluster, '/inbox/events', { cookie }, `${region}.0`),
    })),
  );
}

async function countInboxReaders(databaseUrl: string, readers: readonly InboxReader[]): Promise<Count> {
  let events = 0;
  let moves = 0;
  let wrong = 0;
  for (const { region, follower } of readers) {
    const last = await query<{ last: number }>(
      databaseUrl,
      `select last_sequence as last from inbox_counters where region_id = '${region}'`,
    );
    const expected = Array.from({ length: last[0]!.last }, (_, index) => `${region}.${index + 1}`);
    await follower.untilSeen(expected.at(-1)!).catch(() => {});
    const seen = follower.ids().slice(0, expected.length);
    if (seen.join() !== expected.join()) wrong++;
    events += seen.length;
    moves += follower.moves;
  }
  return {
    what: 'accountmanagers reading along: events, moves to another process',
    counted: `${readers.length}: ${events}, ${moves}; ${wrong} without every event once and in order`,
    isAsItShouldBe: wrong === 0,
  };
}

function countUnplannedEnds(replicas: readonly Replica[]): Count {
  const ends = replicas.flatMap(({ unplannedEnds }) => unplannedEnds);
  return {
    what: 'processes that ended without being killed',
    counted: [String(ends.length), ...ends.map((said) => said.replaceAll(/\s+/g, ' ').slice(-300))].join(
      '; ',
    ),
    isAsItShouldBe: ends.length === 0,
  };
}

/** Waits until every delivery has gone out or was given up. */
async function untilSettled(databaseUrl: string): Promise<void> {
  const until = performance.now() + SETTLED_WITHIN_MS;
  while (performance.now() < until) {
    const [pending] = await query<{ count: string }>(
      databaseUrl,
      `select count(*) from deliveries where state = 'pending'`,
    );
    if (pending!.count === '0') return;
    await wait(500);
  }
}

async function query<Row extends object>(databaseUrl: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Notes when each delivery came, to compare with the moments at which something died. */
function noteArrivals(identities: () => readonly string[]): { arrived(): readonly Arrival[]; stop(): void } {
  const arrived: Arrival[] = [];
  const look = (): void => {
    for (const identity of identities().slice(arrived.length)) arrived.push({ identity, at: Date.now() });
  };
  const looking = setInterval(look, 20);
  return {
    arrived: () => {
      look();
      return arrived;
    },
    stop: () => clearInterval(looking),
  };
}
