import { sql, type Transaction } from 'kysely';
import type { PgBoss } from 'pg-boss';
import type { ChannelName } from '../../domain/conversation.ts';
import type { Database } from './database.ts';
import { carryOut, type JobHandlers, openQueue, QUEUES } from './queue.ts';
import type { Schema } from './schema.ts';

/** What a change of a conversation or a handoff writes to the outbox. */
export interface HandoffOutbox
  extends Pick<Outbox, 'addDelivery' | 'addWake'>,
    Partial<Pick<Outbox, 'ready' | 'removeJobs'>> {
  /** Whether other systems are told through the webhook. */
  readonly toWebhook?: boolean;
  /** Whether messages to visitors of a channel must be sent; none unless given. */
  pushes?(channel: ChannelName): boolean;
}

/** Jobs written together with the facts they belong to, carried out later and again until they succeed. */
export interface Outbox {
  /**
   * Waits until jobs can be added, and is called before every transaction that may add one: inside a transaction the
   * embedded database, which has one connection, would never get that far.
   */
  ready(): Promise<void>;
  /** Adds a delivery within a transaction: it exists exactly when the transaction does. */
  addDelivery(trx: Transaction<Schema>, deliveryId: string): Promise<void>;
  /** Looks at the deadlines of a lead at an instant; the job exists exactly when the transaction does. */
  addWake(trx: Transaction<Schema>, leadId: string, at: Date): Promise<void>;
  /** Removes all jobs of leads and deliveries that are erased, whatever became of those jobs. */
  removeJobs(trx: Transaction<Schema>, ids: readonly string[]): Promise<void>;
  /** Carries out jobs from a moment from now on, until it stops. */
  work(handlers: JobHandlers): void;
  /** Whether the queue answers; opens it when nothing has yet. */
  isAlive(): Promise<boolean>;
  /** Lets running jobs finish, at most ten seconds. */
  stop(): Promise<void>;
}

/** So long the first visitors after a start have the process to themselves, unless one of them needs the queue. */
const HEAD_START_MS = 1_000;
const AGAIN_MS = 5_000;

/**
 * The outbox in the same database. Its queue is opened when it is first needed: that takes longer than an answer.
 * `onError` hears of failures in the queue itself, not in jobs.
 */
export function openOutbox(database: Database, onError: (error: Error) => void): Outbox {
  let boss: PgBoss | undefined;
  let opening: Promise<PgBoss> | undefined;
  let working: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const open = (): Promise<PgBoss> => {
    opening ??= openQueue(database, onError).then(
      (opened) => {
        boss = opened;
        return opened;
      },
      (error) => {
        opening = undefined;
        throw error;
      },
    );
    return opening;
  };
  const opened = (): PgBoss => {
    if (!boss) throw new Error('the queue is not open: wait for ready() before the transaction');
    return boss;
  };
  return {
    async ready() {
      await open();
    },
    async addDelivery(trx, deliveryId) {
      const { fromKysely } = await import('pg-boss');
      await opened().send(QUEUES.deliver, { deliveryId }, { db: fromKysely(trx) });
    },
    async addWake(trx, leadId, at) {
      const { fromKysely } = await import('pg-boss');
      // A second late, so that the clock of the database cannot wake us just before the deadline.
      const startAfter = new Date(at.getTime() + 1_000);
      await opened().send(QUEUES.wake, { leadId }, { db: fromKysely(trx), startAfter });
    },
    async removeJobs(trx, ids) {
      const erased = sql`any(${[...ids]}::text[])`;
      await sql`delete from pgboss.job where data->>'leadId' = ${erased} or data->>'deliveryId' = ${erased}`.execute(
        trx,
      );
    },
    work(handlers) {
      const begin = (): void => {
        working = open()
          .then((queue) => carryOut(queue, handlers))
          .catch((error) => {
            if (isStopped) return;
            onError(error);
            timer = setTimeout(begin, AGAIN_MS);
          });
      };
      timer = setTimeout(begin, HEAD_START_MS);
    },
    async isAlive() {
      try {
        const queue = await open();
        return (await queue.getQueue(QUEUES.deliver)) !== null;
      } catch {
        return false;
      }
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await working;
      const queue = await opening?.catch(() => undefined);
      await queue?.stop({ graceful: true, timeout: 10_000, close: true });
    },
  };
}
