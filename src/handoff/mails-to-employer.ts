import type { HandoffPromise, HandoffState } from '../domain/handoff.ts';
import type { Lead } from '../domain/lead.ts';
import {
  CANCELLATION_ATTACHED,
  callAppointment,
  callCancellation,
  DESK_CALLS,
  erasedCallCancellation,
  momentOfCall,
} from './call-appointment.ts';
import { type MailContent, type MailSettings, PREFERENCE_IN_WORDS } from './mail-content.ts';
import type { ErasureDelivery, LeadMailDelivery } from './ports.ts';
import { isOpen } from './states.ts';

/** That the request is there, and what is promised. */
export function confirmation(
  { lead, promise, handoffState, accountmanager }: LeadMailDelivery,
  { regionName, articleTitle }: MailSettings,
): MailContent {
  const desk = lead.regionId ? `in de regio ${regionName(lead.regionId)}` : 'dat bij uw bedrijf hoort';
  return {
    subject: 'Uw vraag aan het werkgeversservicepunt',
    blocks: [
      greeting(lead),
      `Uw vraag over ${articleTitle(lead.subject)} is doorgegeven aan het werkgeversservicepunt ${desk}. U wilt ` +
        `${PREFERENCE_IN_WORDS[lead.prefer]}.`,
      standing(handoffState, promise),
      ...(accountmanager ? [`Uw vraag is bij ${accountmanager.name}.`] : []),
      reference(lead),
    ],
  };
}

/** That what was promised does not work out, and what is promised now. */
export function changedPromise({ lead, promise, handoffState }: LeadMailDelivery): MailContent {
  return {
    subject: 'Een nieuw moment voor uw vraag',
    blocks: [
      greeting(lead),
      'Het lukt niet om u te helpen op het moment dat we eerder noemden. Dat spijt ons. We vragen een andere collega.',
      standing(handoffState, promise),
      reference(lead),
    ],
  };
}

/** An agreed call, for the employer's calendar. */
export function plannedCall(delivery: LeadMailDelivery, settings: MailSettings): MailContent {
  const { lead, promise, handoffState } = delivery;
  const topic = settings.articleTitle(lead.subject);
  return {
    subject: 'Uw belafspraak met het werkgeversservicepunt',
    blocks: [
      greeting(lead),
      `Er is een moment afgesproken om u te bellen over ${topic}.`,
      standing(handoffState, promise),
      ...(lead.contact.phone ? [`We bellen u op ${lead.contact.phone}.`] : []),
      'De afspraak voor uw agenda zit bij deze mail.',
      reference(lead),
    ],
    calendar: callAppointment(
      delivery,
      settings,
      DESK_CALLS,
      `Onderwerp: ${topic}\nKenmerk: ${lead.reference}`,
    ),
  };
}

/** That an agreed call is off. */
export function cancelledCall(delivery: LeadMailDelivery, settings: MailSettings): MailContent {
  const { lead, callbackAt, promise, handoffState } = delivery;
  return {
    subject: 'Uw belafspraak vervalt',
    blocks: [
      greeting(lead),
      `De afspraak om u te bellen op ${momentOfCall(callbackAt)} vervalt. ${CANCELLATION_ATTACHED}`,
      standing(handoffState, promise),
      reference(lead),
    ],
    calendar: callCancellation(delivery, settings, DESK_CALLS),
  };
}

/** That an agreed call is off because the employer erased everything: nothing is said of who it is. */
export function erasedCall(delivery: ErasureDelivery, settings: MailSettings): MailContent {
  return {
    subject: 'Uw belafspraak vervalt',
    blocks: [
      `Uw gesprek en uw aanvraag zijn gewist. De afspraak om u te bellen op ${momentOfCall(delivery.call?.at ?? null)} vervalt. ${CANCELLATION_ATTACHED}`,
      'Wij bewaren dit e-mailadres niet.',
    ],
    calendar: erasedCallCancellation(delivery, settings, DESK_CALLS),
  };
}

/** Whether the request may go to a region that was not agreed on. */
export function transferQuestion({ lead, askedTransfer }: LeadMailDelivery): MailContent {
  return {
    subject: 'Mag uw vraag naar een andere regio?',
    blocks: [
      greeting(lead),
      ...(askedTransfer ? [askedTransfer.question] : []),
      'U kunt antwoorden in de chat op de website, of via de link hieronder. Zonder uw antwoord blijft uw vraag waar die is.',
      reference(lead),
    ],
  };
}

/** What an accountmanager wrote and the employer did not see. */
export function missedAnswer({ lead, unread }: LeadMailDelivery): MailContent {
  return {
    subject: 'Antwoord van het werkgeversservicepunt',
    blocks: [
      greeting(lead),
      'U kreeg in de chat een antwoord dat u nog niet heeft gezien:',
      ...unread.map(({ text, author }) => (author ? `${author.name}: ${text}` : text)),
      'Reageren kan in de chat op de website.',
      reference(lead),
    ],
  };
}

function greeting({ contact }: Lead): string {
  return `Dag ${contact.name},`;
}

function reference(lead: Lead): string {
  return `Uw kenmerk is ${lead.reference}.`;
}

/** How the request stands at the moment that the mail goes out, which can be after the request ended. */
function standing(state: HandoffState, promise: HandoffPromise | null): string {
  if (promise) return promise.text;
  if (state === 'withdrawn')
    return 'U heeft uw aanvraag intussen ingetrokken. Er neemt niemand meer contact met u op.';
  return isOpen(state) ? 'Uw vraag is in behandeling.' : 'Uw vraag is intussen afgerond.';
}
