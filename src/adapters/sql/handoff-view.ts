import type { Kysely } from 'kysely';
import type { Handoff, HandoffState, Preference } from '../../domain/handoff.ts';
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
    // Nothing guards a deadline yet, and a promise that nobody guards is not made.
    promise: null,
    queuePosition: null,
    accountmanager: row.name && row.role ? { name: row.name, role: row.role } : null,
  };
}
