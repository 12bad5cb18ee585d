import { type Kysely, sql } from 'kysely';
import type { Availability } from '../../domain/accountmanager.ts';
import { type Candidate, OPEN_STATES } from '../../handoff/ports.ts';
import { accountmanagerFromRow } from './accountmanager-row.ts';
import type { Schema } from './schema.ts';

/** Accountmanagers of a region with how many leads each has open. */
export async function candidatesIn(db: Kysely<Schema>, regionId: string): Promise<Candidate[]> {
  const rows = await db
    .selectFrom('accountmanagers')
    .where('accountmanagers.removed_at', 'is', null)
    .where(sql<boolean>`regions @> ${JSON.stringify([regionId])}::jsonb`)
    .selectAll('accountmanagers')
    .select((eb) =>
      eb
        .selectFrom('assignments')
        .innerJoin('handoffs', 'handoffs.lead_id', 'assignments.lead_id')
        .whereRef('assignments.accountmanager_id', '=', 'accountmanagers.id')
        .where('assignments.state', 'in', ['offered', 'accepted'])
        .where('handoffs.state', 'in', OPEN_STATES)
        .select((inner) => inner.fn.countAll<string>().as('count'))
        .as('open_leads'),
    )
    .execute();
  return rows.map((row) => ({
    accountmanager: accountmanagerFromRow(row),
    openLeads: Number(row.open_leads ?? 0),
    availability: {
      status: row.availability as Availability['status'],
      until: row.available_from?.toISOString() ?? null,
    },
  }));
}
