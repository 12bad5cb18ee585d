import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openMemoryDatabase, openServerDatabase } from '../../src/adapters/sql/database.ts';
import { type Outbox, openOutbox } from '../../src/adapters/sql/outbox.ts';
import { createServerDatabase, DATABASES } from '../support/databases.ts';
import { eventually } from '../support/eventually.ts';

describe.each(DATABASES)('the outbox of a new database on %s', (name) => {
  let database: Database;
  let outbox: Outbox;
  beforeAll(async () => {
    database =
      name === 'PGlite' ? await openMemoryDatabase() : await openServerDatabase(await createServerDatabase());
    outbox = openOutbox(database, (error) => expect.fail(error.message));
  });
  afterAll(async () => {
    await outbox.stop();
    await database.close();
  });

  const add = (deliveryId: string): Promise<void> =>
    database.db.transaction().execute((trx) => outbox.addDelivery(trx, deliveryId));

  it('refuses a job until it was waited for, and says so', async () => {
    await expect(add(randomUUID())).rejects.toThrow('wait for ready()');
  });

  it('takes the first job inside a transaction, and forgets it with one that fails', async () => {
    await Promise.all([outbox.ready(), outbox.ready()]);
    expect(await outbox.isAlive()).toBe(true);
    const kept = randomUUID();
    await add(kept);
    const failed = database.db.transaction().execute(async (trx) => {
      await outbox.addDelivery(trx, randomUUID());
      throw new Error('no room');
    });
    await expect(failed).rejects.toThrow('no room');
    const carriedOut: string[] = [];
    const unused = async (): Promise<void> => expect.fail('only a delivery was added');
    outbox.work({
      deliver: async (id) => {
        carriedOut.push(id);
      },
      giveUp: unused,
      wake: unused,
      retain: async () => {},
    });
    const last = randomUUID();
    await eventually('the first job is carried out', () => carriedOut[0]);
    await add(last);
    await eventually('the last job is carried out', () => carriedOut.find((id) => id === last));
    expect(carriedOut).toEqual([kept, last]);
  });
});
