import type { Kysely } from 'kysely';
import type { HandoffPromise, HandoffState } from '../../domain/handoff.ts';
import type { LeadDelivery } from '../../domain/lead.ts';
import type { DeliveryStore, LeadEvent, LeadMailDelivery } from '../../handoff/ports.ts';
import { leadFromRows } from './lead-rows.ts';
import type { Schema } from './schema.ts';

/** Deliveries in SQL. */
export function deliveryStore(db: Kysely<Schema>): DeliveryStore {
  const update = (id: string) => db.updateTable('deliveries').where('id', '=', id);
  return {
    async find(deliveryId) {
      const delivery = await db
        .selectFrom('deliveries')
        .where('id', '=', deliveryId)
        .selectAll()
        .executeTakeFirst();
      if (!delivery) return null;
      const { id, recipient } = delivery;
      const common = { id, state: delivery.state as LeadDelivery['state'], createdAt: delivery.created_at };
      if (delivery.kind === 'lead-event') {
        return { ...common, kind: delivery.kind, event: delivery.event as LeadEvent };
      }
      if (!recipient) return null;
      if (delivery.kind === 'lead-erased') {
        return { ...common, kind: delivery.kind, recipient, event: delivery.event as LeadEvent };
      }
      if (!delivery.lead_id) return null;
      const lead = await db
        .selectFrom('leads')
        .where('id', '=', delivery.lead_id)
        .selectAll()
        .executeTakeFirst();
      const handoff = await db
        .selectFrom('handoffs')
        .where('lead_id', '=', delivery.lead_id)
        .selectAll()
        .executeTakeFirst();
      if (!lead || !handoff) return null;
      const assignments = await db
        .selectFrom('assignments')
        .innerJoin('accountmanagers', 'accountmanagers.id', 'assignments.accountmanager_id')
        .where('assignments.lead_id', '=', delivery.lead_id)
        .where('assignments.state', 'in', ['offered', 'accepted'])
        .select([
          'accountmanagers.name',
          'accountmanagers.email',
          'assignments.state',
          'assignments.deadline',
        ])
        .execute();
      const accepted = assignments.find(({ state }) => state === 'accepted');
      return {
        ...common,
        kind: delivery.kind as LeadMailDelivery['kind'],
        recipient,
        lead: leadFromRows(lead, handoff),
        handoffState: handoff.state as HandoffState,
        promise: handoff.promise as HandoffPromise | null,
        deadline: assignments.find(({ email }) => email === recipient)?.deadline ?? null,
        callbackAt: handoff.callback_at,
        accountmanager: accepted ? { name: accepted.name } : null,
      };
    },

    async markDelivered(deliveryId, at) {
      await update(deliveryId)
        .set((eb) => ({
          state: 'delivered',
          delivered_at: at,
          attempts: eb('attempts', '+', 1),
          last_error: null,
        }))
        .execute();
    },

    async markFailed(deliveryId, error) {
      await update(deliveryId)
        .set((eb) => ({ attempts: eb('attempts', '+', 1), last_error: error.slice(0, 500) }))
        .execute();
    },

    async markDead(deliveryId) {
      await update(deliveryId).set({ state: 'dead' }).where('state', '=', 'pending').execute();
    },
  };
}
