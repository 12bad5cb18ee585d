import type { Kysely } from 'kysely';
import type { StatusLinkStore } from '../../handoff/ports.ts';
import type { Schema } from './schema.ts';

/** Links to leads in SQL; they go with their lead. */
export function statusLinkStore(db: Kysely<Schema>): StatusLinkStore {
  return {
    async save({ tokenHash, leadId, reader, at }) {
      await db
        .insertInto('status_links')
        .values({ token_hash: tokenHash, lead_id: leadId, reader, created_at: at })
        .execute();
    },

    async findLead(tokenHash, reader) {
      const row = await db
        .selectFrom('status_links')
        .where('token_hash', '=', tokenHash)
        .where('reader', '=', reader)
        .select('lead_id')
        .executeTakeFirst();
      return row?.lead_id ?? null;
    },
  };
}
