import type { HandoffPromise, Preference } from '../domain/handoff.ts';
import type { Lead } from '../domain/lead.ts';
import type { DeliveryToMake, Mail } from './ports.ts';

export interface MailSettings {
  /** Origin of the inbox. */
  readonly publicUrl: string;
  /** Name of an arbeidsmarktregio by its id. */
  readonly regionName: (id: string) => string;
  /** Title of an article by its id. */
  readonly articleTitle: (id: string) => string;
}

const PREFERENCE_IN_WORDS: Readonly<Record<Preference, string>> = {
  'live-chat': 'chatten',
  callback: 'teruggebeld worden',
  email: 'een antwoord per e-mail',
};

/** The mail of a delivery. Only the fallback mailbox gets the lead itself; an accountmanager gets a link to it. */
export function composeMail(delivery: DeliveryToMake, settings: MailSettings): Mail {
  const { id, recipient, lead } = delivery;
  const [subject, lines] = contentOf(delivery, settings);
  return { identity: id, to: recipient, subject: `${subject} (${lead.reference})`, text: `${lines.join('\n')}\n` };
}

function contentOf({ kind, lead, promise }: DeliveryToMake, settings: MailSettings): [string, string[]] {
  switch (kind) {
    case 'lead-offered':
      return [`Nieuwe lead: ${settings.articleTitle(lead.subject)}`, offerLines(lead, settings)];
    case 'lead-fallback':
      return [`Lead zonder accountmanager: ${settings.articleTitle(lead.subject)}`, leadLines(lead, settings)];
    case 'lead-confirmation':
      return ['Uw vraag aan het werkgeversservicepunt', confirmationLines(lead, promise, settings)];
    case 'promise-changed':
      return ['Een nieuw moment voor uw vraag', promiseLines(lead, promise)];
    case 'visitor-message':
      throw new Error('a message to a visitor leaves through its channel, not by mail');
  }
}

function offerLines(lead: Lead, { publicUrl, regionName, articleTitle }: MailSettings): string[] {
  return [
    'Er is een nieuwe lead voor u.',
    '',
    `Onderwerp: ${articleTitle(lead.subject)}`,
    `Gemeente: ${lead.contact.municipality ?? 'niet bekend'}`,
    `Regio: ${lead.regionId ? regionName(lead.regionId) : 'niet bekend'}`,
    `De werkgever wil: ${PREFERENCE_IN_WORDS[lead.prefer]}`,
    '',
    `Bekijk en accepteer de lead: ${publicUrl}/inbox/#/leads/${lead.id}`,
  ];
}

function leadLines(lead: Lead, { regionName, articleTitle }: MailSettings): string[] {
  const { contact } = lead;
  return [
    'Voor deze regio staat geen accountmanager in het systeem. Wilt u deze lead zelf oppakken?',
    '',
    `Regio: ${lead.regionId ? regionName(lead.regionId) : 'niet bekend'}`,
    `Naam: ${contact.name}`,
    `Bedrijf: ${contact.company}`,
    `Gemeente: ${contact.municipality ?? 'niet bekend'}`,
    `Telefoon: ${contact.phone ?? 'niet gegeven'}`,
    `E-mail: ${contact.email ?? 'niet gegeven'}`,
    `De werkgever wil: ${PREFERENCE_IN_WORDS[lead.prefer]}`,
    `Wanneer: ${lead.preferredTime ?? 'niet gezegd'}`,
    '',
    `Onderwerp: ${articleTitle(lead.subject)}`,
    `Vraag: ${lead.question}`,
    `Wat al besproken is: ${lead.summary}`,
    `Geraadpleegde artikelen: ${lead.articles.map(articleTitle).join(', ') || 'geen'}`,
    `Waarom nu: ${lead.warmth.reasons.join(', ') || 'de werkgever vroeg erom'}`,
    '',
    `De werkgever gaf toestemming op ${lead.consent.at}: ${lead.consent.text}`,
  ];
}

function promiseLines(lead: Lead, promise: HandoffPromise | null): string[] {
  return [
    `Dag ${lead.contact.name},`,
    '',
    'Er is iets veranderd in uw aanvraag bij het werkgeversservicepunt.',
    promise?.text ?? 'U hoort van ons.',
    `Uw kenmerk is ${lead.reference}.`,
  ];
}

function confirmationLines(lead: Lead, promise: HandoffPromise | null, { regionName, articleTitle }: MailSettings): string[] {
  const desk = lead.regionId ? `in de regio ${regionName(lead.regionId)}` : 'dat bij uw bedrijf hoort';
  return [
    `Dag ${lead.contact.name},`,
    '',
    `Uw vraag over ${articleTitle(lead.subject)} is doorgegeven aan het werkgeversservicepunt ${desk}.`,
    `U wilt: ${PREFERENCE_IN_WORDS[lead.prefer]}.`,
    ...(promise ? [promise.text] : []),
    `Uw kenmerk is ${lead.reference}.`,
    '',
    'Wilt u dit toch niet? Schrijf dan "trek mijn aanvraag in" in het gesprek met de assistent.',
  ];
}
