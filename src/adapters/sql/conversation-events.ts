import { sql, type Transaction } from 'kysely';
import type { ConversationEvent } from '../../conversation/ports.ts';
import type { Message } from '../../domain/conversation.ts';
import { DomainError } from '../../domain/errors.ts';
import { type MessageOutbox, writeMessageDeliveries } from './message-deliveries.ts';
import type { Schema } from './schema.ts';

/** NOTIFY channel that wakes readers of conversations; the payload is the conversation's id. */
export const CONVERSATION_NEWS = 'conversation_news';

export type NewEvent =
  | { readonly kind: 'message'; readonly message: Omit<Message, 'sequence' | 'at'> }
  | { readonly kind: Exclude<ConversationEvent['kind'], 'message'>; readonly payload: unknown };

/**
 * Appends events under the lock on the conversation's row, so that numbers become visible in order, and wakes the
 * readers when the transaction commits. A message that must reach the visitor gets its delivery row here.
 * @returns the numbered messages among the events.
 */
export async function appendEvents(
  trx: Transaction<Schema>,
  outbox: MessageOutbox,
  conversationId: string,
  events: readonly NewEvent[],
  at: Date,
): Promise<Message[]> {
  if (events.length === 0) return [];
  const row = await trx
    .updateTable('conversations')
    .set((eb) => ({ last_sequence: eb('last_sequence', '+', events.length) }))
    .where('id', '=', conversationId)
    .returning(['last_sequence', 'channel'])
    .executeTakeFirst();
  if (!row) throw new DomainError('not-found', 'this conversation does not exist');
  const numbered = events.map((event, index) => ({
    event,
    sequence: row.last_sequence - events.length + index + 1,
  }));
  const messages = numbered.flatMap(({ event, sequence }) =>
    event.kind === 'message' ? [{ ...event.message, sequence, at: at.toISOString() }] : [],
  );
  await trx
    .insertInto('conversation_events')
    .values(
      numbered.map(({ event, sequence }) => ({
        conversation_id: conversationId,
        sequence,
        kind: event.kind,
        payload: JSON.stringify(
          event.kind === 'message'
            ? messages.find((message) => message.sequence === sequence)
            : event.payload,
        ),
        at,
      })),
    )
    .execute();
  await writeMessageDeliveries(trx, outbox, { id: conversationId, channel: row.channel }, messages, at);
  await wakeConversation(trx, conversationId);
  return messages;
}

/** Makes readers look again when the transaction commits. */
export async function wakeConversation(trx: Transaction<Schema>, conversationId: string): Promise<void> {
  await sql`select pg_notify(${CONVERSATION_NEWS}, ${conversationId})`.execute(trx);
}
