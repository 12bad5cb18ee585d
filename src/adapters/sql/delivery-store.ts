import { type Kysely, type Selectable, sql, type UpdateObject } from 'kysely';
import type { ChannelName, Message } from '../../domain/conversation.ts';
import type { HandoffPromise, HandoffState } from '../../domain/handoff.ts';
import type { AskedTransfer, DeliveryState } from '../../domain/lead.ts';
import type {
  DeliveryStore,
  ErasedCall,
  LeadEvent,
  LeadMailDelivery,
  MessageDelivery,
} from '../../handoff/ports.ts';
import type { CallThatIsOff, UnreadAfter } from './insert-delivery.ts';
import type { ErasureOfCall } from './invited-to-call.ts';
import { leadFromRows } from './lead-rows.ts';
import { lockConversation } from './lock-conversation.ts';
import { addNextMessage, type MessageOutbox } from './message-deliveries.ts';
import type { DeliveryTable, Schema } from './schema.ts';
import { readMessages } from './transcript-rows.ts';

type EndState = Exclude<DeliveryState, 'pending'>;

/** Deliveries in SQL. */
export function deliveryStore(db: Kysely<Schema>, outbox: MessageOutbox): DeliveryStore {
  /** Ends a delivery; of the messages to one visitor the next may leave then. */
  const end = (id: string, state: EndState, values: UpdateObject<Schema, 'deliveries'> = {}): Promise<void> =>
    db.transaction().execute(async (trx) => {
      const delivery = await trx
        .selectFrom('deliveries')
        .where('id', '=', id)
        .select(['kind', 'conversation_id'])
        .executeTakeFirst();
      const ofMessages = delivery?.kind === 'visitor-message' ? delivery.conversation_id : null;
      if (ofMessages) await lockConversation(trx, ofMessages);
      await trx
        .updateTable('deliveries')
        .set({ ...values, state })
        .where('id', '=', id)
        // What succeeded after all counts, also when it was given up meanwhile.
        .where('state', 'in', state === 'delivered' ? ['pending', 'dead'] : ['pending'])
        .execute();
      if (ofMessages) await addNextMessage(trx, outbox, ofMessages);
    });
  return {
    async find(deliveryId) {
      const delivery = await db
        .selectFrom('deliveries')
        .where('id', '=', deliveryId)
        .selectAll()
        .executeTakeFirst();
      if (!delivery) return null;
      const { id, recipient } = delivery;
      const common = { id, state: delivery.state as DeliveryState, createdAt: delivery.created_at };
      if (delivery.kind === 'lead-event') {
        return { ...common, kind: delivery.kind, event: delivery.event as LeadEvent };
      }
      if (delivery.kind === 'visitor-message') return findMessage(db, delivery, common);
      if (!recipient) return null;
      if (delivery.kind === 'lead-erased' || delivery.kind === 'call-erased') {
        const { call, ...event } = delivery.event as LeadEvent & Partial<ErasureOfCall>;
        return { ...common, kind: delivery.kind, recipient, event, call: call ? callFrom(call) : null };
      }
      if (!delivery.lead_id) return null;
      const lead = await db
        .selectFrom('leads')
        .where('id', '=', delivery.lead_id)
        .selectAll()
        .executeTakeFirst();
      const handoff = await db
        .selectFrom('handoffs')
        .where('lead_id', '=', delivery.lead_id)
        .selectAll()
        .executeTakeFirst();
      if (!lead || !handoff) return null;
      const assignments = await db
        .selectFrom('assignments')
        .innerJoin('accountmanagers', 'accountmanagers.id', 'assignments.accountmanager_id')
        .where('assignments.lead_id', '=', delivery.lead_id)
        .where('assignments.state', 'in', ['offered', 'accepted'])
        .select([
          'accountmanagers.name',
          'accountmanagers.email',
          'assignments.state',
          'assignments.deadline',
        ])
        .execute();
      const accepted = assignments.find(({ state }) => state === 'accepted');
      return {
        ...common,
        kind: delivery.kind as LeadMailDelivery['kind'],
        recipient,
        lead: leadFromRows(lead, handoff),
        handoffState: handoff.state as HandoffState,
        promise: handoff.promise as HandoffPromise | null,
        deadline: assignments.find(({ email }) => email === recipient)?.deadline ?? null,
        callbackAt: callThatIsOff(delivery) ?? handoff.callback_at,
        askedTransfer: handoff.asked_transfer as AskedTransfer | null,
        unread: await unreadOf(db, delivery),
        accountmanager: accepted ? { name: accepted.name } : null,
      };
    },

    async exists(deliveryId) {
      const row = await db
        .selectFrom('deliveries')
        .where('id', '=', deliveryId)
        .select('id')
        .executeTakeFirst();
      return row !== undefined;
    },

    markDelivered: (deliveryId, at) =>
      end(deliveryId, 'delivered', {
        delivered_at: at,
        attempts: ONE_MORE,
        last_error: null,
        recipient: WITHOUT_ERASED,
      }),

    async markFailed(deliveryId, error) {
      await db
        .updateTable('deliveries')
        .where('id', '=', deliveryId)
        .set({ attempts: ONE_MORE, last_error: error.slice(0, 500) })
        .execute();
    },

    markDead: (deliveryId) => end(deliveryId, 'dead'),

    markCancelled: (deliveryId) => end(deliveryId, 'cancelled', { recipient: WITHOUT_ERASED }),
  };
}

/** The moment that a mail about a cancelled call keeps, because the handoff may have another by now. */
function callThatIsOff({ event }: Selectable<DeliveryTable>): Date | null {
  const { callbackAt } = (event ?? {}) as Partial<CallThatIsOff>;
  return callbackAt === undefined ? null : new Date(callbackAt);
}

/** The messages that a mail about a missed answer brings. */
async function unreadOf(
  db: Kysely<Schema>,
  { kind, event, conversation_id, sequence }: Selectable<DeliveryTable>,
): Promise<Message[]> {
  if (kind !== 'missed-answer' || conversation_id === null || sequence === null) return [];
  const { after } = event as UnreadAfter;
  const messages = await readMessages(db, conversation_id);
  return messages.filter(
    (message) =>
      message.role === 'accountmanager' && message.sequence > after && message.sequence <= sequence,
  );
}

function callFrom({ at, leadCreatedAt }: ErasureOfCall['call']): ErasedCall {
  return { at: new Date(at), leadCreatedAt: new Date(leadCreatedAt) };
}

/** Of an employer who erased everything the address goes as soon as it is not needed any more. */
const WITHOUT_ERASED = sql<string | null>`case when kind = 'call-erased' then null else recipient end`;

const ONE_MORE = sql<number>`attempts + 1`;

/** A message with its text, as long as the conversation has it. */
async function findMessage(
  db: Kysely<Schema>,
  { conversation_id, sequence, channel }: Selectable<DeliveryTable>,
  common: Pick<MessageDelivery, 'id' | 'state' | 'createdAt'>,
): Promise<MessageDelivery | null> {
  if (conversation_id === null || sequence === null) return null;
  const event = await db
    .selectFrom('conversation_events')
    .where('conversation_id', '=', conversation_id)
    .where('sequence', '=', sequence)
    .select('payload')
    .executeTakeFirst();
  if (!event) return null;
  return {
    ...common,
    kind: 'visitor-message',
    channel: channel as ChannelName,
    conversationId: conversation_id,
    message: event.payload as Message,
  };
}
