import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES } from '../support/databases.ts';
import { type HandoffDesk, openHandoffDesk } from '../support/handoff-desk.ts';

const SITES = [
  { municipality: 'Emmen', region: 'drenthe' },
  { municipality: 'Almere', region: 'flevoland' },
];

describe.each(DATABASES)('leads of several regions on %s', (database) => {
  let desk: HandoffDesk;
  beforeAll(async () => {
    desk = await openHandoffDesk(database);
  });
  afterAll(() => desk.close());

  const leadIn = async (sites: typeof SITES, region: string): Promise<string> => {
    const conversationId = await desk.startConversation();
    await desk.request(conversationId, 'callback');
    const leadId = await desk.leadOf(conversationId);
    const values = { region_id: region, sites: JSON.stringify(sites) };
    await desk.db.updateTable('leads').set(values).where('id', '=', leadId).execute();
    return leadId;
  };

  it('two that name the same regions in another order do not wait for each other', async () => {
    const leads = [await leadIn(SITES, 'drenthe'), await leadIn(SITES.toReversed(), 'flevoland')];
    const announceOften = async (leadId: string): Promise<void> => {
      for (let time = 0; time < 25; time++) await desk.change(leadId, (unit) => unit.announce('lead-noted'));
    };
    await Promise.all(leads.map(announceOften));
    for (const region of ['drenthe', 'flevoland']) {
      const rows = await desk.db
        .selectFrom('inbox_events')
        .where('region_id', '=', region)
        .where('kind', '=', 'lead-noted')
        .select('sequence')
        .execute();
      expect(rows).toHaveLength(50);
    }
  });
});
