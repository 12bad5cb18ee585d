import type { Contact } from '../../domain/arbeidsmarktregio.ts';
import { type Html, html } from '../../http/html.ts';

/** One way to reach a desk. */
export interface WayIn {
  readonly label: string;
  readonly link: Html;
}

/** Every way to reach a desk that a source names, as links; none when nothing is confirmed. */
export function waysIn({ phone, email, url }: Omit<Contact, 'name'>): WayIn[] {
  const ways: WayIn[] = [];
  if (phone)
    ways.push({ label: 'Telefoon', link: html`<a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>` });
  if (email) ways.push({ label: 'E-mail', link: html`<a href="mailto:${email}">${email}</a>` });
  if (url) ways.push({ label: 'Website', link: html`<a href="${url}">${shortAddress(url)}</a>` });
  return ways;
}

/** The way in that is certain in every region. */
export const NATIONAL_WAY_IN = html`<a href="https://www.werkcentrum.nl/">werkcentrum.nl</a>`;

/** `https://www.wspmiddenholland.nl/` → `wspmiddenholland.nl`. */
function shortAddress(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}
