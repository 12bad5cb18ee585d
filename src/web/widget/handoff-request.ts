import type { Preference } from '../../domain/handoff.ts';
import type { HandoffRequest } from './conversation-client.ts';

/** A field of the form, under the name it has in the API (without `contact.`). */
export type HandoffField =
  | 'name'
  | 'company'
  | 'phone'
  | 'email'
  | 'kvk'
  | 'municipality'
  | 'when'
  | 'question'
  | 'consent';

/** The request as filled in; empty fields are left out. */
export function handoffRequestOf(form: FormData): HandoffRequest {
  const value = (field: HandoffField) => String(form.get(field) ?? '').trim();
  const given = <F extends HandoffField>(field: F) =>
    (value(field) === '' ? {} : { [field]: value(field) }) as { [K in F]?: string };
  return {
    contact: {
      name: value('name'),
      company: value('company'),
      ...given('email'),
      ...given('phone'),
      ...given('kvk'),
    },
    prefer: form.get('prefer') as Preference,
    ...given('when'),
    ...given('question'),
    ...given('municipality'),
    consent: form.get('consent') === 'true',
  };
}

/** What must still be filled in, in the order of the form. Whether a number or address is real is for the server to judge. */
export function missingFields({ contact, prefer, consent }: HandoffRequest): HandoffField[] {
  const missing: HandoffField[] = [];
  if (contact.name === '') missing.push('name');
  if (contact.company === '') missing.push('company');
  if (prefer === 'callback' && !contact.phone) missing.push('phone');
  if (prefer === 'email' && !contact.email) missing.push('email');
  if (!consent) missing.push('consent');
  return missing;
}
