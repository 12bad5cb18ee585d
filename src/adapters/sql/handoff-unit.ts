import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { sql, type Transaction, type Updateable } from 'kysely';
import type { Message } from '../../domain/conversation.ts';
import type { Handoff } from '../../domain/handoff.ts';
import { regionsOf } from '../../domain/lead.ts';
import { type HandoffSnapshot, type HandoffUnit, leadEventOf, nextState } from '../../handoff/ports.ts';
import { assignLead, insertOffer, settleAssignment } from './assignment-rows.ts';
import { candidatesIn } from './candidates.ts';
import { appendEvents } from './conversation-events.ts';
import { readSnapshot } from './handoff-snapshot.ts';
import { findHandoff } from './handoff-view.ts';
import { appendInboxEvent } from './inbox-events.ts';
import { insertDelivery } from './insert-delivery.ts';
import { insertTransition } from './lead-rows.ts';
import { wakeQueueBehind } from './live-queue.ts';
import type { HandoffOutbox } from './outbox.ts';
import { readSettings } from './region-settings-row.ts';
import type { HandoffTable, Schema } from './schema.ts';
import { findUnread } from './unread-messages.ts';

/** The newest handoff of a lead inside a transaction that holds the lock on its conversation. */
export function handoffUnit(
  trx: Transaction<Schema>,
  outbox: HandoffOutbox,
  leadId: string,
  at: Date,
): HandoffUnit {
  const snapshot = (): Promise<HandoffSnapshot> => readSnapshot(trx, leadId);
  const updateHandoff = async (values: Updateable<HandoffTable>): Promise<void> => {
    await trx.updateTable('handoffs').set(values).where('lead_id', '=', leadId).execute();
  };

  // Never changes, unlike everything else of a snapshot, so it is asked for once.
  let known: Promise<string> | undefined;
  const conversation = (): Promise<string> => {
    known ??= snapshot().then(({ conversationId }) => conversationId);
    return known;
  };

  const show = async (payload: Handoff | null): Promise<void> => {
    await appendEvents(trx, outbox, await conversation(), [{ kind: 'handoff', payload }], at);
  };

  return {
    at,
    snapshot,
    settings: async () => readSettings(trx, (await snapshot()).lead.regionId),
    candidates: async () => {
      const { regionId } = (await snapshot()).lead;
      return regionId === null ? [] : candidatesIn(trx, regionId);
    },

    async move(action, by, reason) {
      const { handoffId, state } = await snapshot();
      const to = nextState(state, action);
      await updateHandoff({ state: to });
      await insertTransition(trx, handoffId, { from: state, to, by, reason }, at);
      if (state === 'requested' || to === 'requested') await wakeQueueBehind(trx, outbox, leadId, at);
    },

    offer: (accountmanagerId, deadline, routing) =>
      insertOffer(trx, leadId, { accountmanagerId, deadline, routing, at }),
    settle: (assignmentId, state, reason) => settleAssignment(trx, assignmentId, { state, reason, at }),
    assign: (accountmanagerId) => assignLead(trx, leadId, accountmanagerId, at),

    setPool: (isInPool) => updateHandoff({ in_pool: isInPool }),
    setPromise: (promise) => updateHandoff({ promise: promise && JSON.stringify(promise) }),
    setContacted: (contactedAt) => updateHandoff({ contacted_at: contactedAt }),
    setCallback: (callbackAt) => updateHandoff({ callback_at: callbackAt, contacted_at: null }),
    setOutcome: (outcome, note) => updateHandoff({ outcome, outcome_note: note }),

    async setRegion(regionId) {
      await wakeQueueBehind(trx, outbox, leadId, at);
      await trx.updateTable('leads').set({ region_id: regionId }).where('id', '=', leadId).execute();
      await wakeQueueBehind(trx, outbox, leadId, at);
    },

    setAskedTransfer: (transfer) => updateHandoff({ asked_transfer: transfer && JSON.stringify(transfer) }),

    async setConsent(consent) {
      await trx
        .updateTable('leads')
        .set({ consent: JSON.stringify(consent) })
        .where('id', '=', leadId)
        .execute();
    },

    async addNote(by, text) {
      await trx.insertInto('notes').values({ id: randomUUID(), lead_id: leadId, by, text, at }).execute();
    },

    async findMessage(messageId) {
      const conversationId = await conversation();
      const row = await trx
        .selectFrom('conversation_events')
        .where('conversation_id', '=', conversationId)
        .where('kind', '=', 'message')
        .where(sql<boolean>`payload->>'id' = ${messageId}`)
        .select('payload')
        .executeTakeFirst();
      return row ? (row.payload as Message) : null;
    },

    async write({ id, text, language, author }) {
      const conversationId = await conversation();
      const message = { id, role: 'accountmanager' as const, text, ...(language && { language }), author };
      const [written] = await appendEvents(trx, outbox, conversationId, [{ kind: 'message', message }], at);
      return written!;
    },

    async tell(text) {
      const conversationId = await conversation();
      const message = { id: randomUUID(), role: 'notice' as const, text };
      await appendEvents(trx, outbox, conversationId, [{ kind: 'message', message }], at);
    },

    show: async () => show(await findHandoff(trx, await conversation())),

    async showChange() {
      const conversationId = await conversation();
      const current = await findHandoff(trx, conversationId);
      if (!isDeepStrictEqual(current, await lastShown(trx, conversationId))) await show(current);
    },

    async deliver(kind, recipient, call = null) {
      const belongsTo = { conversationId: await conversation(), leadId };
      const event = call && { callbackAt: call.toISOString() };
      await insertDelivery(trx, outbox, { belongsTo, kind, channel: 'mail', recipient, event }, at);
    },

    unread: async () => findUnread(trx, await conversation()),

    async deliverUnread(recipient, { after, upTo }) {
      const belongsTo = { conversationId: await conversation(), leadId };
      await insertDelivery(
        trx,
        outbox,
        { belongsTo, kind: 'missed-answer', channel: 'mail', recipient, event: { after }, sequence: upTo },
        at,
      );
    },

    async recipients(kind) {
      const rows = await trx
        .selectFrom('deliveries')
        .where('lead_id', '=', leadId)
        .where('kind', '=', kind)
        .select('recipient')
        .distinct()
        .execute();
      return rows.flatMap(({ recipient }) => recipient ?? []);
    },

    async confirmationsSince(email, since) {
      const { sent } = await trx
        .selectFrom('deliveries')
        .where('kind', '=', 'lead-confirmation')
        .where('recipient', '=', email)
        .where('created_at', '>', since)
        .select((eb) => eb.fn.countAll<string>().as('sent'))
        .executeTakeFirstOrThrow();
      return Number(sent);
    },

    wakeAt: (moment) => outbox.addWake(trx, leadId, moment),

    async announce(kind, left = []) {
      const current = await snapshot();
      // Always in the same order, so that two leads of the same regions never wait for each other.
      for (const region of [...new Set([...regionsOf(current.lead), ...left])].sort()) {
        await appendInboxEvent(trx, region, { kind, leadId }, at);
      }
      const event = outbox.toWebhook ? leadEventOf(kind, current) : null;
      if (!event) return;
      const belongsTo = { conversationId: current.conversationId, leadId };
      await insertDelivery(
        trx,
        outbox,
        { belongsTo, kind: 'lead-event', channel: 'webhook', recipient: null, event },
        at,
      );
    },
  };
}

/** How the handoff was last shown to the visitor. */
async function lastShown(trx: Transaction<Schema>, conversationId: string): Promise<unknown> {
  const row = await trx
    .selectFrom('conversation_events')
    .where('conversation_id', '=', conversationId)
    .where('kind', '=', 'handoff')
    .orderBy('sequence', 'desc')
    .select('payload')
    .limit(1)
    .executeTakeFirst();
  return row?.payload ?? null;
}
