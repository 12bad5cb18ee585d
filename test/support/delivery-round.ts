import { deliveryStore } from '../../src/adapters/sql/delivery-store.ts';
import { statusLinkStore } from '../../src/adapters/sql/status-link-store.ts';
import { createStatusLink } from '../../src/channels/pages/status-link.ts';
import { deliver } from '../../src/handoff/deliver.ts';
import type { EventSender, Mailer } from '../../src/handoff/ports.ts';
import type { HandoffDesk } from './handoff-desk.ts';

export const PUBLIC_URL = 'https://assistent.example';

/** Makes every delivery that waits, as the queue would; one that fails stays for a next round. */
export async function deliverWaiting(
  desk: HandoffDesk,
  mailer: Mailer,
  webhook: EventSender | null = null,
): Promise<void> {
  const { regions, knowledge } = desk.services;
  const rows = await desk.db
    .selectFrom('deliveries')
    .where('state', '=', 'pending')
    .orderBy('created_at')
    .select('id')
    .execute();
  for (const { id } of rows) {
    await deliver(id, {
      deliveries: deliveryStore(desk.db, { async addDelivery() {} }),
      mailer,
      webhook,
      async pushMessage() {
        throw new Error('a browser reads its messages itself');
      },
      mail: {
        publicUrl: PUBLIC_URL,
        from: 'Assistent <assistent@wsp.example>',
        regionName: (region) => regions.get(region).name,
        articleTitle: knowledge.title,
      },
      makeStatusLink: (leadId, reader) =>
        createStatusLink(statusLinkStore(desk.db), leadId, reader, PUBLIC_URL, desk.now()),
      now: desk.now,
    });
  }
}
