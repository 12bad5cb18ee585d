import type { Kysely } from 'kysely';
import type { RetentionStore } from '../../conversation/ports.ts';
import type { Schema } from './schema.ts';

const OPEN = ['requested', 'accepted', 'active'];

/** Retention in SQL. An open handoff keeps its conversation, however old. */
export function retentionStore(db: Kysely<Schema>): RetentionStore {
  return {
    async findExpired({ lastTurnBefore, leadEndedBefore }) {
      const rows = await db
        .selectFrom('conversations')
        .where('last_turn_at', '<', lastTurnBefore)
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('handoffs')
                .whereRef('handoffs.conversation_id', '=', 'conversations.id')
                .where((inner) =>
                  inner.or([
                    inner('handoffs.state', 'in', OPEN),
                    inner.exists(
                      inner
                        .selectFrom('handoff_transitions')
                        .whereRef('handoff_transitions.handoff_id', '=', 'handoffs.id')
                        .where('handoff_transitions.at', '>=', leadEndedBefore)
                        .select('number'),
                    ),
                  ]),
                )
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
        const idle = trx
          .selectFrom('conversations')
          .where('last_turn_at', '<', lastTurnBefore)
          .where((eb) =>
            eb.not(
              eb.exists(
                eb
                  .selectFrom('handoffs')
                  .whereRef('handoffs.conversation_id', '=', 'conversations.id')
                  .where('handoffs.state', 'in', OPEN)
                  .select('handoffs.id'),
              ),
            ),
          )
          .select('id');
        await trx.deleteFrom('turns').where('conversation_id', 'in', idle).execute();
        const { numDeletedRows } = await trx
          .deleteFrom('conversation_events')
          .where('conversation_id', 'in', idle)
          .executeTakeFirst();
        return Number(numDeletedRows);
      }),

    async deleteErasureNoticesBefore(moment) {
      const { numDeletedRows } = await db
        .deleteFrom('deliveries')
        .where('conversation_id', 'is', null)
        .where('created_at', '<', moment)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },

    async deleteAuditBefore(moment) {
      const { numDeletedRows } = await db.deleteFrom('audit').where('at', '<', moment).executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}
