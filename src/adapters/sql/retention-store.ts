import { type Kysely, sql } from 'kysely';
import type { RetentionStore } from '../../conversation/ports.ts';
import { OPEN_STATES } from '../../handoff/ports.ts';
import type { Schema } from './schema.ts';

/** Retention in SQL. An open handoff keeps its conversation, however old. */
export function retentionStore(db: Kysely<Schema>): RetentionStore {
  return {
    async findExpired({ lastTurnBefore, leadEndedBefore }) {
      const rows = await idleConversations(db, lastTurnBefore)
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('handoffs')
                .innerJoin('handoff_transitions', 'handoff_transitions.handoff_id', 'handoffs.id')
                .whereRef('handoffs.conversation_id', '=', 'conversations.id')
                .where('handoff_transitions.at', '>=', leadEndedBefore)
                .select('handoffs.id'),
            ),
          ),
        )
        .select('id')
        .limit(10_000)
        .execute();
      return rows.map(({ id }) => id);
    },

    stripTranscripts: (lastTurnBefore) =>
      db.transaction().execute(async (trx) => {
        const idle = idleConversations(trx, lastTurnBefore).select('id');
        await trx.deleteFrom('turns').where('conversation_id', 'in', idle).execute();
        const { numDeletedRows } = await trx
          .deleteFrom('conversation_events')
          .where('conversation_id', 'in', idle)
          .executeTakeFirst();
        return Number(numDeletedRows);
      }),

    async deleteErasureNotices({ before, now }) {
      const rows = await db
        .deleteFrom('deliveries')
        .where('conversation_id', 'is', null)
        .where((eb) =>
          eb.or([
            eb('created_at', '<', before),
            eb.and([eb('kind', '=', 'call-erased'), eb.or([eb('recipient', 'is', null), isPast(now)])]),
          ]),
        )
        .returning('id')
        .execute();
      return rows.map(({ id }) => id);
    },

    async deleteVoid({ now, inboxEventsBefore }) {
      await db.deleteFrom('sign_ins').where('expires_at', '<', now).execute();
      await db.deleteFrom('invites').where('expires_at', '<', now).execute();
      await db.deleteFrom('inbox_events').where('at', '<', inboxEventsBefore).execute();
    },

    async deleteAuditBefore(moment) {
      const { numDeletedRows } = await db.deleteFrom('audit').where('at', '<', moment).executeTakeFirst();
      return Number(numDeletedRows);
    },

    async deleteRemovedBefore(moment) {
      await db
        .deleteFrom('accountmanagers')
        .where('removed_at', '<', moment)
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('assignments')
                .whereRef('assignments.accountmanager_id', '=', 'accountmanagers.id')
                .select('assignments.id'),
            ),
          ),
        )
        .execute();
    },
  };
}

/** Whether the call that a notice takes out of a calendar is over. */
function isPast(now: Date) {
  return sql<boolean>`(event->'call'->>'at')::timestamptz < ${now}`;
}

/** Conversations in which nothing was said since and nobody still has to do something. */
function idleConversations(db: Kysely<Schema>, lastTurnBefore: Date) {
  return db
    .selectFrom('conversations')
    .where('last_turn_at', '<', lastTurnBefore)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('handoffs')
            .whereRef('handoffs.conversation_id', '=', 'conversations.id')
            .where('handoffs.state', 'in', OPEN_STATES)
            .select('handoffs.id'),
        ),
      ),
    );
}
