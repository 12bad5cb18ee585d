import { sql, type Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** NOTIFY channel that wakes readers of the inbox; the payload is the region's id. */
export const INBOX_NEWS = 'inbox_news';

/** Appends an event for a lead under the lock on its region's counter. A lead without a region is in no inbox. */
export async function appendInboxEvent(
  trx: Transaction<Schema>,
  regionId: string | null,
  event: { readonly kind: string; readonly leadId: string },
  at: Date,
): Promise<void> {
  if (regionId === null) return;
  const { last_sequence } = await trx
    .insertInto('inbox_counters')
    .values({ region_id: regionId, last_sequence: 1 })
    .onConflict((conflict) =>
      conflict.column('region_id').doUpdateSet((eb) => ({
        last_sequence: eb('inbox_counters.last_sequence', '+', 1),
      })),
    )
    .returning('last_sequence')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('inbox_events')
    .values({ region_id: regionId, sequence: last_sequence, kind: event.kind, lead_id: event.leadId, at })
    .execute();
  await sql`select pg_notify(${INBOX_NEWS}, ${regionId})`.execute(trx);
}
