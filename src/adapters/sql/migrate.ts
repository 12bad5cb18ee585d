import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { firstTables } from './migrations/001-first-tables.ts';
import { askedTransfer } from './migrations/002-asked-transfer.ts';
import type { Schema } from './schema.ts';

/** Brings the tables up to date. Safe when several replicas start at once: Kysely takes a lock. */
export async function migrate(db: Kysely<Schema>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: {
      getMigrations: async () => ({ '001-first-tables': firstTables, '002-asked-transfer': askedTransfer }),
    },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error('the database could not be brought up to date', { cause: error });
}
