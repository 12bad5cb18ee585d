import type { Accountmanager } from '../domain/accountmanager.ts';
import { type LeadWithHandoff, regionsOf } from '../domain/lead.ts';
import { isOpen } from '../handoff/states.ts';
import type { LeadDossier } from './ports.ts';
import type { LeadAction } from './schemas.ts';

/** A lead as the inbox shows it to somebody. */
export function presentLead(
  { lead, handoff, assignment, askedTransfer }: LeadWithHandoff,
  reader: Accountmanager,
  articleTitle: (id: string) => string,
) {
  return {
    id: lead.id,
    reference: lead.reference,
    state: handoff.state,
    at: lead.createdAt,
    deadline: isOpen(handoff.state) ? (handoff.promise?.before ?? null) : null,
    regions: regionsOf(lead),
    sites: lead.sites,
    subject: lead.subject,
    subjectTitle: articleTitle(lead.subject),
    summary: lead.summary,
    question: lead.question,
    warmth: lead.warmth,
    contact: lead.contact,
    prefer: lead.prefer,
    when: lead.preferredTime,
    sector: lead.sector,
    size: lead.size,
    language: lead.language,
    assignment: assignment && { accountmanager: assignment.accountmanager, state: assignment.state },
    transferAsked: askedTransfer && {
      region: askedTransfer.regionId,
      at: askedTransfer.at,
      before: askedTransfer.before,
    },
    actions: actionsFor({ handoff, assignment }, reader),
  };
}

/** A lead with everything said and done. */
export function presentDossier(
  dossier: LeadDossier,
  reader: Accountmanager,
  articleTitle: (id: string) => string,
) {
  const { lead, transcript, turns, routing, history, notes, deliveries, readByVisitor } = dossier;
  return {
    ...presentLead(dossier, reader, articleTitle),
    transcript,
    turns,
    articles: lead.articles.map((id) => ({ id, title: articleTitle(id) })),
    consent: lead.consent,
    routing,
    history,
    notes,
    readByVisitor,
    deliveries: deliveries.map(({ recipient: _recipient, ...delivery }) => delivery),
  };
}

function actionsFor(
  { handoff, assignment }: Pick<LeadWithHandoff, 'handoff' | 'assignment'>,
  reader: Accountmanager,
): LeadAction[] {
  const isMine = assignment?.accountmanagerId === reader.id;
  if (handoff.state === 'requested') {
    return isMine && assignment.state === 'offered' ? ['accept', 'decline', 'notes'] : ['accept', 'notes'];
  }
  if (isMine && assignment.state === 'accepted' && isOpen(handoff.state)) {
    return ['messages', 'notes', 'transfer', 'return', 'close', 'callback', 'contacted'];
  }
  return ['notes'];
}
