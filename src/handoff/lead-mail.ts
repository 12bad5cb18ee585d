import type { HandoffPromise, HandoffState, Preference } from '../domain/handoff.ts';
import type { Lead } from '../domain/lead.ts';
import { type CalendarFile, type CalendarMethod, calendarFile } from './calendar-file.ts';
import { type MailBlock, mailHtml, mailText } from './mail-body.ts';
import type { ErasureDelivery, LeadMailDelivery, Mail } from './ports.ts';
import { momentInWords } from './service-hours.ts';
import { isOpen } from './states.ts';

export interface MailSettings {
  /** Origin of the inbox. */
  readonly publicUrl: string;
  /** Sender of every mail: an address, or a name with an address in angle brackets. */
  readonly from: string;
  /** Name of an arbeidsmarktregio by its id. */
  readonly regionName: (id: string) => string;
  /** Title of an article by its id. */
  readonly articleTitle: (id: string) => string;
}

interface MailContent {
  readonly subject: string;
  readonly blocks: readonly MailBlock[];
  readonly calendar?: CalendarFile | null;
}

const PREFERENCE_IN_WORDS: Readonly<Record<Preference, string>> = {
  'live-chat': 'chatten',
  callback: 'teruggebeld worden',
  email: 'een antwoord per e-mail',
};

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
  const link = statusLink === null ? [] : [{ link: statusLink, label: STATUS_LABEL }];
  return mailOf(delivery, delivery.lead.reference, { ...content, blocks: [...content.blocks, ...link] });
}

