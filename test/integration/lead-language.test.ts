import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Mail } from '../../src/handoff/ports.ts';
import { DATABASES } from '../support/databases.ts';
import { deliverWaiting } from '../support/delivery-round.ts';
import { FALLBACK_MAILBOX, type HandoffDesk, openHandoffDesk } from '../support/handoff-desk.ts';

const TUESDAY = new Date('2026-11-24T10:00:00+01:00');

describe.each(DATABASES)('the language of an employer, on %s', (database) => {
  let desk: HandoffDesk;
  let conversationId: string;

  beforeAll(async () => {
    desk = await openHandoffDesk(database);
    desk.startAt(TUESDAY);
    await desk.addAccountmanager('Ans');
    await desk.addAccountmanager('Zoe', { languages: ['nl', 'en'] });
  });
  afterAll(() => desk.close());
  afterEach(() => desk.services.conversations.erase(conversationId, desk.now()));

  const requested = async (locale: 'nl' | 'en', says?: string, municipality = 'Emmen') => {
    conversationId = await desk.startConversation(locale);
    if (says !== undefined) {
      const message = { id: randomUUID(), role: 'visitor' as const, text: says };
      await desk.services.conversations.addEvent(conversationId, 'message', message, desk.now());
    }
    await desk.request(conversationId, 'callback', { municipality });
    const { lead, assignment } = await desk.change(await desk.leadOf(conversationId), (unit) =>
      unit.snapshot(),
    );
    const { routing } = await desk.db
      .selectFrom('leads')
      .where('id', '=', lead.id)
      .select('routing')
      .executeTakeFirstOrThrow();
    return { language: lead.language, askedFirst: assignment?.accountmanager.name, routing };
  };

  it('is Dutch on a Dutch page, where it decides nothing', async () => {
    const { language, askedFirst, routing } = await requested('nl');
    expect([language, askedFirst]).toEqual(['nl', 'Ans']);
    expect(JSON.stringify(routing)).not.toContain('taal van de werkgever');
  });

  it('is that of an English page: whoever speaks it is asked first, and the reason says why', async () => {
    const { language, askedFirst, routing } = await requested('en');
    expect([language, askedFirst]).toEqual(['en', 'Zoe']);
    expect(routing).toMatchObject([
      {
        accountmanager: 'Zoe',
        reasons: expect.arrayContaining(['spreekt Engels, de taal van de werkgever']),
      },
      { accountmanager: 'Ans' },
    ]);
  });

  it('is the one that the employer wrote in, on whatever page', async () => {
    const { language, askedFirst } = await requested('nl', 'What subsidy can I get for an employee?');
    expect([language, askedFirst]).toEqual(['en', 'Zoe']);
  });

  it('that nobody speaks changes nothing but the reasons', async () => {
    const { language, askedFirst, routing } = await requested(
      'en',
      'Czy są dotacje dla pracownika i jak mogę zatrudnić osobę?',
    );
    expect([language, askedFirst]).toEqual(['pl', 'Ans']);
    expect(JSON.stringify(routing)).toContain('van wie nu gevraagd kan worden spreekt niemand Pools');
  });

  it('is told to the mailbox that gets a lead nobody is left for', async () => {
    const mails: Mail[] = [];
    await requested('en', undefined, 'Almere');
    await deliverWaiting(desk, { send: async (mail) => void mails.push(mail), forget: async () => {} });
    expect(mails.find(({ to }) => to === FALLBACK_MAILBOX)!.text).toContain('Taal van de werkgever: Engels');
  });
});
