import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Preference } from '../domain/handoff.ts';

const EMAIL =
  /[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+/i;
const PHONE_LIKE = /(?<![\w.@-])(?:\+|00|\(?0)[\d\s().-]{7,}\d(?![\w@])/g;

/** The first e-mail address in a text. Only its form is looked at. */
export function findEmail(text: string): string | null {
  return EMAIL.exec(text)?.[0] ?? null;
}

/** The first phone number in a text as E.164; Dutch unless it starts with `+`. */
export function findPhone(text: string): string | null {
  for (const [candidate] of text.matchAll(PHONE_LIKE)) {
    const phone = parsePhone(candidate);
    if (phone) return phone;
  }
  return null;
}

/** A whole text as an e-mail address, or null when it is not one. */
export function parseEmail(text: string): string | null {
  const trimmed = text.trim();
  return findEmail(trimmed) === trimmed ? trimmed : null;
}

/** A whole text as a phone number in E.164, or null when it has not the form of one. */
export function parsePhone(text: string): string | null {
  const number = parsePhoneNumberFromString(text.replace(/^\s*00/, '+'), 'NL');
  return number?.isPossible() ? number.number : null;
}

/** Whether the way an employer wants to be helped can be carried out with these details. */
export function isReachable(
  prefer: Preference,
  { email, phone }: { readonly email: string | null; readonly phone: string | null },
): boolean {
  if (prefer === 'callback') return phone !== null;
  if (prefer === 'email') return email !== null;
  return email !== null || phone !== null;
}

/** Replaces e-mail addresses and phone numbers by a mark, for a transcript line that may not hold them. */
export function maskContactDetails(text: string): string {
  return text
    .replaceAll(new RegExp(EMAIL, 'gi'), '[e-mailadres]')
    .replaceAll(PHONE_LIKE, (candidate) => (parsePhone(candidate) ? '[telefoonnummer]' : candidate));
}
