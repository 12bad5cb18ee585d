import type { Kysely } from 'kysely';
import type { Handoff, HandoffPromise, HandoffState, Preference } from '../../domain/handoff.ts';
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
    queuePosition: await queuePosition(db, row),
    accountmanager: row.name && row.role ? { name: row.name, role: row.role } : null,
  };
}

/** The lead of the newest handoff of a conversation. */
export async function findNewestLead(db: Kysely<Schema>, conversationId: string): Promise<string | null> {
  const row = await db
    .selectFrom('handoffs')
    .where('conversation_id', '=', conversationId)
    .orderBy('requested_at', 'desc')
    .select('lead_id')
    .limit(1)
    .executeTakeFirst();
  return row?.lead_id ?? null;
}

/** How many live chats of the same region were asked for before this one and still wait, plus one. */
async function queuePosition(
  db: Kysely<Schema>,
  {
    state,
    prefer,
    requested_at,
    lead_id,
  }: { state: string; prefer: string; requested_at: Date; lead_id: string },
): Promise<number | null> {
  if (state !== 'requested' || prefer !== 'live-chat') return null;
  const { waiting } = await db
    .selectFrom('handoffs')
    .innerJoin('leads', 'leads.id', 'handoffs.lead_id')
    .where('handoffs.state', '=', 'requested')
    .where('handoffs.prefer', '=', 'live-chat')
    .where('handoffs.requested_at', '<', requested_at)
    .where('leads.region_id', '=', (eb) =>
      eb.selectFrom('leads').where('id', '=', lead_id).select('region_id'),
    )
    .select((eb) => eb.fn.countAll<string>().as('waiting'))
    .executeTakeFirstOrThrow();
  return Number(waiting) + 1;
}
