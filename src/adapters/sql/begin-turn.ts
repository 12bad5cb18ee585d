import { type Kysely, type Selectable, sql } from 'kysely';
import type { BegunTurn, ConversationStore } from '../../conversation/ports.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Turn } from '../../domain/turn.ts';
import { stateOfRow, withHandoff } from './conversation-row.ts';
import type { ConversationTable, Schema } from './schema.ts';

/** The turn this message was answered with, or the conversation that is now claimed, or neither. */
type BegunRow = {
  readonly text_hash: string | null;
  readonly body: unknown;
  readonly lead_id: string | null;
} & (Selectable<ConversationTable> | { readonly id: null });

/**
 * Claims the conversation, unless the message was answered already or another turn holds the claim, and reads it: one
 * statement, because every turn waits for it. The turn before may be this same message, and end while the claim waits for
 * its row: then the number of the last event has changed since `seen`, nothing is claimed, and the next look finds it.
 */
export async function beginTurn(
  db: Kysely<Schema>,
  {
    conversationId,
    messageId,
    textHash,
    lease,
    now,
    leaseUntil,
  }: Parameters<ConversationStore['beginTurn']>[0],
): Promise<BegunTurn> {
  const { rows } = await sql<BegunRow>`
    with seen as materialized (
      select conversations.last_sequence, turns.text_hash, turns.body
      from conversations
      left join turns on turns.conversation_id = conversations.id and turns.message_id = ${messageId}
      where conversations.id = ${conversationId}
    ), claimed as (
      update conversations set turn_lease = ${lease}, turn_lease_until = ${leaseUntil}
      from seen
      where conversations.id = ${conversationId}
        and seen.body is null
        and conversations.last_sequence = seen.last_sequence
        and (conversations.turn_lease_until is null or conversations.turn_lease_until < ${now})
      returning conversations.*
    )
    select seen.text_hash, seen.body, claimed.*,
      (select lead_id from handoffs where conversation_id = ${conversationId} limit 1) as lead_id
    from seen left join claimed on true`.execute(db);
  const [row] = rows;
  if (!row) throw new DomainError('not-found', 'this conversation does not exist');
  if (row.body !== null) {
    const sameText = row.text_hash === null || row.text_hash === textHash;
    return sameText ? { kind: 'repeat', turn: row.body as Turn } : { kind: 'message-id-reused' };
  }
  if (row.id === null) return { kind: 'busy' };
  return { kind: 'begun', conversation: row.lead_id === null ? stateOfRow(row) : await withHandoff(db, row) };
}
