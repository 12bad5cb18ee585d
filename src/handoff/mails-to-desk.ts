import { languageInDutch } from '../domain/language.ts';
import type { Lead } from '../domain/lead.ts';
import {
  CANCELLATION_ATTACHED,
  callAppointment,
  callCancellation,
  EMPLOYER_IS_CALLED,
  erasedCallCancellation,
  momentOfCall,
} from './call-appointment.ts';
import type { MailBlock } from './mail-body.ts';
import { linkToLead, type MailContent, type MailSettings, PREFERENCE_IN_WORDS } from './mail-content.ts';
import type { ErasureDelivery, LeadMailDelivery } from './ports.ts';
import { momentInWords } from './service-hours.ts';

/** A lead to take before somebody else is asked. */
export function offer({ lead, deadline }: LeadMailDelivery, settings: MailSettings): MailContent {
  return {
    subject: `Nieuwe lead: ${settings.articleTitle(lead.subject)}`,
    blocks: [
      'Er is een nieuwe lead voor u.',
      {
        facts: [
          ...aboutLead(lead, settings),
          ...(deadline ? [['Reageer vóór', momentInWords(deadline)] as const] : []),
        ],
      },
      { link: linkToLead(lead, settings), label: 'Bekijk en accepteer de lead' },
      'Reageert u niet op tijd, dan vragen we een collega.',
    ],
  };
}

/** An agreed call, for whoever makes it. */
export function callToMake(
  { lead, callbackAt, ...delivery }: LeadMailDelivery,
  settings: MailSettings,
): MailContent {
  const link = linkToLead(lead, settings);
  const moment = callbackAt ? momentInWords(callbackAt) : 'niet bekend';
  return {
    subject: `Belafspraak: ${settings.articleTitle(lead.subject)}`,
    blocks: [
      'U heeft met een werkgever een moment afgesproken om te bellen. De afspraak voor uw agenda zit bij deze mail.',
      { facts: [...aboutLead(lead, settings), ['U belt op', moment]] },
      { link, label: 'Bekijk de lead' },
      'Geef na het gesprek in de inbox aan dat u contact heeft gehad.',
    ],
    calendar: callAppointment({ lead, callbackAt, ...delivery }, settings, EMPLOYER_IS_CALLED, link),
  };
}

/** The lead itself, for the mailbox of a pool and the fallback mailbox. */
export function wholeLead(
  { lead, promise }: LeadMailDelivery,
  { regionName, articleTitle }: MailSettings,
): MailContent {
  const { contact } = lead;
  return {
    subject: `Lead zonder accountmanager: ${articleTitle(lead.subject)}`,
    blocks: [
      'Er is nu geen accountmanager die deze lead oppakt. Wilt u dat zelf doen?',
      ...(promise ? [`Dit is de werkgever beloofd: ${promise.text}`] : []),
      {
        facts: [
          ['Regio', lead.regionId ? regionName(lead.regionId) : 'niet bekend'],
          ['Naam', contact.name],
          ['Bedrijf', contact.company],
          ['KVK-nummer', contact.kvk ?? 'niet gegeven'],
          ['Gemeente', contact.municipality ?? 'niet bekend'],
          ['Telefoon', contact.phone ?? 'niet gegeven'],
          ['E-mail', contact.email ?? 'niet gegeven'],
          ['De werkgever wil', PREFERENCE_IN_WORDS[lead.prefer]],
          ['Wanneer', lead.preferredTime ?? 'niet gezegd'],
          ['Taal van de werkgever', languageInDutch(lead.language)],
        ],
      },
      {
        facts: [
          ['Onderwerp', articleTitle(lead.subject)],
          ['Vraag', lead.question],
          ['Wat al besproken is', lead.summary],
          ['Geraadpleegde artikelen', lead.articles.map(articleTitle).join(', ') || 'geen'],
          ['Waarom nu', lead.warmth.reasons.join(', ') || 'de werkgever vroeg erom'],
        ],
      },
      `De werkgever gaf toestemming op ${momentInWords(new Date(lead.consent.at))}: ${lead.consent.text}`,
    ],
  };
}

/** That an agreed call is off, for whoever would make it. */
export function callNotToMake(delivery: LeadMailDelivery, settings: MailSettings): MailContent {
  const { lead, callbackAt } = delivery;
  return {
    subject: `Belafspraak vervalt: ${settings.articleTitle(lead.subject)}`,
    blocks: [
      'U hoeft deze werkgever niet meer te bellen: de aanvraag is afgerond of ligt nu bij een collega. ' +
        CANCELLATION_ATTACHED,
      { facts: [...aboutLead(lead, settings), ['De afspraak was op', momentOfCall(callbackAt)]] },
    ],
    calendar: callCancellation(delivery, settings, EMPLOYER_IS_CALLED),
  };
}

/** That the employer wants no contact any more. */
export function withdrawnLead(delivery: LeadMailDelivery, settings: MailSettings): MailContent {
  const { lead, callbackAt } = delivery;
  const call: MailBlock[] = callbackAt
    ? [`De belafspraak van ${momentOfCall(callbackAt)} vervalt. ${CANCELLATION_ATTACHED}`]
    : [];
  return {
    subject: `Aanvraag ingetrokken: ${settings.articleTitle(lead.subject)}`,
    blocks: [
      'De werkgever heeft deze aanvraag ingetrokken. Neem geen contact meer op.',
      { facts: aboutLead(lead, settings) },
      ...call,
    ],
    calendar: callbackAt ? callCancellation(delivery, settings, EMPLOYER_IS_CALLED) : null,
  };
}

/** That a lead is gone, with everything that was kept of it. */
export function erasedLead(delivery: ErasureDelivery, settings: MailSettings): MailContent {
  const { call, event } = delivery;
  const { reference, subject } = event.lead;
  return {
    subject: 'Lead gewist',
    blocks: [
      `De lead met kenmerk ${reference} over ${settings.articleTitle(subject)} is gewist, met het gesprek dat erbij hoort. De ` +
        'werkgever vroeg daarom, of de bewaartermijn is voorbij.',
      ...(call ? [`De belafspraak van ${momentInWords(call.at)} vervalt. ${CANCELLATION_ATTACHED}`] : []),
      'Heeft u zelf gegevens uit deze lead bewaard, bijvoorbeeld in uw mail, uw agenda of een ander systeem? Wis die dan ook.',
    ],
    calendar: erasedCallCancellation(delivery, settings, EMPLOYER_IS_CALLED),
  };
}

/** All that a mail to an accountmanager says of a lead: who asks stands in the inbox, behind a sign-in. */
function aboutLead(lead: Lead, { articleTitle }: MailSettings): [string, string][] {
  return [
    ['Onderwerp', articleTitle(lead.subject)],
    ['Gemeente', lead.contact.municipality ?? 'niet bekend'],
  ];
}
