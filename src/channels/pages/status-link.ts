import type { StatusLinkStore } from '../../handoff/ports.ts';
import { hashToken, newToken } from '../../http/token.ts';

/**
 * Makes an address at which an employer sees the own request; only a hash of its token is kept. Every mail gets one of
 * its own: an address that went out before cannot be read back, and keeps working.
 */
export async function createStatusLink(
  links: StatusLinkStore,
  leadId: string,
  publicUrl: string,
  now: Date,
): Promise<string> {
  const token = newToken();
  await links.save({ tokenHash: hashToken(token), leadId, at: now });
  return `${publicUrl}/aanvraag/${token}`;
}
