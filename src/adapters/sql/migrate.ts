import { isDeepStrictEqual } from 'node:util';
import { type Kysely, sql } from 'kysely';
import { firstTables } from './migrations/001-first-tables.ts';
import { askedTransfer } from './migrations/002-asked-transfer.ts';
import { languageAndLinks } from './migrations/003-language-and-links.ts';
import { waysIn } from './migrations/004-ways-in.ts';
import { removedAccountmanagers } from './migrations/005-removed-accountmanagers.ts';
import type { Schema } from './schema.ts';

/** In the order in which they run; the name of each stands in the database once it has. */
const MIGRATIONS = {
  '001-first-tables': firstTables,
  '002-asked-transfer': askedTransfer,
  '003-language-and-links': languageAndLinks,
  '004-ways-in': waysIn,
  '005-removed-accountmanagers': removedAccountmanagers,
};

/** Brings the tables up to date. Safe when several replicas start at once: Kysely takes a lock. */
export async function migrate(db: Kysely<Schema>): Promise<void> {
  if (await isUpToDate(db)) return;
  const { Migrator } = await import('kysely/migration');
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error('the database could not be brought up to date', { cause: error });
}

/** One cheap question: Kysely reads the whole catalogue before it finds that there is nothing to do. */
async function isUpToDate(db: Kysely<Schema>): Promise<boolean> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
    return isDeepStrictEqual(
      rows.map(({ name }) => name),
      Object.keys(MIGRATIONS),
    );
  } catch {
    // A new database has no such table.
    return false;
  }
}