/** The mail that says that a lead is gone; nothing of the lead is left to say who it was about. */
export function composeErasureMail(delivery: ErasureDelivery, { articleTitle }: MailSettings): Mail {
  const { reference, subject } = delivery.event.lead;
  return mailOf(delivery, reference, {
    subject: 'Lead gewist',
    blocks: [
      `De lead met kenmerk ${reference} over ${articleTitle(subject)} is gewist, met het gesprek dat erbij hoort. De ` +
        'werkgever vroeg daarom, of de bewaartermijn is voorbij.',
      'Heeft u zelf gegevens uit deze lead bewaard, bijvoorbeeld in uw mail, uw agenda of een ander systeem? Wis die dan ook.',
    ],
  });
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

const FOR_EMPLOYER: readonly LeadMailDelivery['kind'][] = [
  'lead-confirmation',
  'promise-changed',
  'callback-planned',
  'callback-cancelled',
  'transfer-question',
  'missed-answer',
];

/** Whether a delivery goes to the employer, who gets a link to the own request. */
export function isForEmployer({ kind }: Pick<LeadMailDelivery, 'kind'>): boolean {
  return FOR_EMPLOYER.includes(kind);
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

function offer({ lead, deadline }: LeadMailDelivery, settings: MailSettings): MailContent {
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

function callToMake(
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
    calendar: calendarOf({ lead, callbackAt, ...delivery }, settings, CALL_EMPLOYER, link),
  };
}

function wholeLead(
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
          ['Gemeente', contact.municipality ?? 'niet bekend'],
          ['Telefoon', contact.phone ?? 'niet gegeven'],
          ['E-mail', contact.email ?? 'niet gegeven'],
          ['De werkgever wil', PREFERENCE_IN_WORDS[lead.prefer]],
          ['Wanneer', lead.preferredTime ?? 'niet gezegd'],
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

function confirmation(
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

function changedPromise({ lead, promise, handoffState }: LeadMailDelivery): MailContent {
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

function plannedCall(delivery: LeadMailDelivery, settings: MailSettings): MailContent {
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
    calendar: calendarOf(delivery, settings, DESK_CALLS, `Onderwerp: ${topic}\nKenmerk: ${lead.reference}`),
  };
}

/** What to do with an appointment that both have in their calendars. */
const CANCELLATION_ATTACHED = 'De afzegging voor uw agenda zit bij deze mail.';

function cancelledCall(delivery: LeadMailDelivery, settings: MailSettings): MailContent {
  const { lead, callbackAt, promise, handoffState } = delivery;
  return {
    subject: 'Uw belafspraak vervalt',
    blocks: [
      greeting(lead),
      `De afspraak om u te bellen op ${callMoment(callbackAt)} vervalt. ${CANCELLATION_ATTACHED}`,
      standing(handoffState, promise),
      reference(lead),
    ],
    calendar: cancellationOf(delivery, settings, DESK_CALLS),
  };
}

function callNotToMake(delivery: LeadMailDelivery, settings: MailSettings): MailContent {
  const { lead, callbackAt } = delivery;
  return {
    subject: `Belafspraak vervalt: ${settings.articleTitle(lead.subject)}`,
    blocks: [
      'U hoeft deze werkgever niet meer te bellen: de aanvraag is afgerond of ligt nu bij een collega. ' +
        CANCELLATION_ATTACHED,
      { facts: [...aboutLead(lead, settings), ['De afspraak was op', callMoment(callbackAt)]] },
    ],
    calendar: cancellationOf(delivery, settings, CALL_EMPLOYER),
  };
}

function withdrawnLead(delivery: LeadMailDelivery, settings: MailSettings): MailContent {
  const { lead, callbackAt } = delivery;
  const call: MailBlock[] = callbackAt
    ? [`De belafspraak van ${callMoment(callbackAt)} vervalt. ${CANCELLATION_ATTACHED}`]
    : [];
  return {
    subject: `Aanvraag ingetrokken: ${settings.articleTitle(lead.subject)}`,
    blocks: [
      'De werkgever heeft deze aanvraag ingetrokken. Neem geen contact meer op.',
      { facts: aboutLead(lead, settings) },
      ...call,
    ],
    calendar: callbackAt ? cancellationOf(delivery, settings, CALL_EMPLOYER) : null,
  };
}

function transferQuestion({ lead, askedTransfer }: LeadMailDelivery): MailContent {
  return {
    subject: 'Mag uw vraag naar een andere regio?',
    blocks: [
      greeting(lead),
      ...(askedTransfer ? [askedTransfer.question] : ['Deze vraag is intussen niet meer nodig.']),
      'U kunt antwoorden in de chat op de website, of via de link hieronder. Zonder uw antwoord blijft uw vraag waar die is.',
      reference(lead),
    ],
  };
}

function missedAnswer({ lead, unread }: LeadMailDelivery): MailContent {
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

/** All that a mail to an accountmanager says of a lead: who asks stands in the inbox, behind a sign-in. */
function aboutLead(lead: Lead, { articleTitle }: MailSettings): [string, string][] {
  return [
    ['Onderwerp', articleTitle(lead.subject)],
    ['Gemeente', lead.contact.municipality ?? 'niet bekend'],
  ];
}

/** Where an accountmanager sees a lead. */
export function linkToLead({ id }: Pick<Lead, 'id'>, { publicUrl }: Pick<MailSettings, 'publicUrl'>): string {
  return `${publicUrl}/inbox/#/leads/${id}`;
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

const CALL_EMPLOYER = 'Werkgever bellen';
const DESK_CALLS = 'Het werkgeversservicepunt belt u';

function callMoment(callbackAt: Date | null): string {
  return callbackAt ? momentInWords(callbackAt) : 'een eerder moment';
}

/** The appointment of an agreed call. */
function calendarOf(
  delivery: CalendarDelivery,
  settings: MailSettings,
  title: string,
  description: string,
): CalendarFile | null {
  return appointment(delivery, settings, 'PUBLISH', title, description);
}

/** Takes the same appointment out of the calendar again. */
function cancellationOf(
  delivery: CalendarDelivery,
  settings: MailSettings,
  title: string,
): CalendarFile | null {
  return appointment(delivery, settings, 'CANCEL', title, '');
}

type CalendarDelivery = Pick<LeadMailDelivery, 'lead' | 'callbackAt' | 'createdAt'>;

function appointment(
  { lead, callbackAt, createdAt }: CalendarDelivery,
  { from }: MailSettings,
  method: CalendarMethod,
  title: string,
  description: string,
): CalendarFile | null {
  if (!callbackAt) return null;
  const seconds = Math.max(0, Math.round((createdAt.getTime() - Date.parse(lead.createdAt)) / 1000));
  return calendarFile({
    method,
    uid: `${lead.id}@wsp-assistent`,
    // A cancellation in the same second still comes after what it cancels.
    version: method === 'CANCEL' ? seconds + 1 : seconds,
    start: callbackAt,
    organizer: /<([^>]+)>/.exec(from)?.[1] ?? from,
    madeAt: createdAt,
    title,
    description,
  });
}
