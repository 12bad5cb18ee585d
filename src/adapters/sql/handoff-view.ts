import type { Kysely } from 'kysely';
import type { ConversationState } from '../../conversation/ports.ts';
import type { Handoff, HandoffPromise, HandoffState, Preference } from '../../domain/handoff.ts';
import type { AskedTransfer } from '../../domain/lead.ts';
import { queuePosition } from './live-queue.ts';
import type { Schema } from './schema.ts';

/** The newest handoff of a conversation as its visitor sees it. */
export async function findHandoff(db: Kysely<Schema>, conversationId: string): Promise<Handoff | null> {
  const row = await db
    .selectFrom('handoffs')
    .leftJoin('assignments', (join) =>
      join.onRef('assignments.lead_id', '=', 'handoffs.lead_id').on('assignments.state', '=', 'accepted'),
    )
    .leftJoin('accountmanagers', 'accountmanagers.id', 'assignments.accountmanager_id')
    .where('handoffs.conversation_id', '=', conversationId)
    .orderBy('handoffs.requested_at', 'desc')
    .select([
      'handoffs.id',
      'handoffs.state',
      'handoffs.prefer',
      'handoffs.requested_at',
      'handoffs.promise',
      'handoffs.lead_id',
      'accountmanagers.name',
      'accountmanagers.role',
    ])
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    state: row.state as HandoffState,
    prefer: row.prefer as Preference,
    at: row.requested_at.toISOString(),
    promise: row.promise as HandoffPromise | null,
    queuePosition: await queuePosition(db, row.lead_id),
    accountmanager: row.name && row.role ? { name: row.name, role: row.role } : null,
  };
}

/** The lead of the newest handoff of a conversation, with the transfer that waits for the visitor's consent. */
export async function findNewestLead(
  db: Kysely<Schema>,
  conversationId: string,
): Promise<Pick<ConversationState, 'leadId' | 'askedTransfer'>> {
  const row = await db
    .selectFrom('handoffs')
    .where('conversation_id', '=', conversationId)
    .orderBy('requested_at', 'desc')
    .select(['lead_id', 'asked_transfer'])
    .limit(1)
    .executeTakeFirst();
  return {
    leadId: row?.lead_id ?? null,
    askedTransfer: (row?.asked_transfer ?? null) as AskedTransfer | null,
  };
}
