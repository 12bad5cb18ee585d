import { type Kysely, sql } from 'kysely';
import type { HandoffState } from '../../domain/handoff.ts';
import type { HandoffTransition, LeadNote, RoutingStep } from '../../domain/lead.ts';
import type { LeadDossier } from '../../inbox/ports.ts';
import { deliveryFromRow } from './lead-deliveries.ts';
import { findLead } from './lead-with-handoff.ts';
import type { Schema } from './schema.ts';
import { readMessages, readTurns } from './transcript-rows.ts';

/** A lead with everything said and done; null when there is none. */
export async function findDossier(db: Kysely<Schema>, leadId: string): Promise<LeadDossier | null> {
  const found = await findLead(db, leadId);
  if (!found) return null;
  const { conversationId } = found.lead;
  const history = await db
    .selectFrom('handoff_transitions')
    .leftJoin('accountmanagers', (join) =>
      join.on(sql<boolean>`accountmanagers.id::text = handoff_transitions.by`),
    )
    .where('handoff_id', '=', found.handoff.id)
    .orderBy('number')
    .selectAll('handoff_transitions')
    .select('accountmanagers.name as accountmanager')
    .execute();
  const deliveries = await db
    .selectFrom('deliveries')
    .where('lead_id', '=', leadId)
    .orderBy('created_at')
    .selectAll()
    .execute();
  const notes = await db
    .selectFrom('notes')
    .where('lead_id', '=', leadId)
    .orderBy('at')
    .selectAll()
    .execute();
  const { routing } = await db
    .selectFrom('leads')
    .where('id', '=', leadId)
    .select('routing')
    .executeTakeFirstOrThrow();
  return {
    ...found,
    transcript: await readMessages(db, conversationId),
    turns: await readTurns(db, conversationId),
    routing: routing as RoutingStep[],
    history: history.map(
      (row): HandoffTransition => ({
        from: row.from_state as HandoffState | null,
        to: row.to_state as HandoffState,
        by: row.accountmanager ?? row.by,
        reason: row.reason,
        at: row.at.toISOString(),
      }),
    ),
    readByVisitor: await readByVisitor(db, conversationId),
    notes: notes.map(({ id, by, text, at }): LeadNote => ({ id, by, text, at: at.toISOString() })),
    deliveries: deliveries.map(deliveryFromRow),
  };
}

/** Sequence number up to which the visitor has read; 0 when nothing is known. */
export async function readByVisitor(db: Kysely<Schema>, conversationId: string): Promise<number> {
  const { sequence } = await db
    .selectFrom('conversation_events')
    .where('conversation_id', '=', conversationId)
    .where('kind', '=', 'read')
    .where(sql<boolean>`payload->>'by' = 'visitor'`)
    .select(sql<number | null>`max((payload->>'sequence')::integer)`.as('sequence'))
    .executeTakeFirstOrThrow();
  return sequence ?? 0;
}
