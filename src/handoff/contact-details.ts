import { createRequire } from 'node:module';
import type { PhoneNumber } from 'libphonenumber-js/max';
import type { Preference } from '../domain/handoff.ts';

const EMAIL =
  /[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+/i;
/** What could be one phone number or two in a row: never longer, so that a long message costs little. */
const PHONE_LIKE = /(?<![\w@])(?<!\d[.-])(?:\+|00|\(?0)[\d\s().-]{7,22}\d(?![\w@])/g;

/** The first e-mail address in a text. Only its form is looked at. */
export function findEmail(text: string): string | null {
  return EMAIL.exec(text)?.[0] ?? null;
}

/** The first phone number in a text as E.164; Dutch unless it starts with `+`. */
export function findPhone(text: string): string | null {
  return phonesIn(text)[0]?.phone ?? null;
}

/** A whole text as an e-mail address, or null when it is not one. */
export function parseEmail(text: string): string | null {
  const trimmed = text.trim();
  return findEmail(trimmed) === trimmed ? trimmed : null;
}

/** A whole text as a phone number in E.164, or null when it has not the form of one. */
export function parsePhone(text: string): string | null {
  const number = readNumber(text);
  return number && (number.isValid() || hasForm(number)) && !isShort(number) ? number.number : null;
}

/** The library is large and is loaded with the first number. */
function readNumber(text: string): PhoneNumber | undefined {
  const { parsePhoneNumberFromString } = createRequire(import.meta.url)(
    'libphonenumber-js/max',
  ) as typeof import('libphonenumber-js/max');
  return parsePhoneNumberFromString(text.replace(/^\s*00/, '+'), 'NL');
}

/** In the Netherlands longer numbers exist for devices only, and a date with a time looks like one. */
function hasForm(number: PhoneNumber): boolean {
  return number.isPossible() && (!isDutch(number) || number.nationalNumber.length === 9);
}

/** Dutch numbers of fewer than nine digits, such as 14024, are real, but nobody can be called back on one. */
function isShort(number: PhoneNumber): boolean {
  return isDutch(number) && number.nationalNumber.length < 9;
}

function isDutch({ countryCallingCode }: PhoneNumber): boolean {
  return countryCallingCode === '31';
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
  const withoutEmail = text.replaceAll(new RegExp(EMAIL, 'gi'), '[e-mailadres]');
  return phonesIn(withoutEmail).reduceRight(
    (masked, { start, end }) => `${masked.slice(0, start)}[telefoonnummer]${masked.slice(end)}`,
    withoutEmail,
  );
}

interface WrittenPhone {
  readonly start: number;
  readonly end: number;
  readonly phone: string;
}

/** Every phone number in a text with where it stands. */
function phonesIn(text: string): WrittenPhone[] {
  const found: WrittenPhone[] = [];
  const phoneLike = new RegExp(PHONE_LIKE);
  for (let match = phoneLike.exec(text); match; match = phoneLike.exec(text)) {
    const number = numberAtStart(match[0]);
    const end = match.index + (number?.length ?? 1);
    if (number) found.push({ start: match.index, end, phone: number.phone });
    phoneLike.lastIndex = end;
  }
  return found;
}

/** `024 365 43 21 2 banen`: the longest real number it starts with, else the whole when that has the form of one. */
function numberAtStart(candidate: string): { readonly length: number; readonly phone: string } | null {
  for (let length = candidate.length; length >= 9; length--) {
    const isWholeNumber = /\d$/.test(candidate.slice(0, length)) && !/^\d/.test(candidate.slice(length));
    if (!isWholeNumber) continue;
    const part = candidate.slice(0, length);
    const real = readNumber(part)?.isValid() ? parsePhone(part) : null;
    if (real) return { length, phone: real };
  }
  const formed = parsePhone(candidate);
  return formed === null ? null : { length: candidate.length, phone: formed };
}
