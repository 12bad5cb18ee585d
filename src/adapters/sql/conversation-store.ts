import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type {
  ConversationEvent,
  ConversationState,
  ConversationStore,
  FinishedTurn,
  Focus,
  HandoffDraft,
} from '../../conversation/ports.ts';
import type { ChannelName, Message } from '../../domain/conversation.ts';
import { DomainError } from '../../domain/errors.ts';
import { type Lead, regionsOf } from '../../domain/lead.ts';
import type { Turn } from '../../domain/turn.ts';
import { appendEvents, type NewEvent, wakeConversation } from './conversation-events.ts';
import { writeErasureNotices } from './erasure-notices.ts';
import { handoffUnit } from './handoff-unit.ts';
import { findHandoff, findNewestLead } from './handoff-view.ts';
import { appendInboxEvent } from './inbox-events.ts';
import { insertLead } from './lead-rows.ts';
import { wakeQueueBehind } from './live-queue.ts';
import { lockConversation } from './lock-conversation.ts';
import type { HandoffOutbox } from './outbox.ts';
import type { Schema } from './schema.ts';
import { readMessages, readTurns } from './transcript-rows.ts';

/** Conversations in SQL. */
export function conversationStore(db: Kysely<Schema>, outbox: HandoffOutbox): ConversationStore {
  return {
    async create({ id, tokenHash, channel, locale, page, focus, firstMessage, at }) {
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

    // One transaction under the lock: the turn before may be this same message, and may end between two looks.
    beginTurn: ({ conversationId, messageId, textHash, lease, now, leaseUntil }) =>
      db.transaction().execute(async (trx) => {
        await lockConversation(trx, conversationId);
        const earlier = await trx
          .selectFrom('turns')
          .where('conversation_id', '=', conversationId)
          .where('message_id', '=', messageId)
          .select(['text_hash', 'body'])
          .executeTakeFirst();
        if (earlier) {
          const sameText = earlier.text_hash === null || earlier.text_hash === textHash;
          return sameText ? { kind: 'repeat', turn: earlier.body as Turn } : { kind: 'message-id-reused' };
        }
        const claimed = await trx
          .updateTable('conversations')
          .set({ turn_lease: lease, turn_lease_until: leaseUntil })
          .where('id', '=', conversationId)
          .where((eb) => eb.or([eb('turn_lease_until', 'is', null), eb('turn_lease_until', '<', now)]))
          .returning('id')
          .executeTakeFirst();
        if (!claimed) return { kind: 'busy' };
        return { kind: 'begun', conversation: await getState(trx, conversationId) };
      }),

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

    finishTurn: (finished) => db.transaction().execute((trx) => finishTurn(trx, outbox, finished)),

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

    requestHandoff: (conversationId, request, at) =>
      db.transaction().execute(async (trx) => {
        await lockConversation(trx, conversationId);
        await trx
          .updateTable('conversations')
          .set({ draft: null })
          .where('id', '=', conversationId)
          .execute();
        await applyHandoffChange(trx, outbox, { request }, at);
        return (await findHandoff(trx, conversationId))!;
      }),

    async addEvent(conversationId, kind, payload, at) {
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

    erase: (conversationId, at) =>
      db.transaction().execute(async (trx) => {
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
      }),

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

/** The focus, and from it where the employer is, in columns of its own for counting per region. */
function focusColumns(focus: Focus) {
  return {
    focus: JSON.stringify(focus),
    region_id: focus.employer?.regionId ?? null,
    municipality: focus.employer?.municipality ?? null,
    region_from: focus.employer?.from ?? null,
  };
}

async function getState(db: Kysely<Schema>, conversationId: string): Promise<ConversationState> {
  const row = await db
    .selectFrom('conversations')
    .where('id', '=', conversationId)
    .selectAll()
    .executeTakeFirst();
  if (!row) throw new DomainError('not-found', 'this conversation does not exist');
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
    handoff: await findHandoff(db, conversationId),
    ...(await findNewestLead(db, conversationId)),
  };
}

async function finishTurn(
  trx: Transaction<Schema>,
  outbox: HandoffOutbox,
  {
    conversationId,
    lease,
    turnId,
    messageId,
    textHash,
    visitorText,
    answer,
    focus,
    draft,
    handoff: change,
    at,
  }: FinishedTurn,
): Promise<Turn | 'claim-lost' | 'handoff-changed'> {
  await lockConversation(trx, conversationId);
  if (!(await holdsLease(trx, conversationId, lease))) return 'claim-lost';
  const before = await findHandoff(trx, conversationId);
  const isWithAccountmanager = answer.outcome === 'with-accountmanager';
  if ((before?.state === 'active') !== isWithAccountmanager) return 'handoff-changed';
  const events: NewEvent[] = [
    { kind: 'message', message: { id: messageId, role: 'visitor', text: visitorText, turnId } },
  ];
  if (answer.text !== '') {
    events.push({
      kind: 'message',
      message: { id: randomUUID(), role: 'assistant', text: answer.text, turnId },
    });
  }
  const messages = await appendEvents(trx, outbox, conversationId, events, at);
  await applyHandoffChange(trx, outbox, change, at);
  const turn: Turn = {
    id: turnId,
    conversationId,
    sequence: messages.at(-1)!.sequence,
    at: at.toISOString(),
    ...answer,
    handoff: change === null ? before : await findHandoff(trx, conversationId),
  };
  await trx
    .insertInto('turns')
    .values({
      id: turnId,
      conversation_id: conversationId,
      message_id: messageId,
      text_hash: textHash,
      sequence: turn.sequence,
      outcome: turn.outcome,
      body: JSON.stringify(turn),
      at,
    })
    .execute();
  await trx
    .updateTable('conversations')
    .set({
      ...focusColumns(focus),
      draft: draft === null ? null : JSON.stringify(draft),
      last_turn_at: at,
      turn_lease: null,
      turn_lease_until: null,
    })
    .where('id', '=', conversationId)
    .execute();
  return turn;
}

/** A claim that ran out counts until another turn takes the conversation over. */
async function holdsLease(trx: Transaction<Schema>, conversationId: string, lease: string): Promise<boolean> {
  const row = await trx
    .selectFrom('conversations')
    .where('id', '=', conversationId)
    .where('turn_lease', '=', lease)
    .select('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Writes what the turn does to a handoff; its own events show the visitor how it stands then. */
async function applyHandoffChange(
  trx: Transaction<Schema>,
  outbox: HandoffOutbox,
  change: FinishedTurn['handoff'],
  at: Date,
): Promise<void> {
  if (change === null) return;
  if ('request' in change) {
    await insertLead(trx, change.request, at);
    const unit = handoffUnit(trx, outbox, change.request.lead.id, at);
    await change.request.start(unit);
    await unit.show();
    await unit.announce('lead-requested');
  } else {
    await change.work(handoffUnit(trx, outbox, change.leadId, at));
  }
}

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
      .where('conversation_id', '=', conversationId)
      .where('channel', '=', 'mail')
      .select(['id', 'kind', 'channel', 'recipient', 'state', 'created_at', 'delivered_at'])
      .execute(),
  };
}
