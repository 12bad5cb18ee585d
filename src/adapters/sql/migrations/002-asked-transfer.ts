import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A transfer to another region waits for the employer's consent. */
export const askedTransfer: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('handoffs').addColumn('asked_transfer', 'jsonb').execute();
  },
};
