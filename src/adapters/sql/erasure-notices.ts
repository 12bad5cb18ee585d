import type { Transaction } from 'kysely';
import { erasureOf } from '../../handoff/ports.ts';
import { insertDelivery } from './insert-delivery.ts';
import type { HandoffOutbox } from './outbox.ts';
import type { Schema } from './schema.ts';

/** Mails that brought a lead to somebody who may have kept something of it. */
const BROUGHT = ['lead-offered', 'lead-fallback', 'callback-to-make'];

/** Tells everybody who got a lead of the conversation that it is gone; to be written before it goes. */
export async function writeErasureNotices(
  trx: Transaction<Schema>,
  outbox: HandoffOutbox,
  conversationId: string,
  at: Date,
): Promise<void> {
  const leads = await trx
    .selectFrom('leads')
    .where('conversation_id', '=', conversationId)
    .select(['id', 'reference', 'region_id as regionId', 'subject'])
    .execute();
  for (const lead of leads) {
    const event = erasureOf(lead);
    for (const recipient of await recipientsOf(trx, lead.id)) {
      await insertDelivery(
        trx,
        outbox,
        { belongsTo: null, kind: 'lead-erased', channel: 'mail', recipient, event },
        at,
      );
    }
    if (outbox.toWebhook) {
      await insertDelivery(
        trx,
        outbox,
        { belongsTo: null, kind: 'lead-event', channel: 'webhook', recipient: null, event },
        at,
      );
    }
  }
}

/** Mailboxes that got the lead, and colleagues who accepted it without a mail. */
async function recipientsOf(trx: Transaction<Schema>, leadId: string): Promise<string[]> {
  const mailed = await trx
    .selectFrom('deliveries')
    .where('lead_id', '=', leadId)
    .where('kind', 'in', BROUGHT)
    .select('recipient')
    .execute();
  const assigned = await trx
    .selectFrom('assignments')
    .innerJoin('accountmanagers', 'accountmanagers.id', 'assignments.accountmanager_id')
    .where('assignments.lead_id', '=', leadId)
    .select('accountmanagers.email as recipient')
    .execute();
  return [...new Set([...mailed, ...assigned].flatMap(({ recipient }) => recipient ?? []))];
}
