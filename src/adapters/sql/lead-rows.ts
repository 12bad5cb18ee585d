import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Selectable } from 'kysely';
import type { Handoff, HandoffState, Preference } from '../../domain/handoff.ts';
import type { Consent, Lead, LeadContact, Warmth } from '../../domain/lead.ts';
import { DomainError } from '../../domain/errors.ts';
import type { HandoffRequest } from '../../handoff/ports.ts';
import { appendInboxEvent } from './inbox-events.ts';
import type { Outbox } from './outbox.ts';
import type { HandoffTable, LeadTable, Schema } from './schema.ts';

/** Writes a lead, its handoff, its assignment and its deliveries with their jobs: all of it, or nothing. */
export async function writeHandoffRequest(
  trx: Transaction<Schema>,
  outbox: Pick<Outbox, 'addDelivery'>,
  { lead, handoffId, routing, deliveries }: HandoffRequest,
  at: Date,
): Promise<Handoff> {
  await trx
    .insertInto('leads')
    .values({
      id: lead.id,
      reference: lead.reference,
      conversation_id: lead.conversationId,
      region_id: lead.regionId,
      sites: JSON.stringify(lead.sites),
      subject: lead.subject,
      summary: lead.summary,
      question: lead.question,
      contact: JSON.stringify(lead.contact),
      sector: lead.sector,
      size: lead.size,
      warmth: JSON.stringify(lead.warmth),
      consent: JSON.stringify(lead.consent),
      articles: JSON.stringify(lead.articles),
      routing: JSON.stringify(routing.steps),
      created_at: at,
    })
    .execute();
  const written = await trx
    .insertInto('handoffs')
    .values({
      id: handoffId,
      conversation_id: lead.conversationId,
      lead_id: lead.id,
      state: 'requested',
      prefer: lead.prefer,
      preferred_time: lead.preferredTime,
      requested_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!written) throw new DomainError('transition-refused', 'a request is already open in this conversation');
  await writeTransition(trx, handoffId, { from: null, to: 'requested', by: 'visitor', reason: null }, at);
  if (routing.to) {
    await trx
      .insertInto('assignments')
      .values({ id: randomUUID(), lead_id: lead.id, accountmanager_id: routing.to.id, state: 'offered', since: at })
      .execute();
  }
  for (const { id, kind, recipient } of deliveries) {
    await trx
      .insertInto('deliveries')
      .values({
        id,
        conversation_id: lead.conversationId,
        lead_id: lead.id,
        kind,
        channel: 'mail',
        recipient,
        sequence: null,
        state: 'pending',
        last_error: null,
        created_at: at,
        delivered_at: null,
      })
      .execute();
    await outbox.addDelivery(trx, id);
  }
  await appendInboxEvent(trx, lead.regionId, { kind: 'lead-requested', leadId: lead.id }, at);
  return {
    id: handoffId,
    state: 'requested',
    prefer: lead.prefer,
    at: at.toISOString(),
    promise: null,
    queuePosition: null,
    accountmanager: null,
  };
}

/** Moves a handoff and keeps who did it, when and why. The caller holds the lock on the handoff's row. */
export async function moveHandoff(
  trx: Transaction<Schema>,
  handoff: { readonly id: string; readonly state: HandoffState },
  to: HandoffState,
  by: string,
  reason: string | null,
  at: Date,
): Promise<void> {
  await trx.updateTable('handoffs').set({ state: to }).where('id', '=', handoff.id).execute();
  await writeTransition(trx, handoff.id, { from: handoff.state, to, by, reason }, at);
}

async function writeTransition(
  trx: Transaction<Schema>,
  handoffId: string,
  { from, to, by, reason }: { from: HandoffState | null; to: HandoffState; by: string; reason: string | null },
  at: Date,
): Promise<void> {
  await trx
    .insertInto('handoff_transitions')
    .values((eb) => ({
      handoff_id: handoffId,
      number: eb
        .selectFrom('handoff_transitions')
        .where('handoff_id', '=', handoffId)
        .select((inner) => inner(inner.fn.coalesce(inner.fn.max('number'), inner.lit(0)), '+', 1).as('next')),
      from_state: from,
      to_state: to,
      by,
      reason,
      at,
    }))
    .execute();
}

/** A lead from its row and its handoff's row. */
export function leadFromRows(
  row: Selectable<LeadTable>,
  handoff: Pick<Selectable<HandoffTable>, 'prefer' | 'preferred_time'>,
): Lead {
  return {
    id: row.id,
    reference: row.reference,
    conversationId: row.conversation_id,
    regionId: row.region_id,
    sites: row.sites as Lead['sites'],
    subject: row.subject,
    summary: row.summary,
    question: row.question,
    contact: row.contact as LeadContact,
    sector: row.sector,
    size: row.size,
    warmth: row.warmth as Warmth,
    consent: row.consent as Consent,
    articles: row.articles as string[],
    prefer: handoff.prefer as Preference,
    preferredTime: handoff.preferred_time,
    createdAt: row.created_at.toISOString(),
  };
}
