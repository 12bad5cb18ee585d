import { randomUUID } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Accountmanager } from '../../domain/accountmanager.ts';
import type { Message } from '../../domain/conversation.ts';
import { DomainError } from '../../domain/errors.ts';
import type { HandoffState } from '../../domain/handoff.ts';
import type { HandoffTransition, LeadDelivery, LeadWithHandoff, RoutingStep } from '../../domain/lead.ts';
import type { Turn } from '../../domain/turn.ts';
import { nextState } from '../../handoff/ports.ts';
import type { LeadDossier, LeadFilter, LeadStore } from '../../inbox/ports.ts';
import { appendEvents } from './conversation-events.ts';
import { findHandoff } from './handoff-view.ts';
import { appendInboxEvent } from './inbox-events.ts';
import { leadFromRows, moveHandoff } from './lead-rows.ts';
import type { Schema } from './schema.ts';

/** Leads in SQL. */
export function leadStore(db: Kysely<Schema>): LeadStore {
  return {
    list: (regionIds, accountmanagerId, filter) => listLeads(db, regionIds, accountmanagerId, filter),
    find: (leadId) => findLead(db, leadId),
    dossier: (leadId) => findDossier(db, leadId),

    accept: (leadId, by, at) =>
      db.transaction().execute(async (trx) => {
        const { lead, handoff, assignment } = await lockLead(trx, leadId);
        if (assignment?.state === 'accepted') {
          if (assignment.accountmanagerId === by.id) return;
          throw new DomainError('already-accepted', `${assignment.accountmanager.name} heeft deze lead al geaccepteerd`);
        }
        await moveHandoff(trx, handoff, nextState(handoff.state, 'accept'), by.id, null, at);
        await acceptAssignment(trx, leadId, by.id, at);
        const view = await findHandoff(trx, lead.conversationId);
        await appendEvents(
          trx,
          lead.conversationId,
          [
            { kind: 'handoff', payload: view },
            { kind: 'message', message: { id: randomUUID(), role: 'notice', text: acceptedNotice(by, lead.prefer) } },
          ],
          at,
        );
        await appendInboxEvent(trx, lead.regionId, { kind: 'lead-accepted', leadId }, at);
      }),

    addMessage: (leadId, by, { messageId, text }, at) =>
      db.transaction().execute(async (trx) => {
        const { lead, handoff, assignment } = await lockLead(trx, leadId);
        const repeated = await findMessage(trx, lead.conversationId, messageId);
        if (repeated) {
          if (repeated.text !== text) {
            throw new DomainError('message-id-reused', 'this messageId was used for another text', { field: 'messageId' });
          }
          return repeated;
        }
        if (assignment?.state !== 'accepted' || assignment.accountmanagerId !== by.id) {
          throw new DomainError('transition-refused', 'accept the lead before you write to the employer');
        }
        if (!['accepted', 'active'].includes(handoff.state)) {
          throw new DomainError('transition-refused', `a handoff that is ${handoff.state} takes no messages`);
        }
        if (handoff.state === 'accepted' && lead.prefer === 'live-chat') {
          await moveHandoff(trx, handoff, nextState(handoff.state, 'first-message'), by.id, null, at);
          await appendEvents(
            trx,
            lead.conversationId,
            [{ kind: 'handoff', payload: await findHandoff(trx, lead.conversationId) }],
            at,
          );
        }
        const author = { name: by.name, role: by.role };
        const [message] = await appendEvents(
          trx,
          lead.conversationId,
          [{ kind: 'message', message: { id: messageId, role: 'accountmanager', text, author } }],
          at,
        );
        await appendInboxEvent(trx, lead.regionId, { kind: 'lead-changed', leadId }, at);
        return message!;
      }),

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

    async audit({ accountmanagerId, action, leadId, at }) {
      await db
        .insertInto('audit')
        .values({ id: randomUUID(), at, accountmanager_id: accountmanagerId, action, lead_id: leadId })
        .execute();
    },
  };
}

/** What the visitor reads when somebody takes the request. */
function acceptedNotice({ name }: Accountmanager, prefer: string): string {
  if (prefer === 'live-chat') return `${name} van het werkgeversservicepunt heeft uw vraag opgepakt en schrijft u hier.`;
  return `${name} van het werkgeversservicepunt heeft uw vraag opgepakt en neemt contact met u op.`;
}

