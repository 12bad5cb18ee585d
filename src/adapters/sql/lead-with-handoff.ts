import { type Kysely, sql } from 'kysely';
import type { HandoffPromise, HandoffState } from '../../domain/handoff.ts';
import type { AskedTransfer, LeadWithHandoff } from '../../domain/lead.ts';
import type { LeadFilter } from '../../inbox/ports.ts';
import { leadFromRows } from './lead-rows.ts';
import type { Schema } from './schema.ts';

/** The leads of some regions that fit a filter, newest first. */
export async function listLeads(
  db: Kysely<Schema>,
  regionIds: readonly string[],
  accountmanagerId: string,
  { state, region, mine, q }: LeadFilter,
): Promise<LeadWithHandoff[]> {
  if (regionIds.length === 0) return [];
  let query = leadsWithHandoff(db).where(concernsOneOf(regionIds));
  if (state) query = query.where('handoffs.state', '=', state);
  if (region) query = query.where(concernsOneOf([region]));
  if (mine) query = query.where('assignments.accountmanager_id', '=', accountmanagerId);
  if (q) {
    const pattern = `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`;
    query = query.where((eb) =>
      eb.or([
        eb('leads.question', 'ilike', pattern),
        eb('leads.subject', 'ilike', pattern),
        eb('leads.reference', 'ilike', pattern),
        eb(eb.cast<string>('leads.contact', 'text'), 'ilike', pattern),
      ]),
    );
  }
  const rows = await query.orderBy('leads.created_at', 'desc').limit(200).execute();
  return rows.map(withHandoff);
}

/** One lead; null when there is none. */
export async function findLead(db: Kysely<Schema>, leadId: string): Promise<LeadWithHandoff | null> {
  const row = await leadsWithHandoff(db).where('leads.id', '=', leadId).executeTakeFirst();
  return row ? withHandoff(row) : null;
}

/** Leads that one of these regions follows up, or in which the employer has a site. */
function concernsOneOf(regionIds: readonly string[]) {
  return sql<boolean>`(leads.region_id = any(${[...regionIds]}::text[]) or exists (
    select 1 from jsonb_array_elements(leads.sites) site where site->>'region' = any(${[...regionIds]}::text[])))`;
}

/** A lead with its newest handoff and the assignment that counts: the accepted one, else the offer, else the newest. */
function leadsWithHandoff(db: Kysely<Schema>) {
  return db
    .selectFrom('leads')
    .innerJoin('handoffs', 'handoffs.lead_id', 'leads.id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('assignments')
          .whereRef('assignments.lead_id', '=', 'leads.id')
          .orderBy((inner) => inner('assignments.state', '=', 'accepted'), 'desc')
          // Settled at the same moment as the next was asked, an offer that stands counts.
          .orderBy((inner) => inner('assignments.state', '=', 'offered'), 'desc')
          .orderBy('assignments.since', 'desc')
          .limit(1)
          .select(['assignments.accountmanager_id', 'assignments.state as assignment_state'])
          .as('assignments'),
      (join) => join.onTrue(),
    )
    .leftJoin('accountmanagers', 'accountmanagers.id', 'assignments.accountmanager_id')
    .selectAll('leads')
    .select([
      'handoffs.id as handoff_id',
      'handoffs.state',
      'handoffs.prefer',
      'handoffs.preferred_time',
      'handoffs.requested_at',
      'handoffs.promise',
      'handoffs.asked_transfer',
      'assignments.accountmanager_id',
      'assignments.assignment_state',
      'accountmanagers.name as accountmanager_name',
      'accountmanagers.role as accountmanager_role',
    ]);
}

type LeadRow = Awaited<ReturnType<ReturnType<typeof leadsWithHandoff>['executeTakeFirstOrThrow']>>;

function withHandoff(row: LeadRow): LeadWithHandoff {
  const accountmanager =
    row.accountmanager_id && row.accountmanager_name && row.accountmanager_role
      ? { name: row.accountmanager_name, role: row.accountmanager_role }
      : null;
  const lead = leadFromRows(row, row);
  return {
    lead,
    handoff: {
      id: row.handoff_id,
      state: row.state as HandoffState,
      prefer: lead.prefer,
      at: row.requested_at.toISOString(),
      promise: row.promise as HandoffPromise | null,
      queuePosition: null,
      accountmanager: row.assignment_state === 'accepted' ? accountmanager : null,
    },
    askedTransfer: row.asked_transfer as AskedTransfer | null,
    assignment:
      accountmanager && row.accountmanager_id && row.assignment_state
        ? {
            accountmanagerId: row.accountmanager_id,
            accountmanager,
            state: row.assignment_state as NonNullable<LeadWithHandoff['assignment']>['state'],
          }
        : null,
  };
}
