import type { Transaction } from 'kysely';
import { fromKysely, PgBoss } from 'pg-boss';
import type { ChannelName } from '../../domain/conversation.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

const DELIVER = 'deliver';
const DEAD = 'deliver-dead';
const WAKE = 'wake-handoff';
const RETENTION = 'retention';

/** What a change of a conversation or a handoff writes to the outbox. */
export interface HandoffOutbox extends Pick<Outbox, 'addDelivery' | 'addWake'> {
  /** Whether other systems are told through the webhook. */
  readonly toWebhook?: boolean;
  /** Whether messages to visitors of a channel must be sent; none unless given. */
  pushes?(channel: ChannelName): boolean;
}

/** What is done for a job; one that throws is tried again. */
export interface JobHandlers {
  deliver(deliveryId: string): Promise<void>;
  /** After the last attempt. */
  giveUp(deliveryId: string): Promise<void>;
  wake(leadId: string): Promise<void>;
  retain(): Promise<void>;
}

/** Jobs written together with the facts they belong to, carried out later and again until they succeed. */
export interface Outbox {
  /** Adds a delivery within a transaction: it exists exactly when the transaction does. */
  addDelivery(trx: Transaction<Schema>, deliveryId: string): Promise<void>;
  /** Looks at the deadlines of a lead at an instant; the job exists exactly when the transaction does. */
  addWake(trx: Transaction<Schema>, leadId: string, at: Date): Promise<void>;
  /** Starts carrying out jobs. */
  work(handlers: JobHandlers): Promise<void>;
  /** Whether the queue answers. */
  isAlive(): Promise<boolean>;
  /** Lets running jobs finish, at most ten seconds. */
  stop(): Promise<void>;
}

/**
 * How often a worker looks. Nothing tells it that a retry is due, or that a job of a killed process is free again:
 * beside notifications it would look every half minute only.
 */
const everySeconds = (seconds: number) => ({
  pollingIntervalSeconds: seconds,
  notifyPollingIntervalSeconds: seconds,
});

/** Opens the queue in the same database. `onError` hears of failures in the queue itself, not in jobs. */
export async function openOutbox(database: Database, onError: (error: Error) => void): Promise<Outbox> {
  const boss = new PgBoss({
    ...database.queueConnection,
    // What a killed process held must go out within half a minute of the next start; the defaults wait a quarter of an hour.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    maintenanceIntervalSeconds: 60,
    useListenNotify: true,
  });
  boss.on('error', onError);
  await boss.start();
  await boss.createQueue(DEAD, {
    retryLimit: 20,
    retryDelay: 1,
    retryBackoff: true,
    expireInSeconds: 10,
    notify: true,
  });
  await boss.createQueue(DELIVER, {
    retryLimit: 8,
    retryDelay: 1,
    retryBackoff: true,
    expireInSeconds: 10,
    deadLetter: DEAD,
    notify: true,
  });
  await boss.createQueue(WAKE, { retryLimit: 20, retryDelay: 1, retryBackoff: true, expireInSeconds: 10 });
  await boss.createQueue(RETENTION, { expireInSeconds: 300 });
  return {
    async addDelivery(trx, deliveryId) {
      await boss.send(DELIVER, { deliveryId }, { db: fromKysely(trx) });
    },
    async addWake(trx, leadId, at) {
      // A second late, so that the clock of the database cannot wake us just before the deadline.
      const startAfter = new Date(at.getTime() + 1_000);
      await boss.send(WAKE, { leadId }, { db: fromKysely(trx), startAfter });
    },
    async work({ deliver, giveUp, wake, retain }) {
      await boss.work<{ deliveryId: string }>(DELIVER, everySeconds(1), async ([job]) => {
        if (job) await deliver(job.data.deliveryId);
      });
      await boss.work<{ deliveryId: string }>(DEAD, everySeconds(5), async ([job]) => {
        if (job) await giveUp(job.data.deliveryId);
      });
      await boss.work<{ leadId: string }>(WAKE, { pollingIntervalSeconds: 2 }, async ([job]) => {
        if (job) await wake(job.data.leadId);
      });
      await boss.work(RETENTION, { pollingIntervalSeconds: 60 }, retain);
      await boss.schedule(RETENTION, '30 3 * * *', {}, { tz: 'Europe/Amsterdam' });
    },
    isAlive: () =>
      boss.getQueue(DELIVER).then(
        (queue) => queue !== null,
        () => false,
      ),
    stop: () => boss.stop({ graceful: true, timeout: 10_000, close: true }),
  };
}
