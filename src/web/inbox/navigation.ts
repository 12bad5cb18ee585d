import { html, nothing } from 'lit';
import { addressOf, type InboxPage } from './address.ts';
import type { SignedInAccountmanager } from './inbox-client.ts';

/** What asks for attention on a page that is not shown. */
interface Waiting {
  readonly leads: number;
  readonly deliveries: number;
}

/** The ways to the pages that the role of the reader may see: a beheerder, for one, has no leads. */
export function renderNavigation(
  accountmanager: SignedInAccountmanager,
  shown: InboxPage['kind'],
  waiting: Waiting,
) {
  const { may } = accountmanager;
  const link = (page: InboxPage, name: string, count = 0) => html`<li>
    <a href=${addressOf(page)} aria-current=${shown === page.kind ? 'page' : nothing}>${name}${count > 0 ? html` <span class="count">${count}</span>` : nothing}</a>
  </li>`;
  return html`<nav aria-label="Inbox"><ul>
    ${may.includes('list-leads') ? link({ kind: 'leads', lead: null }, 'Leads', waiting.leads) : nothing}
    ${seesDeliveries(accountmanager) ? link({ kind: 'deliveries' }, 'Niet verstuurd', waiting.deliveries) : nothing}
    ${may.includes('see-insights') ? link({ kind: 'insights' }, 'Inzichten') : nothing}
    ${may.includes('see-settings') ? link({ kind: 'settings', region: null }, 'Regio') : nothing}
  </ul></nav>`;
}

/** Of own regions, or of none. */
export function seesDeliveries({ may }: SignedInAccountmanager): boolean {
  return may.includes('see-deliveries') || may.includes('see-deliveries-without-region');
}
