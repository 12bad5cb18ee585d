import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { FinishedTurn } from '../../conversation/ports.ts';
import type { Message } from '../../domain/conversation.ts';
import type { Turn } from '../../domain/turn.ts';
import { CONVERSATION_NEWS } from './conversation-events.ts';
import { focusColumns } from './conversation-row.ts';
import type { Schema } from './schema.ts';

/**
 * Writes a turn in one statement, when the conversation stands as it was read: the claim holds, and nothing was appended
 * since. For a turn that only talks, in a conversation without a handoff, on a channel whose visitors read the rows: no
 * handoff can have come in between without an event of its own.
 * @returns undefined when the conversation does not stand so any more; then nothing was written
 */
export async function writeTurn(
  db: Kysely<Schema>,
  { conversation, lease, turnId, messageId, textHash, visitorText, answer, focus, draft, at }: FinishedTurn,
): Promise<Turn | undefined> {
  const { id: conversationId, channel, lastSequence: seen } = conversation;
  const message = (given: Pick<Message, 'id' | 'role' | 'text' | 'sequence'>): Message => ({
    ...given,
    turnId,
    at: at.toISOString(),
  });
  const said = message({ id: messageId, role: 'visitor', text: visitorText, sequence: seen + 1 });
  const answered = message({ id: randomUUID(), role: 'assistant', text: answer.text, sequence: seen + 2 });
  const turn: Turn = {
    id: turnId,
    conversationId,
    sequence: answered.sequence,
    at: at.toISOString(),
    ...answer,
    handoff: null,
  };
  const columns = focusColumns(focus);
  const { rows } = await sql`
    with held as (
      update conversations set
        last_sequence = ${turn.sequence}, focus = ${columns.focus}, region_id = ${columns.region_id},
        municipality = ${columns.municipality}, region_from = ${columns.region_from},
        draft = ${draft && JSON.stringify(draft)}, last_turn_at = ${at}, turn_lease = null, turn_lease_until = null
      where id = ${conversationId} and turn_lease = ${lease} and last_sequence = ${seen}
      returning id
    ), appended as (
      insert into conversation_events (conversation_id, sequence, kind, payload, at)
      select held.id, message.sequence, 'message', message.payload, ${at}::timestamptz
      from held, (values
        (${said.sequence}::integer, ${JSON.stringify(said)}::jsonb),
        (${answered.sequence}::integer, ${JSON.stringify(answered)}::jsonb)
      ) as message (sequence, payload)
    ), delivered as (
      insert into deliveries (id, conversation_id, kind, channel, sequence, state, created_at, delivered_at)
      select ${randomUUID()}::uuid, held.id, 'visitor-message', ${channel}::text, ${answered.sequence}::integer, 'delivered',
        ${at}::timestamptz, ${at}::timestamptz
      from held
    ), written as (
      insert into turns (id, conversation_id, message_id, text_hash, sequence, outcome, body, at)
      select ${turnId}::uuid, held.id, ${messageId}::uuid, ${textHash}::text, ${turn.sequence}::integer,
        ${turn.outcome}::text, ${JSON.stringify(turn)}::jsonb, ${at}::timestamptz
      from held
    )
    select pg_notify(${CONVERSATION_NEWS}, held.id::text) from held`.execute(db);
  return rows.length > 0 ? turn : undefined;
}
