import type { Kysely } from 'kysely';
import { DomainError } from '../../domain/errors.ts';
import type { HandoffStore } from '../../handoff/ports.ts';
import { handoffUnit } from './handoff-unit.ts';
import { lockConversation } from './lock-conversation.ts';
import type { HandoffOutbox } from './outbox.ts';
import { readSettings } from './region-settings-row.ts';
import type { Schema } from './schema.ts';

/** Handoffs in SQL. Every change waits for the lock on the conversation, as a visitor's turn does. */
export function handoffStore(db: Kysely<Schema>, outbox: HandoffOutbox): HandoffStore {
  return {
    async change(leadId, at, work) {
      await outbox.ready?.();
      return db.transaction().execute(async (trx) => {
        const row = await trx
          .selectFrom('leads')
          .where('id', '=', leadId)
          .select('conversation_id')
          .executeTakeFirst();
        if (!row) throw new DomainError('not-found', 'this lead does not exist');
        await lockConversation(trx, row.conversation_id);
        return work(handoffUnit(trx, outbox, leadId, at));
      });
    },

    settings: (regionId) => readSettings(db, regionId),

    async saveSettings(regionId, settings, at) {
      const values = { settings: JSON.stringify(settings), changed_at: at };
      await db
        .insertInto('region_settings')
        .values({ region_id: regionId, ...values })
        .onConflict((conflict) => conflict.column('region_id').doUpdateSet(values))
        .execute();
    },
  };
}
