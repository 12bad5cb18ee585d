import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { ChannelName, Message } from '../../domain/conversation.ts';
import type { HandoffOutbox } from './outbox.ts';
import type { Schema } from './schema.ts';

/** What the deliveries of messages need of the outbox. */
export type MessageOutbox = Pick<HandoffOutbox, 'addDelivery' | 'pushes'>;

/**
 * Writes the deliveries of messages to a visitor, under the lock on the conversation. A browser reads its rows itself, so
 * there they are made by being written. On a channel that pushes they wait, and only the oldest has a job: messages of
 * one conversation go out one at a time and in order, whichever process sends them.
 */
export async function writeMessageDeliveries(
  trx: Transaction<Schema>,
  outbox: MessageOutbox,
  { id: conversationId, channel }: { readonly id: string; readonly channel: string },
  messages: readonly Message[],
  at: Date,
): Promise<void> {
  const outgoing = messages.filter(({ role }) => role !== 'visitor');
  if (outgoing.length === 0) return;
  const pushes = outbox.pushes?.(channel as ChannelName) ?? false;
  const isFirst = pushes && (await findWaiting(trx, conversationId)) === undefined;
  await trx
    .insertInto('deliveries')
    .values(
      outgoing.map(({ sequence }) => ({
        id: randomUUID(),
        conversation_id: conversationId,
        lead_id: null,
        kind: 'visitor-message',
        channel,
        recipient: null,
        event: null,
        sequence,
        state: pushes ? 'pending' : 'delivered',
        last_error: null,
        created_at: at,
        delivered_at: pushes ? null : at,
      })),
    )
    .execute();
  if (isFirst) await addNextMessage(trx, outbox, conversationId);
}

/** Gives the oldest message that waits its job: the one before it has gone out or was given up. */
export async function addNextMessage(
  trx: Transaction<Schema>,
  outbox: MessageOutbox,
  conversationId: string,
): Promise<void> {
  const next = await findWaiting(trx, conversationId);
  if (next !== undefined) await outbox.addDelivery(trx, next);
}

async function findWaiting(trx: Transaction<Schema>, conversationId: string): Promise<string | undefined> {
  const row = await trx
    .selectFrom('deliveries')
    .where('conversation_id', '=', conversationId)
    .where('kind', '=', 'visitor-message')
    .where('state', '=', 'pending')
    .orderBy('sequence')
    .select('id')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}
