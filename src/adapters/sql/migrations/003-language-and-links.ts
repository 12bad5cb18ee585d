import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Leads have a language, a transfer that waits for the employer's consent has a deadline, the mailbox of a pool gets a
 * link of its own, and it can be asked quickly who saw a lead.
 */
export const languageAndLinks: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('leads')
      .addColumn('language', 'text', (column) => column.notNull().defaultTo('nl'))
      .execute();
    await db.schema
      .alterTable('status_links')
      .addColumn('reader', 'text', (column) => column.notNull().defaultTo('employer'))
      .execute();
    await db.schema
      .createIndex('audit_by_lead')
      .on('audit')
      .columns(['lead_id', 'accountmanager_id'])
      .execute();
    // Asked before there were deadlines: three days from now is time enough to answer.
    await sql`update handoffs set asked_transfer = asked_transfer || jsonb_build_object(
      'at', to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'before', to_char((now() + interval '3 days') at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      where asked_transfer is not null`.execute(db);
  },
};