async function listLeads(
  db: Kysely<Schema>,
  regionIds: readonly string[],
  accountmanagerId: string,
  { state, region, mine, q }: LeadFilter,
): Promise<LeadWithHandoff[]> {
  if (regionIds.length === 0) return [];
  let query = leadsWithHandoff(db).where('leads.region_id', 'in', [...regionIds]);
  if (state) query = query.where('handoffs.state', '=', state);
  if (region) query = query.where('leads.region_id', '=', region);
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

async function findLead(db: Kysely<Schema>, leadId: string): Promise<LeadWithHandoff | null> {
  const row = await leadsWithHandoff(db).where('leads.id', '=', leadId).executeTakeFirst();
  return row ? withHandoff(row) : null;
}

/** A lead with its newest handoff and the assignment that counts: the accepted one, else the newest. */
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
      promise: null,
      queuePosition: null,
      accountmanager: row.assignment_state === 'accepted' ? accountmanager : null,
    },
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
  const transcript = await db
    .selectFrom('conversation_events')
    .where('conversation_id', '=', conversationId)
    .where('kind', '=', 'message')
    .orderBy('sequence')
    .select('payload')
    .execute();
  const turns = await db
    .selectFrom('turns')
    .where('conversation_id', '=', conversationId)
    .orderBy('sequence')
    .select('body')
    .execute();
  const history = await db
    .selectFrom('handoff_transitions')
    .where('handoff_id', '=', found.handoff.id)
    .orderBy('number')
    .selectAll()
    .execute();
  const deliveries = await db
    .selectFrom('deliveries')
    .where('lead_id', '=', leadId)
    .orderBy('created_at')
    .selectAll()
    .execute();
  const { routing } = await db.selectFrom('leads').where('id', '=', leadId).select('routing').executeTakeFirstOrThrow();
  return {
    ...found,
    transcript: transcript.map((row) => row.payload as Message),
    turns: turns.map((row) => row.body as Turn),
    routing: routing as RoutingStep[],
    history: history.map(
      (row): HandoffTransition => ({
        from: row.from_state as HandoffState | null,
        to: row.to_state as HandoffState,
        by: row.by,
        reason: row.reason,
        at: row.at.toISOString(),
      }),
    ),
    deliveries: deliveries.map(
      (row): LeadDelivery => ({
        id: row.id,
        kind: row.kind as LeadDelivery['kind'],
        channel: row.channel,
        recipient: row.recipient,
        state: row.state as LeadDelivery['state'],
        attempts: row.attempts,
        lastError: row.last_error,
        at: row.created_at.toISOString(),
      }),
    ),
  };
}

/** Locks the conversation first, as a visitor's turn does, so that the two can never wait for each other. */
async function lockLead(trx: Transaction<Schema>, leadId: string): Promise<LeadWithHandoff> {
  const row = await trx.selectFrom('leads').where('id', '=', leadId).select('conversation_id').executeTakeFirst();
  if (!row) throw new DomainError('not-found', 'this lead does not exist');
  await trx.selectFrom('conversations').where('id', '=', row.conversation_id).select('id').forUpdate().execute();
  const found = await findLead(trx, leadId);
  if (!found) throw new DomainError('not-found', 'this lead does not exist');
  return found;
}

async function acceptAssignment(
  trx: Transaction<Schema>,
  leadId: string,
  accountmanagerId: string,
  at: Date,
): Promise<void> {
  const updated = await trx
    .updateTable('assignments')
    .set({ state: 'accepted', since: at })
    .where('lead_id', '=', leadId)
    .where('accountmanager_id', '=', accountmanagerId)
    .where('state', '=', 'offered')
    .returning('id')
    .executeTakeFirst();
  if (updated) return;
  await trx
    .insertInto('assignments')
    .values({ id: randomUUID(), lead_id: leadId, accountmanager_id: accountmanagerId, state: 'accepted', since: at })
    .execute();
}

async function findMessage(
  trx: Transaction<Schema>,
  conversationId: string,
  messageId: string,
): Promise<Message | null> {
  const row = await trx
    .selectFrom('conversation_events')
    .where('conversation_id', '=', conversationId)
    .where('kind', '=', 'message')
    .where(sql<boolean>`payload->>'id' = ${messageId}`)
    .select('payload')
    .executeTakeFirst();
  return row ? (row.payload as Message) : null;
}
