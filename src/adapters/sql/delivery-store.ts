import type { Kysely } from 'kysely';
import type { HandoffPromise, HandoffState } from '../../domain/handoff.ts';
import type { DeliveryKind, LeadDelivery } from '../../domain/lead.ts';
import type { DeliveryStore } from '../../handoff/ports.ts';
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
      if (!delivery?.lead_id || !delivery.recipient) return null;
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
        id: delivery.id,
        kind: delivery.kind as DeliveryKind,
        recipient: delivery.recipient,
        state: delivery.state as LeadDelivery['state'],
        lead: leadFromRows(lead, handoff),
        handoffState: handoff.state as HandoffState,
        promise: handoff.promise as HandoffPromise | null,
        deadline: assignments.find(({ email }) => email === delivery.recipient)?.deadline ?? null,
        callbackAt: handoff.callback_at,
        accountmanager: accepted ? { name: accepted.name } : null,
        createdAt: delivery.created_at,
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
