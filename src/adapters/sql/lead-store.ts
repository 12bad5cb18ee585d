import { randomUUID } from 'node:crypto';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { HandoffPromise, HandoffState } from '../../domain/handoff.ts';
import type {
  AskedTransfer,
  HandoffTransition,
  LeadDelivery,
  LeadNote,
  LeadWithHandoff,
  RoutingStep,
} from '../../domain/lead.ts';
import type { DeliveryScope, LeadDossier, LeadFilter, LeadStore } from '../../inbox/ports.ts';
import { appendEvents } from './conversation-events.ts';
import { leadFromRows } from './lead-rows.ts';
import type { Outbox } from './outbox.ts';
import type { DeliveryTable, Schema } from './schema.ts';
import { readMessages, readTurns } from './transcript-rows.ts';

/** Leads in SQL. */
export function leadStore(db: Kysely<Schema>, outbox: Pick<Outbox, 'addDelivery'>): LeadStore {
  return {
    list: (regionIds, accountmanagerId, filter) => listLeads(db, regionIds, accountmanagerId, filter),
    find: (leadId) => findLead(db, leadId),
    dossier: (leadId) => findDossier(db, leadId),

    async countInPool() {
      const { count } = await db
        .selectFrom('handoffs')
        .where('in_pool', '=', true)
        .where('state', '=', 'requested')
        .select((eb) => eb.fn.countAll<string>().as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    },

    async eventsAfter(regionId, sequence) {
      const rows = await db
        .selectFrom('inbox_events')
        .where('region_id', '=', regionId)
        .where('sequence', '>', sequence)
        .orderBy('sequence')
        .selectAll()
        .execute();
      return rows.map((row) => ({
        regionId: row.region_id,
        sequence: row.sequence,
        kind: row.kind,
        leadId: row.lead_id,
      }));
    },

    async lastSequence(regionId) {
      const row = await db
        .selectFrom('inbox_counters')
        .where('region_id', '=', regionId)
        .select('last_sequence')
        .executeTakeFirst();
      return row?.last_sequence ?? 0;
    },

    async markRead(leadId, sequence, at) {
      await db.transaction().execute(async (trx) => {
        const row = await trx
          .selectFrom('leads')
          .where('id', '=', leadId)
          .select('conversation_id')
          .executeTakeFirst();
        if (!row) return;
        const payload = { by: 'accountmanager', sequence };
        await appendEvents(trx, outbox, row.conversation_id, [{ kind: 'read', payload }], at);
      });
    },

    readByVisitor: (conversationId) => readByVisitor(db, conversationId),

    async deliveries(scope, state) {
      const rows = await deliveriesWithin(db, scope)
        .where('deliveries.state', '=', state)
        .orderBy('deliveries.created_at', 'desc')
        .limit(200)
        .selectAll('deliveries')
        .execute();
      return rows.map((row) => ({ ...deliveryFromRow(row), leadId: row.lead_id }));
    },

    retryDelivery: (deliveryId, scope) =>
      db.transaction().execute(async (trx) => {
        const revived = await trx
          .updateTable('deliveries')
          .set({ state: 'pending', last_error: null })
          .where('id', '=', deliveryId)
          .where('state', '=', 'dead')
          .where('id', 'in', deliveriesWithin(trx, scope).select('deliveries.id'))
          .returning('id')
          .executeTakeFirst();
        if (!revived) return false;
        await outbox.addDelivery(trx, deliveryId);
        return true;
      }),

    async audit({ accountmanagerId, action, leadId, at }) {
      await db
        .insertInto('audit')
        .values({ id: randomUUID(), at, accountmanager_id: accountmanagerId, action, lead_id: leadId })
        .execute();
    },
  };
}

/** Deliveries that somebody may see: those of a lead by its region, also when it is gone, and messages by the visitor's. */
function deliveriesWithin(db: Kysely<Schema>, { regions, withoutRegion }: DeliveryScope) {
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

async function listLeads(
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

/** Leads that one of these regions follows up, or in which the employer has a site. */
function concernsOneOf(regionIds: readonly string[]) {
  return sql<boolean>`(leads.region_id = any(${[...regionIds]}::text[]) or exists (
    select 1 from jsonb_array_elements(leads.sites) site where site->>'region' = any(${[...regionIds]}::text[])))`;
}

async function findLead(db: Kysely<Schema>, leadId: string): Promise<LeadWithHandoff | null> {
  const row = await leadsWithHandoff(db).where('leads.id', '=', leadId).executeTakeFirst();
  return row ? withHandoff(row) : null;
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

async function findDossier(db: Kysely<Schema>, leadId: string): Promise<LeadDossier | null> {
  const found = await findLead(db, leadId);
  if (!found) return null;
  const { conversationId } = found.lead;
  const history = await db
    .selectFrom('handoff_transitions')
    .leftJoin('accountmanagers', (join) =>
      join.on(sql<boolean>`accountmanagers.id::text = handoff_transitions.by`),
    )
    .where('handoff_id', '=', found.handoff.id)
    .orderBy('number')
    .selectAll('handoff_transitions')
    .select('accountmanagers.name as accountmanager')
    .execute();
  const deliveries = await db
    .selectFrom('deliveries')
    .where('lead_id', '=', leadId)
    .orderBy('created_at')
    .selectAll()
    .execute();
  const notes = await db
    .selectFrom('notes')
    .where('lead_id', '=', leadId)
    .orderBy('at')
    .selectAll()
    .execute();
  const { routing } = await db
    .selectFrom('leads')
    .where('id', '=', leadId)
    .select('routing')
    .executeTakeFirstOrThrow();
  return {
    ...found,
    transcript: await readMessages(db, conversationId),
    turns: await readTurns(db, conversationId),
    routing: routing as RoutingStep[],
    history: history.map(
      (row): HandoffTransition => ({
        from: row.from_state as HandoffState | null,
        to: row.to_state as HandoffState,
        by: row.accountmanager ?? row.by,
        reason: row.reason,
        at: row.at.toISOString(),
      }),
    ),
    readByVisitor: await readByVisitor(db, conversationId),
    notes: notes.map(({ id, by, text, at }): LeadNote => ({ id, by, text, at: at.toISOString() })),
    deliveries: deliveries.map(deliveryFromRow),
  };
}

async function readByVisitor(db: Kysely<Schema>, conversationId: string): Promise<number> {
  const { sequence } = await db
    .selectFrom('conversation_events')
    .where('conversation_id', '=', conversationId)
    .where('kind', '=', 'read')
    .where(sql<boolean>`payload->>'by' = 'visitor'`)
    .select(sql<number | null>`max((payload->>'sequence')::integer)`.as('sequence'))
    .executeTakeFirstOrThrow();
  return sequence ?? 0;
}

function deliveryFromRow(row: Selectable<DeliveryTable>): LeadDelivery {
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
