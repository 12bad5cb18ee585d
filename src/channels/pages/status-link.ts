import type { LinkReader, StatusLinkStore } from '../../handoff/ports.ts';
import { hashToken, newToken } from '../../http/token.ts';

/** Where each reader's page lives. */
const PATHS: Readonly<Record<LinkReader, string>> = { employer: 'aanvraag', desk: 'lead' };

/**
 * Makes an address at which somebody sees or ends a request without signing in; only a hash of its token is kept. Every
 * mail gets one of its own: an address that went out before cannot be read back, and keeps working.
 */
export async function createStatusLink(
  links: StatusLinkStore,
  leadId: string,
  reader: LinkReader,
  publicUrl: string,
  now: Date,
): Promise<string> {
  const token = newToken();
  await links.save({ tokenHash: hashToken(token), leadId, reader, at: now });
  return `${publicUrl}/${PATHS[reader]}/${token}`;
}
