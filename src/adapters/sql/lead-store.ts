import type { Kysely } from 'kysely';
import { OPEN_STATES } from '../../handoff/ports.ts';
import type { LeadStore } from '../../inbox/ports.ts';
import { auditTrail } from './audit-trail.ts';
import { appendEvents } from './conversation-events.ts';
import { deliveriesWithin, deliveryFromRow } from './lead-deliveries.ts';
import { findDossier, readByVisitor } from './lead-dossier.ts';
import { findLead, listLeads } from './lead-with-handoff.ts';
import type { HandoffOutbox } from './outbox.ts';
import type { Schema } from './schema.ts';

/** Leads in SQL. */
export function leadStore(
  db: Kysely<Schema>,
  outbox: Pick<HandoffOutbox, 'addDelivery' | 'ready'>,
): LeadStore {
  return {
    list: (regionIds, accountmanagerId, filter) => listLeads(db, regionIds, accountmanagerId, filter),
    find: (leadId) => findLead(db, leadId),
    dossier: (leadId) => findDossier(db, leadId),

    async openLeadsOf(accountmanagerId) {
      const rows = await db
        .selectFrom('assignments')
        .innerJoin('handoffs', 'handoffs.lead_id', 'assignments.lead_id')
        .where('assignments.accountmanager_id', '=', accountmanagerId)
        .where('assignments.state', 'in', ['offered', 'accepted'])
        .where('handoffs.state', 'in', OPEN_STATES)
        .select('assignments.lead_id')
        .execute();
      return rows.map((row) => row.lead_id);
    },

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
          .innerJoin('conversations', 'conversations.id', 'leads.conversation_id')
          .where('leads.id', '=', leadId)
          .select(['conversations.id', 'conversations.last_sequence'])
          .executeTakeFirst();
        if (!row) return;
        // Nobody has seen what was not written yet.
        const payload = { by: 'accountmanager', sequence: Math.min(sequence, row.last_sequence) };
        await appendEvents(trx, outbox, row.id, [{ kind: 'read', payload }], at);
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

    async retryDelivery(deliveryId, scope) {
      await outbox.ready?.();
      return db.transaction().execute(async (trx) => {
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
      });
    },

    ...auditTrail(db),
  };
}
