import type { Transaction } from 'kysely';
import { erasureOf, type LeadEvent } from '../../handoff/ports.ts';
import { insertDelivery } from './insert-delivery.ts';
import { type ErasureOfCall, invitedToCall } from './invited-to-call.ts';
import type { HandoffOutbox } from './outbox.ts';
import type { Schema } from './schema.ts';

/** Mails that brought a lead to somebody who may have kept something of it. */
const BROUGHT = ['lead-offered', 'lead-fallback', 'callback-to-make'];

/**
 * Tells everybody who got a lead of the conversation that it is gone, and takes an agreed call out of the calendars it
 * went into, also the employer's; to be written before it goes.
 */
export async function writeErasureNotices(
  trx: Transaction<Schema>,
  outbox: HandoffOutbox,
  conversationId: string,
  at: Date,
): Promise<void> {
  const leads = await trx
    .selectFrom('leads')
    .where('conversation_id', '=', conversationId)
    .select(['id', 'reference', 'region_id as regionId', 'subject', 'created_at as createdAt'])
    .execute();
  for (const lead of leads) {
    const event = erasureOf(lead);
    const invited = await invitedToCall(trx, lead.id, at);
    const gotLead = await recipientsOf(trx, lead.id);
    for (const recipient of new Set([...gotLead, ...invited.keys()])) {
      const kind = gotLead.includes(recipient) ? 'lead-erased' : 'call-erased';
      const said = withCall(event, invited.get(recipient), lead.createdAt);
      await insertDelivery(
        trx,
        outbox,
        { belongsTo: null, kind, channel: 'mail', recipient, event: said },
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

function withCall(event: LeadEvent, call: Date | undefined, leadCreatedAt: Date): LeadEvent | ErasureOfCall {
  if (!call) return event;
  return { ...event, call: { at: call.toISOString(), leadCreatedAt: leadCreatedAt.toISOString() } };
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

/** Removes the jobs of a conversation's leads and deliveries; to be called before those go. */
export async function removeJobs(
  trx: Transaction<Schema>,
  outbox: HandoffOutbox,
  conversationId: string,
): Promise<void> {
  const rows = await trx
    .selectFrom('deliveries')
    .where('conversation_id', '=', conversationId)
    .select('id')
    .unionAll(trx.selectFrom('leads').where('conversation_id', '=', conversationId).select('id'))
    .execute();
  await outbox.removeJobs?.(
    trx,
    rows.map(({ id }) => id),
  );
}
