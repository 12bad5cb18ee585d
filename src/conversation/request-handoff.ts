import { randomInt, randomUUID } from 'node:crypto';
import type { Preference } from '../domain/handoff.ts';
import type { Consent, LeadContact } from '../domain/lead.ts';
import { CONSENT_VERSION } from '../handoff/consent.ts';
import { startHandoffRequest } from '../handoff/offer-next.ts';
import type { HandoffRequest } from '../handoff/ports.ts';
import { promiseFor } from '../handoff/promise.ts';
import { readSector, readSize } from '../handoff/read-company.ts';
import { DEFAULT_SETTINGS } from '../handoff/region-settings.ts';
import { warmthOf } from '../handoff/warmth.ts';
import { handoffContext } from './handoff-context.ts';
import { leadLanguage } from './lead-language.ts';
import type { ConversationState } from './ports.ts';
import { summaryForLead } from './summarise.ts';
import type { Services } from './turn-in-progress.ts';

/** What an employer gave and agreed to, by dialogue or by form. */
export interface ConsentedDetails {
  readonly contact: LeadContact;
  readonly regionId: string | null;
  readonly prefer: Preference;
  readonly preferredTime: string | null;
  readonly question: string | null;
  readonly reasons: readonly string[];
  readonly consentText: string;
  readonly recipients: readonly string[];
}

/** Subject of a lead when the conversation was about none. */
const GENERAL_SUBJECT = 'werkgeversservicepunt';

/** Makes the lead and what is promised with it. Nothing is written yet. */
export async function prepareHandoff(
  services: Services,
  conversation: ConversationState,
  details: ConsentedDetails,
  now: Date,
): Promise<HandoffRequest> {
  const turns = await services.conversations.turns(conversation.id);
  const messages = await services.conversations.messages(conversation.id);
  const visitorTexts = messages.filter(({ role }) => role === 'visitor').map(({ text }) => text);
  const articles = articlesCited(turns.flatMap((turn) => turn.articles.slice(0, 1)));
  const consent: Consent = {
    version: CONSENT_VERSION,
    text: details.consentText,
    recipients: details.recipients,
    at: now.toISOString(),
  };
  const lead = {
    id: randomUUID(),
    reference: newReference(),
    conversationId: conversation.id,
    regionId: details.regionId,
    sites: conversation.focus.sites.flatMap(({ municipality, regionId }) =>
      municipality ? [{ municipality, region: regionId }] : [],
    ),
    subject: conversation.focus.articleId ?? articles[0] ?? GENERAL_SUBJECT,
    summary: summaryForLead(turns, visitorTexts),
    question:
      details.question ?? conversation.focus.lastQuestion ?? 'De werkgever wil een medewerker spreken.',
    contact: details.contact,
    sector: readSector([...visitorTexts, details.contact.company]),
    size: readSize(visitorTexts),
    language: leadLanguage(conversation.locale, [...visitorTexts, details.question ?? '']),
    warmth: warmthOf([...visitorTexts, details.question ?? ''], details.reasons),
    consent,
    articles,
    prefer: details.prefer,
    preferredTime: details.preferredTime,
    createdAt: now.toISOString(),
  };
  const settings = details.regionId ? await services.handoffs.settings(details.regionId) : DEFAULT_SETTINGS;
  return {
    handoffId: randomUUID(),
    lead,
    promise: promiseFor(settings, lead, now, services.say),
    start: (unit) =>
      startHandoffRequest(unit, { ...handoffContext(services), now }, services.limitsConfirmations),
  };
}

/** Letters and digits that are not mistaken for one another on the phone. */
const REFERENCE_LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

function newReference(): string {
  const letters = Array.from({ length: 8 }, () => REFERENCE_LETTERS[randomInt(REFERENCE_LETTERS.length)]);
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}

/** Most cited first, the later one first among equals. */
function articlesCited(ids: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const id of [...ids].reverse()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}
