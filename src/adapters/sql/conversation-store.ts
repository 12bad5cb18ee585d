import { type Kysely, sql } from 'kysely';
import type { ConversationEvent, ConversationStore } from '../../conversation/ports.ts';
import type { Message } from '../../domain/conversation.ts';
import { DomainError } from '../../domain/errors.ts';
import { type Lead, regionsOf } from '../../domain/lead.ts';
import { beginTurn } from './begin-turn.ts';
import { appendEvents, type NewEvent, wakeConversation } from './conversation-events.ts';
import { focusColumns, getState } from './conversation-row.ts';
import { removeJobs, writeErasureNotices } from './erasure-notices.ts';
import { applyHandoffChange, finishTurn } from './finish-turn.ts';
import { findHandoff } from './handoff-view.ts';
import { appendInboxEvent } from './inbox-events.ts';
import { wakeQueueBehind } from './live-queue.ts';
import { lockConversation } from './lock-conversation.ts';
import type { HandoffOutbox } from './outbox.ts';
import type { Schema } from './schema.ts';
import { readMessages, readTurns } from './transcript-rows.ts';

/** Conversations in SQL. */
export function conversationStore(db: Kysely<Schema>, outbox: HandoffOutbox): ConversationStore {
  return {
    async create({ id, tokenHash, channel, locale, page, focus, firstMessage, at }) {
      if (outbox.pushes?.(channel)) await outbox.ready?.();
      await db.transaction().execute(async (trx) => {
        await trx
          .insertInto('conversations')
          .values({
            id,
            token_hash: tokenHash,
            channel,
            locale,
            page,
            ...focusColumns(focus),
            draft: null,
            last_sequence: 0,
            turn_lease: null,
            turn_lease_until: null,
            created_at: at,
            last_turn_at: at,
          })
          .execute();
        await appendEvents(trx, outbox, id, [{ kind: 'message', message: firstMessage }], at);
      });
    },

    async findByToken(tokenHash) {
      const row = await db
        .selectFrom('conversations')
        .where('token_hash', '=', tokenHash)
        .select(['id', 'last_turn_at'])
        .executeTakeFirst();
      return row ? { id: row.id, lastTurnAt: row.last_turn_at } : null;
    },

    get: (conversationId) => getState(db, conversationId),

    messages: (conversationId) => readMessages(db, conversationId),

    turns: (conversationId) => readTurns(db, conversationId),

    beginTurn: (turn) => beginTurn(db, turn),

    async extendLease(conversationId, lease, until) {
      await db
        .updateTable('conversations')
        .set({ turn_lease_until: until })
        .where('id', '=', conversationId)
        .where('turn_lease', '=', lease)
        .execute();
    },

    async releaseLease(conversationId, lease) {
      await db
        .updateTable('conversations')
        .set({ turn_lease: null, turn_lease_until: null })
        .where('id', '=', conversationId)
        .where('turn_lease', '=', lease)
        .execute();
    },

    finishTurn: (finished) => finishTurn(db, outbox, finished),

    async eventsAfter(conversationId, sequence) {
      const rows = await db
        .selectFrom('conversation_events')
        .where('conversation_id', '=', conversationId)
        .where('sequence', '>', sequence)
        .orderBy('sequence')
        .select(['sequence', 'kind', 'payload'])
        .execute();
      return rows.map((row) => ({ ...row, kind: row.kind as ConversationEvent['kind'] }));
    },

    async saveFocus(conversationId, focus) {
      await db
        .updateTable('conversations')
        .set({
          ...focusColumns(focus),
        })
        .where('id', '=', conversationId)
        .execute();
    },

    async requestHandoff(conversationId, request, at) {
      await outbox.ready?.();
      return db.transaction().execute(async (trx) => {
        await lockConversation(trx, conversationId);
        await trx
          .updateTable('conversations')
          .set({ draft: null })
          .where('id', '=', conversationId)
          .execute();
        await applyHandoffChange(trx, outbox, { request }, at);
        return (await findHandoff(trx, conversationId))!;
      });
    },

    async addEvent(conversationId, kind, payload, at) {
      if (kind === 'message') await outbox.ready?.();
      await db.transaction().execute(async (trx) => {
        const event: NewEvent =
          kind === 'message' ? { kind, message: payload as Message } : { kind, payload };
        await appendEvents(trx, outbox, conversationId, [event], at);
      });
    },

    async saveFeedback({ conversationId, turnId, rating, comment, at }) {
      const turn = await db
        .selectFrom('turns')
        .where('id', '=', turnId)
        .where('conversation_id', '=', conversationId)
        .select('id')
        .executeTakeFirst();
      if (!turn) throw new DomainError('invalid', 'this conversation has no such turn', { field: 'turnId' });
      await db
        .insertInto('feedback')
        .values({ turn_id: turnId, conversation_id: conversationId, rating, comment, at })
        .onConflict((conflict) => conflict.column('turn_id').doUpdateSet({ rating, comment, at }))
        .execute();
    },

    async export(conversationId) {
      return exportConversation(db, conversationId);
    },

    async erase(conversationId, at) {
      await outbox.ready?.();
      return db.transaction().execute(async (trx) => {
        // A request that is being written comes first, so that its recipients hear of the erasure too.
        await trx
          .selectFrom('conversations')
          .where('id', '=', conversationId)
          .select('id')
          .forUpdate()
          .execute();
        const deliveries = await trx
          .selectFrom('deliveries')
          .where('conversation_id', '=', conversationId)
          .where('channel', '=', 'mail')
          .select('id')
          .execute();
        const leads = await trx
          .selectFrom('leads')
          .where('conversation_id', '=', conversationId)
          .select(['id', 'region_id', 'sites'])
          .execute();
        await removeJobs(trx, outbox, conversationId);
        await writeErasureNotices(trx, outbox, conversationId, at);
        for (const { id } of leads) await wakeQueueBehind(trx, outbox, id, at);
        await trx.deleteFrom('conversations').where('id', '=', conversationId).execute();
        await wakeConversation(trx, conversationId);
        // Always in the same order, so that two erasures in the same regions never wait for each other.
        const told = leads.flatMap(({ id, region_id, sites }) =>
          regionsOf({ regionId: region_id, sites: sites as Lead['sites'] }).map((region) => ({ region, id })),
        );
        for (const { region, id } of told.sort((a, b) => (a.region < b.region ? -1 : 1))) {
          await appendInboxEvent(trx, region, { kind: 'lead-erased', leadId: id }, at);
        }
        return { deliveryIds: deliveries.map(({ id }) => id) };
      });
    },

    async exists(conversationId) {
      const row = await db
        .selectFrom('conversations')
        .where('id', '=', conversationId)
        .select('id')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}

/** Addresses of colleagues are not the employer's to take along. */
const OWN_ADDRESS = sql<
  string | null
>`case when deliveries.recipient = leads.contact->>'email' then deliveries.recipient end`;

async function exportConversation(db: Kysely<Schema>, conversationId: string): Promise<unknown> {
  const {
    token_hash: _tokenHash,
    turn_lease: _lease,
    turn_lease_until: _until,
    ...conversation
  } = await db
    .selectFrom('conversations')
    .where('id', '=', conversationId)
    .selectAll()
    .executeTakeFirstOrThrow();
  return {
    conversation,
    events: await db
      .selectFrom('conversation_events')
      .where('conversation_id', '=', conversationId)
      .orderBy('sequence')
      .select(['sequence', 'kind', 'payload', 'at'])
      .execute(),
    turns: await readTurns(db, conversationId),
    feedback: await db
      .selectFrom('feedback')
      .where('conversation_id', '=', conversationId)
      .selectAll()
      .execute(),
    leads: await db.selectFrom('leads').where('conversation_id', '=', conversationId).selectAll().execute(),
    handoffs: await db
      .selectFrom('handoffs')
      .where('conversation_id', '=', conversationId)
      .selectAll()
      .execute(),
    deliveries: await db
      .selectFrom('deliveries')
      .leftJoin('leads', 'leads.id', 'deliveries.lead_id')
      .where('deliveries.conversation_id', '=', conversationId)
      .where('deliveries.channel', '=', 'mail')
      .select([
        'deliveries.id',
        'deliveries.kind',
        'deliveries.channel',
        OWN_ADDRESS.as('recipient'),
        'deliveries.state',
        'deliveries.created_at',
        'deliveries.delivered_at',
      ])
      .execute(),
  };
}
