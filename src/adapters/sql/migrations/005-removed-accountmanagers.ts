import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Who left stays in the history of leads, and is nowhere else. */
export const removedAccountmanagers: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('accountmanagers').addColumn('removed_at', 'timestamptz').execute();
  },
};
