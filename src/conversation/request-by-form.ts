import { maskBsn } from '../answering/screen-message.ts';
import { DomainError } from '../domain/errors.ts';
import type { Handoff, Preference } from '../domain/handoff.ts';
import { recipientsOf } from '../handoff/consent.ts';
import { isReachable, parseEmail, parsePhone } from '../handoff/contact-details.ts';
import { parseKvk } from '../handoff/kvk-number.ts';
import { placeFromName } from './place-from-name.ts';
import type { ConversationState } from './ports.ts';
import { readPlaces } from './read-places.ts';
import { withoutPlaces } from './refuse.ts';
import { prepareHandoff } from './request-handoff.ts';
import type { Services } from './turn-in-progress.ts';

/** A request for a person as the form sends it; consent was given by sending it. */
export interface HandoffForm {
  readonly contact: {
    readonly name: string;
    readonly company: string;
    readonly email?: string | undefined;
    readonly phone?: string | undefined;
    readonly kvk?: string | undefined;
  };
  readonly prefer: Preference;
  readonly when?: string | undefined;
  readonly question?: string | undefined;
  readonly municipality?: string | undefined;
}

/**
 * The form's way to a person; asks the same as the dialogue.
 * @throws DomainError `invalid` naming the field, `transition-refused` when a request is open already
 */
export async function requestByForm(
  services: Services,
  conversation: ConversationState,
  form: HandoffForm,
): Promise<Handoff> {
  const email = parsed(form.contact.email, parseEmail, 'contact.email', 'is not an e-mail address');
  const phone = parsed(form.contact.phone, parsePhone, 'contact.phone', 'is not a phone number');
  const kvk = parsed(form.contact.kvk, parseKvk, 'contact.kvk', 'is not a KVK number of eight digits');
  requireNoHealth(services, form.question);
  if (!isReachable(form.prefer, { email, phone })) {
    const field = form.prefer === 'email' ? 'contact.email' : 'contact.phone';
    throw new DomainError('invalid', `is needed for '${form.prefer}'`, { field });
  }
  const place = form.municipality
    ? placeFromName(services.regions, form.municipality)
    : conversation.focus.employer;
  const region = place ? services.regions.get(place.regionId) : null;
  const sites = conversation.focus.sites.map(({ regionId }) => regionId);
  const regionIds = new Set([...(region ? [region.id] : []), ...sites]);
  const recipients = recipientsOf([...regionIds].map((id) => services.regions.get(id).name));
  const now = services.now();
  const request = await prepareHandoff(
    services,
    conversation,
    {
      contact: {
        name: form.contact.name,
        company: form.contact.company,
        email,
        phone,
        kvk,
        municipality: place?.municipality ?? null,
      },
      regionId: region?.id ?? null,
      prefer: form.prefer,
      preferredTime: form.when ? maskBsn(form.when) : null,
      question: form.question ? maskBsn(form.question) : null,
      reasons: ['vroeg om een medewerker'],
      consentText: services.say(
        conversation.locale === 'en' ? 'handoff-consent-form-english' : 'handoff-consent-form',
      ),
      recipients,
    },
    now,
  );
  return services.conversations.requestHandoff(conversation.id, request, now);
}

/** As in the conversation: what may not be kept about a person is stopped before anything is. */
function requireNoHealth({ regions, screen }: Services, question: string | undefined): void {
  const refusal =
    question === undefined ? null : screen(withoutPlaces(question, readPlaces(regions, question).spans));
  if (refusal?.kind === 'personal-data' && refusal.reason === 'health') {
    throw new DomainError('invalid', 'says something of the health of a person who can be recognised', {
      field: 'question',
    });
  }
}

function parsed(
  text: string | undefined,
  parse: (text: string) => string | null,
  field: string,
  message: string,
): string | null {
  if (text === undefined || text === '') return null;
  const value = parse(text);
  if (value === null) throw new DomainError('invalid', message, { field });
  return value;
}
