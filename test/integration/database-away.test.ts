import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, openServerDatabase } from '../../src/adapters/sql/database.ts';
import { createServerDatabase } from '../support/databases.ts';

let url: string;
let database: Database;

beforeAll(async () => {
  url = await createServerDatabase();
  database = await openServerDatabase(url);
});
afterAll(() => database.close());

/** Breaks a connection as a server does that stops. */
async function terminate(pid: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('select pg_terminate_backend($1)', [pid]);
  await client.end();
}

it('a connection that breaks between two queries of a transaction fails that transaction and nothing else', async () => {
  const transaction = database.db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
    await terminate(rows[0]!.pid);
    // The break is heard before the next query is sent.
    await new Promise((resolve) => setImmediate(resolve));
    await sql`select 1`.execute(trx);
  });
  await expect(transaction).rejects.toThrow();
  await expect(sql`select 1`.execute(database.db)).resolves.toBeDefined();
});
