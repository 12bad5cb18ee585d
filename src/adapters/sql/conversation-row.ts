import { type Kysely, type Selectable, sql } from 'kysely';
import type { ConversationState, Focus, HandoffDraft } from '../../conversation/ports.ts';
import type { ChannelName } from '../../domain/conversation.ts';
import { DomainError } from '../../domain/errors.ts';
import { findHandoff, findNewestLead } from './handoff-view.ts';
import type { ConversationTable, Schema } from './schema.ts';

/** The focus, and from it where the employer is, in columns of its own for counting per region. */
export function focusColumns(focus: Focus) {
  return {
    focus: JSON.stringify(focus),
    region_id: focus.employer?.regionId ?? null,
    municipality: focus.employer?.municipality ?? null,
    region_from: focus.employer?.from ?? null,
  };
}

/** A conversation in one statement, and two more when there is a handoff. @throws DomainError `not-found` */
export async function getState(db: Kysely<Schema>, conversationId: string): Promise<ConversationState> {
  const { rows } = await sql<Selectable<ConversationTable> & { readonly lead_id: string | null }>`
    select conversations.*, (select lead_id from handoffs where conversation_id = ${conversationId} limit 1) as lead_id
    from conversations where id = ${conversationId}`.execute(db);
  const [row] = rows;
  if (!row) throw new DomainError('not-found', 'this conversation does not exist');
  return row.lead_id === null ? stateOfRow(row) : withHandoff(db, row);
}

/** What a conversation with a handoff is, beyond its own row. */
export async function withHandoff(
  db: Kysely<Schema>,
  row: Selectable<ConversationTable>,
): Promise<ConversationState> {
  return {
    ...stateOfRow(row),
    handoff: await findHandoff(db, row.id),
    ...(await findNewestLead(db, row.id)),
  };
}

/** A conversation as its own row tells it: without a handoff. */
export function stateOfRow(row: Selectable<ConversationTable>): ConversationState {
  return {
    id: row.id,
    channel: row.channel as ChannelName,
    locale: row.locale,
    page: row.page,
    createdAt: row.created_at.toISOString(),
    lastTurnAt: row.last_turn_at.toISOString(),
    lastSequence: row.last_sequence,
    focus: row.focus as Focus,
    draft: row.draft as HandoffDraft | null,
    handoff: null,
    leadId: null,
    askedTransfer: null,
  };
}
