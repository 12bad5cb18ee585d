import type { NameKnowledge } from './name-knowledge.ts';
import { isPersonalHealth } from './personal-health.ts';
import { type UnsafeReason, unsafeRequest } from './unsafe-request.ts';

/** Why a message is not answered and nothing of it is kept. */
export type Refusal =
  | { readonly kind: 'personal-data'; readonly reason: 'bsn' | 'health' }
  | { readonly kind: 'unsafe'; readonly reason: UnsafeReason };

/** Whether a message must be stopped before anything of it is stored or logged; null when it may be answered. */
export function screenMessage(text: string, names: NameKnowledge): Refusal | null {
  if (hasBsn(text)) return { kind: 'personal-data', reason: 'bsn' };
  if (isPersonalHealth(text, names)) return { kind: 'personal-data', reason: 'health' };
  const reason = unsafeRequest(text);
  return reason ? { kind: 'unsafe', reason } : null;
}

const NINE_DIGITS = /(?<![\d+])\d(?:[ .-]?\d){8}(?!\d)/g;

/** Whether a text holds a number that passes the check of a burgerservicenummer, written in any of the usual ways. */
export function hasBsn(text: string): boolean {
  return [...text.matchAll(NINE_DIGITS)].some(([candidate]) => isBsn(candidate));
}

/** The elfproef: digits weighted 9 to 2 and the last -1 add up to a multiple of eleven. */
function isBsn(candidate: string): boolean {
  const digits = [...candidate.replaceAll(/\D/g, '')].map(Number);
  const sum = digits.reduce((total, digit, index) => total + digit * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0 && digits.some((digit) => digit > 0);
}

/** Replaces every burgerservicenummer by a mark, where a message must be passed on all the same. */
export function maskBsn(text: string): string {
  return text.replaceAll(NINE_DIGITS, (candidate) => (isBsn(candidate) ? '[bsn verwijderd]' : candidate));
}
