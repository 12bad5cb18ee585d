import { type Kysely, type Selectable, sql } from 'kysely';
import type { LeadDelivery } from '../../domain/lead.ts';
import type { DeliveryScope } from '../../inbox/ports.ts';
import type { DeliveryTable, Schema } from './schema.ts';

/** Deliveries that somebody may see: those of a lead by its region, also when it is gone, and messages by the visitor's. */
export function deliveriesWithin(db: Kysely<Schema>, { regions, withoutRegion }: DeliveryScope) {
  const region = sql<
    string | null
  >`coalesce(leads.region_id, deliveries.event->'lead'->>'region', conversations.region_id)`;
  return db
    .selectFrom('deliveries')
    .leftJoin('leads', 'leads.id', 'deliveries.lead_id')
    .leftJoin('conversations', (join) =>
      join
        .onRef('conversations.id', '=', 'deliveries.conversation_id')
        .on('deliveries.kind', '=', 'visitor-message'),
    )
    .where((eb) =>
      eb.or([
        sql<boolean>`${region} = any(${[...regions]}::text[])`,
        ...(withoutRegion ? [eb(region, 'is', null)] : []),
      ]),
    );
}

/** A delivery as the inbox shows it, from its row. */
export function deliveryFromRow(row: Selectable<DeliveryTable>): LeadDelivery {
  return {
    id: row.id,
    kind: row.kind as LeadDelivery['kind'],
    channel: row.channel,
    recipient: row.recipient,
    state: row.state as LeadDelivery['state'],
    attempts: row.attempts,
    lastError: row.last_error,
    at: row.created_at.toISOString(),
  };
}
