import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES } from '../support/databases.ts';
import { type HandoffDesk, minutesAfter, openHandoffDesk } from '../support/handoff-desk.ts';

const TUESDAY = new Date('2026-11-24T10:00:00+01:00');
const VICTIM = { email: 'slachtoffer@bedrijf.example' };

describe.each(DATABASES)('an address that nobody confirmed, on %s', (database) => {
  let desk: HandoffDesk;
  beforeAll(async () => {
    desk = await openHandoffDesk(database);
  });
  afterAll(() => desk.close());

  const mails = async (): Promise<string[]> => {
    const rows = await desk.db
      .selectFrom('deliveries')
      .where('recipient', '=', VICTIM.email)
      .orderBy('created_at')
      .select('kind')
      .execute();
    return rows.map(({ kind }) => kind);
  };

  it('gets mails of two requests a day, and nothing by itself of a third', async () => {
    desk.startAt(TUESDAY);
    // Nobody is there, so each request breaks its promise.
    for (let time = 0; time < 4; time++)
      await desk.request(await desk.startConversation(), 'live-chat', VICTIM);
    await desk.passUntil(minutesAfter(TUESDAY, 60));
    expect((await mails()).filter((kind) => kind === 'lead-confirmation')).toHaveLength(2);
    expect((await mails()).filter((kind) => kind === 'promise-changed')).toHaveLength(2);
    desk.startAt(minutesAfter(TUESDAY, 1_500));
    await desk.request(await desk.startConversation(), 'callback', VICTIM);
    expect((await mails()).filter((kind) => kind === 'lead-confirmation')).toHaveLength(3);
  });
});
