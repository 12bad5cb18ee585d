import { randomUUID } from 'node:crypto';
import type { PgBoss } from 'pg-boss';
import type { Database } from './database.ts';

/** Names of the queues. */
export const QUEUES = {
  deliver: 'deliver',
  dead: 'deliver-dead',
  wake: 'wake-handoff',
  retention: 'retention',
} as const;

/** What is done for a job; one that throws is tried again. */
export interface JobHandlers {
  deliver(deliveryId: string): Promise<void>;
  /** After the last attempt. */
  giveUp(deliveryId: string): Promise<void>;
  wake(leadId: string): Promise<void>;
  retain(): Promise<void>;
}

const RETRIED = { retryDelay: 1, retryBackoff: true, expireInSeconds: 10 };
type NewQueue = Parameters<PgBoss['createQueue']>[1];
/** A dead letter queue comes before the queue that names it. */
const OPTIONS: readonly (readonly [string, NewQueue])[] = [
  [QUEUES.dead, { ...RETRIED, retryLimit: 20, notify: true }],
  [QUEUES.deliver, { ...RETRIED, retryLimit: 8, deadLetter: QUEUES.dead, notify: true }],
  [QUEUES.wake, { ...RETRIED, retryLimit: 20 }],
  [QUEUES.retention, { expireInSeconds: 300 }],
];

/**
 * How often a worker looks. Nothing tells it that a retry is due, or that a job of a killed process is free again:
 * beside notifications it would look every half minute only.
 */
const everySeconds = (seconds: number) => ({
  pollingIntervalSeconds: seconds,
  notifyPollingIntervalSeconds: seconds,
});

/** Opens pg-boss in the same database, with every queue in it. `onError` hears of failures in the queue itself. */
export async function openQueue(database: Database, onError: (error: Error) => void): Promise<PgBoss> {
  const { PgBoss: Boss } = await import('pg-boss');
  const boss = new Boss({
    ...(await database.queueConnection()),
    // What a killed process held must go out within half a minute of the next start; the defaults wait a quarter of an hour.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    maintenanceIntervalSeconds: 60,
    useListenNotify: true,
  });
  boss.on('error', onError);
  try {
    await boss.start();
    await createMissing(boss);
    return boss;
  } catch (error) {
    await boss.stop({ graceful: false });
    throw error;
  }
}

async function createMissing(boss: PgBoss): Promise<void> {
  const existing = new Set((await boss.getQueues()).map(({ name }) => name));
  for (const [name, options] of OPTIONS) {
    if (existing.has(name)) continue;
    await boss.createQueue(name, options);
    // Having looked in it once, it knows the queue, and need not ask while a transaction of ours has the only connection.
    await boss.findJobs(name, { id: randomUUID() });
  }
}

/** Starts the workers. */
export async function carryOut(boss: PgBoss, { deliver, giveUp, wake, retain }: JobHandlers): Promise<void> {
  await boss.schedule(QUEUES.retention, '30 3 * * *', {}, { tz: 'Europe/Amsterdam' });
  await boss.work<{ deliveryId: string }>(QUEUES.deliver, everySeconds(1), async ([job]) => {
    if (job) await deliver(job.data.deliveryId);
  });
  await boss.work<{ deliveryId: string }>(QUEUES.dead, everySeconds(5), async ([job]) => {
    if (job) await giveUp(job.data.deliveryId);
  });
  await boss.work<{ leadId: string }>(QUEUES.wake, { pollingIntervalSeconds: 2 }, async ([job]) => {
    if (job) await wake(job.data.leadId);
  });
  await boss.work(QUEUES.retention, { pollingIntervalSeconds: 60 }, retain);
}
