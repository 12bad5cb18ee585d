import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What every request and every turn looks for is found without reading a whole table. */
export const waysIn: Migration = {
  async up(db: Kysely<unknown>) {
    const waysTo = (table: string, column: string) =>
      db.schema.createIndex(`${table}_by_${column}`).on(table).column(column).execute();
    await waysTo('conversations', 'token_hash');
    await waysTo('handoffs', 'conversation_id');
    await waysTo('handoffs', 'lead_id');
    await waysTo('leads', 'conversation_id');
    await waysTo('assignments', 'lead_id');
  },
};
