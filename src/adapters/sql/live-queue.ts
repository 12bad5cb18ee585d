import type { Kysely, Transaction } from 'kysely';
import type { HandoffOutbox } from './outbox.ts';
import type { Schema } from './schema.ts';

/** The place of a lead among the live chats of its region that wait; null when it does not wait for one. */
export async function queuePosition(db: Kysely<Schema>, leadId: string): Promise<number | null> {
  const own = await findLiveChat(db, leadId);
  if (own?.state !== 'requested') return null;
  const { before } = await waitingLiveChats(db, own.region_id)
    .where('handoffs.requested_at', '<', own.requested_at)
    .select((eb) => eb.fn.countAll<string>().as('before'))
    .executeTakeFirstOrThrow();
  return Number(before) + 1;
}

/** Lets those who asked for a live chat of the same region later look at their place: it has changed, or may have. */
export async function wakeQueueBehind(
  trx: Transaction<Schema>,
  outbox: Pick<HandoffOutbox, 'addWake'>,
  leadId: string,
  at: Date,
): Promise<void> {
  const own = await findLiveChat(trx, leadId);
  if (!own) return;
  const behind = await waitingLiveChats(trx, own.region_id)
    .where('handoffs.requested_at', '>', own.requested_at)
    .orderBy('handoffs.requested_at')
    .select('leads.id')
    .execute();
  for (const { id } of behind) await outbox.addWake(trx, id, at);
}

function findLiveChat(db: Kysely<Schema>, leadId: string) {
  return db
    .selectFrom('handoffs')
    .innerJoin('leads', 'leads.id', 'handoffs.lead_id')
    .where('leads.id', '=', leadId)
    .where('handoffs.prefer', '=', 'live-chat')
    .select(['handoffs.state', 'handoffs.requested_at', 'leads.region_id'])
    .executeTakeFirst();
}

function waitingLiveChats(db: Kysely<Schema>, regionId: string | null) {
  return db
    .selectFrom('handoffs')
    .innerJoin('leads', 'leads.id', 'handoffs.lead_id')
    .where('handoffs.state', '=', 'requested')
    .where('handoffs.prefer', '=', 'live-chat')
    .where('leads.region_id', 'is not distinct from', regionId);
}
