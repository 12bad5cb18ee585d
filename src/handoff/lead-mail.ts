import { mailHtml, mailText } from './mail-body.ts';
import type { MailContent, MailSettings } from './mail-content.ts';
import { callNotToMake, callToMake, erasedLead, offer, wholeLead, withdrawnLead } from './mails-to-desk.ts';
import {
  cancelledCall,
  changedPromise,
  confirmation,
  erasedCall,
  missedAnswer,
  plannedCall,
  transferQuestion,
} from './mails-to-employer.ts';
import type { ErasureDelivery, LeadMailDelivery, LinkReader, Mail } from './ports.ts';

/**
 * The mail of a delivery. Only the mailbox of a pool and the fallback mailbox get the lead itself; an accountmanager
 * gets a link to it, and an employer what was promised.
 */
export function composeMail(
  delivery: LeadMailDelivery,
  settings: MailSettings,
  statusLink: string | null,
): Mail {
  const content = contentOf(delivery, settings);
  const label = delivery.kind === 'lead-fallback' ? DESK_LABEL : STATUS_LABEL;
  const link = statusLink === null ? [] : [{ link: statusLink, label }];
  return mailOf(delivery, delivery.lead.reference, { ...content, blocks: [...content.blocks, ...link] });
}

/** The mail that says that a lead is gone; nothing of the lead is left to say who it was about. */
export function composeErasureMail(delivery: ErasureDelivery, settings: MailSettings): Mail {
  const content =
    delivery.kind === 'call-erased' ? erasedCall(delivery, settings) : erasedLead(delivery, settings);
  return mailOf(delivery, delivery.event.lead.reference, content);
}

function mailOf(
  { id, recipient }: LeadMailDelivery | ErasureDelivery,
  reference: string,
  { subject, blocks, calendar = null }: MailContent,
): Mail {
  const title = `${subject} (${reference})`;
  return {
    identity: id,
    to: recipient,
    subject: title,
    text: mailText(blocks),
    html: mailHtml(title, blocks),
    calendar,
  };
}

const STATUS_LABEL = 'Bekijk hoe het met uw aanvraag staat, of trek uw aanvraag in';
const DESK_LABEL = 'Geef na het gesprek hier aan dat u contact heeft gehad, anders vragen we u opnieuw';

const FOR_EMPLOYER: readonly LeadMailDelivery['kind'][] = [
  'lead-confirmation',
  'promise-changed',
  'callback-planned',
  'callback-cancelled',
  'transfer-question',
  'missed-answer',
];

/** Whose link to the request a mail carries; null when it carries none, because its reader signs in or nothing is left to do. */
export function linkReaderOf({ kind }: Pick<LeadMailDelivery, 'kind'>): LinkReader | null {
  if (kind === 'lead-fallback') return 'desk';
  return FOR_EMPLOYER.includes(kind) ? 'employer' : null;
}

function contentOf(delivery: LeadMailDelivery, settings: MailSettings): MailContent {
  switch (delivery.kind) {
    case 'lead-offered':
      return offer(delivery, settings);
    case 'lead-fallback':
      return wholeLead(delivery, settings);
    case 'callback-to-make':
      return callToMake(delivery, settings);
    case 'lead-confirmation':
      return confirmation(delivery, settings);
    case 'promise-changed':
      return changedPromise(delivery);
    case 'callback-planned':
      return plannedCall(delivery, settings);
    case 'callback-cancelled':
      return cancelledCall(delivery, settings);
    case 'callback-not-to-make':
      return callNotToMake(delivery, settings);
    case 'lead-withdrawn':
      return withdrawnLead(delivery, settings);
    case 'transfer-question':
      return transferQuestion(delivery);
    case 'missed-answer':
      return missedAnswer(delivery);
  }
}
