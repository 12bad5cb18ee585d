import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { DeliveryKind } from '../../domain/lead.ts';
import type { LeadEvent } from '../../handoff/ports.ts';
import type { HandoffOutbox } from './outbox.ts';
import type { Schema } from './schema.ts';

export interface NewDelivery {
  /** The lead it goes with; null for what must outlive its lead. */
  readonly belongsTo: { readonly conversationId: string; readonly leadId: string } | null;
  readonly kind: DeliveryKind;
  readonly channel: 'mail' | 'webhook';
  readonly recipient: string | null;
  /** All that is said, where it is not made from the lead when the delivery leaves. */
  readonly event: LeadEvent | CallThatIsOff | UnreadAfter | null;
  /** Of the newest message it brings. */
  readonly sequence?: number;
}

/** An agreed call that was cancelled. */
export interface CallThatIsOff {
  /** ISO instant. */
  readonly callbackAt: string;
}

/** Brings the messages after this number. */
export interface UnreadAfter {
  readonly after: number;
}

/** Writes a delivery with its job. */
export async function insertDelivery(
  trx: Transaction<Schema>,
  outbox: Pick<HandoffOutbox, 'addDelivery'>,
  { belongsTo, kind, channel, recipient, event, sequence }: NewDelivery,
  at: Date,
): Promise<void> {
  const id = randomUUID();
  await trx
    .insertInto('deliveries')
    .values({
      id,
      conversation_id: belongsTo?.conversationId ?? null,
      lead_id: belongsTo?.leadId ?? null,
      kind,
      channel,
      recipient,
      event: event && JSON.stringify(event),
      sequence: sequence ?? null,
      state: 'pending',
      last_error: null,
      created_at: at,
      delivered_at: null,
    })
    .execute();
  await outbox.addDelivery(trx, id);
}
