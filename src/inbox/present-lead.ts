import type { Accountmanager } from '../domain/accountmanager.ts';
import type { LeadWithHandoff } from '../domain/lead.ts';
import type { LeadDossier } from './ports.ts';

/** A lead as the inbox shows it to somebody. */
export function presentLead({ lead, handoff, assignment }: LeadWithHandoff, reader: Accountmanager) {
  return {
    id: lead.id,
    reference: lead.reference,
    state: handoff.state,
    at: lead.createdAt,
    deadline: handoff.promise?.before ?? null,
    regions: lead.regionId ? [lead.regionId] : [],
    sites: lead.sites,
    subject: lead.subject,
    summary: lead.summary,
    question: lead.question,
    warmth: lead.warmth,
    contact: lead.contact,
    prefer: lead.prefer,
    when: lead.preferredTime,
    sector: lead.sector,
    size: lead.size,
    assignment: assignment && { accountmanager: assignment.accountmanager, state: assignment.state },
    actions: actionsFor({ handoff, assignment }, reader),
  };
}

/** A lead with everything said and done. */
export function presentDossier(dossier: LeadDossier, reader: Accountmanager, articleTitle: (id: string) => string) {
  const { lead, transcript, turns, routing, history, deliveries } = dossier;
  return {
    ...presentLead(dossier, reader),
    transcript,
    turns,
    articles: lead.articles.map((id) => ({ id, title: articleTitle(id) })),
    consent: lead.consent,
    routing,
    history,
    notes: [],
    deliveries: deliveries.map(({ id, kind, channel, state, attempts, lastError, at }) => ({
      id,
      kind,
      channel,
      state,
      attempts,
      lastError,
      at,
    })),
  };
}

function actionsFor(
  { handoff, assignment }: Pick<LeadWithHandoff, 'handoff' | 'assignment'>,
  reader: Accountmanager,
): ('accept' | 'messages')[] {
  if (handoff.state === 'requested') return ['accept'];
  const isMine = assignment?.state === 'accepted' && assignment.accountmanagerId === reader.id;
  return isMine && (handoff.state === 'accepted' || handoff.state === 'active') ? ['messages'] : [];
}
