import type { Selectable, Transaction } from 'kysely';
import { DomainError } from '../../domain/errors.ts';
import type { HandoffState, Preference } from '../../domain/handoff.ts';
import type { Consent, Lead, LeadContact, Warmth } from '../../domain/lead.ts';
import type { HandoffRequest } from '../../handoff/ports.ts';
import type { HandoffTable, LeadTable, Schema } from './schema.ts';

/**
 * Writes a lead with its handoff.
 * @throws DomainError `transition-refused` when a request is open already in this conversation
 */
export async function insertLead(
  trx: Transaction<Schema>,
  { lead, handoffId, promise }: HandoffRequest,
  at: Date,
): Promise<void> {
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
      language: lead.language,
      warmth: JSON.stringify(lead.warmth),
      consent: JSON.stringify(lead.consent),
      articles: JSON.stringify(lead.articles),
      routing: '[]',
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
      promise: JSON.stringify(promise),
      contacted_at: null,
      callback_at: null,
      in_pool: false,
      outcome: null,
      outcome_note: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!written) throw new DomainError('transition-refused', 'a request is already open in this conversation');
  await insertTransition(trx, handoffId, { from: null, to: 'requested', by: 'visitor', reason: null }, at);
}

/** Keeps one applied transition. */
export async function insertTransition(
  trx: Transaction<Schema>,
  handoffId: string,
  {
    from,
    to,
    by,
    reason,
  }: { from: HandoffState | null; to: HandoffState; by: string; reason: string | null },
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
    // Leads from before there were KVK numbers have none.
    contact: { kvk: null, ...(row.contact as Omit<LeadContact, 'kvk'>) },
    sector: row.sector,
    size: row.size,
    language: row.language,
    warmth: row.warmth as Warmth,
    consent: row.consent as Consent,
    articles: row.articles as string[],
    prefer: handoff.prefer as Preference,
    preferredTime: handoff.preferred_time,
    createdAt: row.created_at.toISOString(),
  };
}
