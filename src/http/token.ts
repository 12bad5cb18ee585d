import { createHash, createHmac, randomBytes } from 'node:crypto';

/** A new secret of 256 random bits, safe in headers and paths. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token. A token is random, so a plain hash cannot be guessed back. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** A text's fingerprint that says nothing without the key; to tell whether the same text came again. */
export function fingerprint(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex');
}
