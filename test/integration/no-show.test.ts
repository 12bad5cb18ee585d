import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Accountmanager } from '../../src/domain/accountmanager.ts';
import type { Preference } from '../../src/domain/handoff.ts';
import { checkDeadlines } from '../../src/handoff/check-deadlines.ts';
import {
  acceptLead,
  closeLead,
  markContacted,
  planCallback,
  writeMessage,
} from '../../src/handoff/follow-up.ts';
import { DEFAULT_SETTINGS } from '../../src/handoff/region-settings.ts';
import { transferLead } from '../../src/handoff/transfer-lead.ts';
import { DATABASES } from '../support/databases.ts';
import {
  FALLBACK_MAILBOX,
  type HandoffDesk,
  minutesAfter,
  openHandoffDesk,
} from '../support/handoff-desk.ts';

const TUESDAY = new Date('2026-11-24T10:00:00+01:00');
const WEDNESDAY_NOON = new Date('2026-11-25T12:00:00+01:00');
const THURSDAY_NOON = new Date('2026-11-26T12:00:00+01:00');

describe.each(DATABASES)('when nobody comes, on %s', (database) => {
  let desk: HandoffDesk;
  let ans: Accountmanager;
  let bea: Accountmanager;
  let conversationId: string;
  let leadId: string;

  beforeAll(async () => {
    desk = await openHandoffDesk(database);
    ans = await desk.addAccountmanager('Ans');
    bea = await desk.addAccountmanager('Bea');
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    desk.startAt(TUESDAY);
    await desk.saveSettings('drenthe', DEFAULT_SETTINGS);
    conversationId = await desk.startConversation();
  });
  afterEach(async () => {
    await desk.services.conversations.erase(conversationId, desk.now());
    for (const person of [ans, bea]) await desk.setAvailability(person, { status: 'available', until: null });
  });

  const ask = async (prefer: Preference, given = {}): Promise<void> => {
    await desk.request(conversationId, prefer, given);
    leadId = await desk.leadOf(conversationId);
  };
  const accept = (who: Accountmanager) =>
    desk.change(leadId, (unit, context) => acceptLead(unit, who, context));
  const write = (who: Accountmanager, text = 'Goedendag, ik help u.') =>
    desk.change(leadId, (unit, context) =>
      writeMessage(unit, who, { messageId: crypto.randomUUID(), text }, context),
    );
  const handoff = () => desk.handoff(conversationId);
  /** `Ans timed-out`, `Bea offered`, oldest first. */
  const assignments = async (): Promise<string[]> => {
    const rows = await desk.db
      .selectFrom('assignments')
      .innerJoin('accountmanagers', 'accountmanagers.id', 'assignments.accountmanager_id')
      .where('lead_id', '=', leadId)
      .orderBy('accountmanagers.name')
      .select(['accountmanagers.name', 'assignments.state'])
      .execute();
    return rows.map(({ name, state }) => `${name} ${state}`);
  };
  const mails = async (): Promise<string[]> => {
    const rows = await desk.db
      .selectFrom('deliveries')
      .where('lead_id', '=', leadId)
      .where('channel', '=', 'mail')
      .orderBy('created_at')
      .select(['kind', 'recipient'])
      .execute();
    return rows.map(({ kind, recipient }) => `${kind} ${recipient}`);
  };
  const told = async (): Promise<string[]> => {
    const messages = await desk.services.conversations.messages(conversationId);
    return messages.filter(({ role }) => role === 'notice').map(({ text }) => text);
  };

  describe('to take an offer', () => {
    it('of a live chat: the next colleague after two minutes, then the pool, and a dated call-back', async () => {
      await ask('live-chat');
      expect(await assignments()).toEqual(['Ans offered']);
      expect((await handoff()).promise?.before).toBe(minutesAfter(TUESDAY, 2).toISOString());

      await desk.passUntil(minutesAfter(TUESDAY, 2));
      expect(await assignments()).toEqual(['Ans timed-out', 'Bea offered']);
      expect((await handoff()).promise?.before).toBe(WEDNESDAY_NOON.toISOString());
      expect(await told()).toEqual([expect.stringContaining('belt u vóór woensdag 25 november 12.00 uur')]);

      await desk.passUntil(minutesAfter(TUESDAY, 4));
      expect(await assignments()).toEqual(['Ans timed-out', 'Bea timed-out']);
      expect(await mails()).toContain(`lead-fallback ${FALLBACK_MAILBOX}`);
      expect(await told()).toHaveLength(1);
      expect((await handoff()).state).toBe('requested');
    });

    it('of a call-back: at the promised moment the visitor is told, the next colleague is asked and a new moment is promised', async () => {
      await ask('callback');
      expect((await handoff()).promise?.before).toBe(WEDNESDAY_NOON.toISOString());

      await desk.passUntil(WEDNESDAY_NOON);
      expect(await assignments()).toEqual(['Ans timed-out', 'Bea offered']);
      expect((await handoff()).promise?.before).toBe(THURSDAY_NOON.toISOString());
      expect(await told()).toEqual([expect.stringMatching(/spijt ons.*donderdag 26 november 12\.00 uur/)]);
      expect(await mails()).toContain('promise-changed piet@garage.example');
    });

    it('every day that nobody takes it from the pool, the visitor is told and the mailbox of the region is asked again', async () => {
      await desk.saveSettings('drenthe', { ...DEFAULT_SETTINGS, pool: 'pool@drenthe.example' });
      await ask('callback');
      await desk.passUntil(new Date('2026-12-01T12:00:00+01:00'));
      const toPool = (await mails()).filter((mail) => mail === 'lead-fallback pool@drenthe.example');
      expect(toPool.length).toBeGreaterThanOrEqual(3);
      expect(await told()).toHaveLength(5);
      expect((await handoff()).promise?.before).toBe(new Date('2026-12-02T12:00:00+01:00').toISOString());
    });

    it('a colleague who is back meanwhile is asked before the pool waits another day', async () => {
      await desk.setAvailability(bea, {
        status: 'absent',
        until: new Date('2026-11-25T11:00:00+01:00').toISOString(),
      });
      await ask('live-chat');
      await desk.passUntil(minutesAfter(TUESDAY, 5));
      expect(await assignments()).toEqual(['Ans timed-out']);
      await desk.passUntil(WEDNESDAY_NOON);
      expect(await assignments()).toEqual(['Ans timed-out', 'Bea offered']);
    });

    it('somebody absent is passed over, and with everybody absent the pool gets it at once', async () => {
      await desk.setAvailability(ans, { status: 'absent', until: null });
      await ask('callback');
      expect(await assignments()).toEqual(['Bea offered']);
      await desk.services.conversations.erase(conversationId, desk.now());

      conversationId = await desk.startConversation();
      await desk.setAvailability(bea, { status: 'busy', until: null });
      await ask('callback');
      expect(await assignments()).toEqual([]);
      expect(await mails()).toEqual([
        'lead-confirmation piet@garage.example',
        `lead-fallback ${FALLBACK_MAILBOX}`,
      ]);
    });

    it('in a region without accountmanagers the fallback mailbox gets it, with a promise that is guarded', async () => {
      await ask('email', { municipality: 'Almere' });
      expect(await mails()).toContain(`lead-fallback ${FALLBACK_MAILBOX}`);
      await desk.passUntil(WEDNESDAY_NOON);
      expect((await handoff()).promise?.before).toBe(THURSDAY_NOON.toISOString());
      expect(await told()).toEqual([expect.stringContaining('mailt u vóór donderdag 26 november 12.00 uur')]);
    });

    it('in a region that opens on no day ordinary working days count, and no offer hangs', async () => {
      const hours = Array.from({ length: 7 }, () => null);
      await desk.saveSettings('drenthe', { ...DEFAULT_SETTINGS, hours });
      desk.startAt(new Date('2026-11-27T10:00:00+01:00'));
      await ask('live-chat');
      const monday = new Date('2026-11-30T12:00:00+01:00');
      expect((await handoff()).promise).toMatchObject({
        before: monday.toISOString(),
        text: 'Een accountmanager belt u vóór maandag 30 november 12.00 uur.',
      });
      await desk.passUntil(monday);
      expect(await assignments()).toEqual(['Ans timed-out', 'Bea offered']);
      await desk.passUntil(new Date('2026-12-01T12:00:00+01:00'));
      expect(await mails()).toContain(`lead-fallback ${FALLBACK_MAILBOX}`);
      expect((await handoff()).promise?.before).toBe(new Date('2026-12-02T12:00:00+01:00').toISOString());
    });

    it('nobody is promised a call who gave no phone number', async () => {
      await ask('live-chat', { phone: null });
      await desk.passUntil(minutesAfter(TUESDAY, 2));
      expect(await told()).toEqual([expect.stringContaining('mailt u vóór woensdag 25 november 12.00 uur')]);
    });
  });

  describe('to make contact', () => {
    it('accepting keeps no promise: past it the visitor is told and the next colleague is asked', async () => {
      await ask('callback');
      await accept(ans);
      await desk.passUntil(WEDNESDAY_NOON);
      expect(await handoff()).toMatchObject({ state: 'requested', accountmanager: null });
      expect(await assignments()).toEqual(['Ans timed-out', 'Bea offered']);
      expect((await handoff()).promise?.before).toBe(THURSDAY_NOON.toISOString());
      expect(await told()).toContainEqual(expect.stringContaining('donderdag 26 november 12.00 uur'));
    });

    it('the first message of a live chat keeps it', async () => {
      await ask('live-chat');
      await accept(ans);
      await write(ans);
      await desk.passUntil(minutesAfter(TUESDAY, 60));
      expect(await handoff()).toMatchObject({ state: 'active', accountmanager: { name: 'Ans' } });
      expect(await assignments()).toEqual(['Ans accepted']);
    });

    it('a call that was made keeps it; a message about it does not', async () => {
      await ask('callback');
      await accept(ans);
      await write(ans, 'Ik bel u zo.');
      await desk.passUntil(WEDNESDAY_NOON);
      expect((await handoff()).state).toBe('requested');

      await accept(bea);
      await desk.change(leadId, (unit, context) => markContacted(unit, bea, context));
      await desk.passUntil(new Date('2026-12-01T12:00:00+01:00'));
      expect(await handoff()).toMatchObject({
        state: 'accepted',
        promise: null,
        accountmanager: { name: 'Bea' },
      });
    });

    it.each(['callback', 'live-chat'] as const)(
      'an agreed call is a promise too, asked for as %s',
      async (prefer) => {
        await ask(prefer);
        await accept(ans);
        if (prefer === 'live-chat') await write(ans);
        const at = minutesAfter(TUESDAY, 180);
        await desk.change(leadId, (unit, context) => planCallback(unit, ans, at, context));
        await write(ans, 'Tot straks!');
        expect((await handoff()).promise?.before).toBe(at.toISOString());
        // Whoever is on the phone at that moment has no hand free to say so.
        await desk.passUntil(minutesAfter(at, 14));
        expect(await assignments()).toEqual(['Ans accepted']);
        await desk.passUntil(minutesAfter(at, 15));
        expect(await handoff()).toMatchObject({
          state: 'requested',
          promise: { before: WEDNESDAY_NOON.toISOString() },
        });
        expect(await assignments()).toEqual(['Ans timed-out', 'Bea offered']);
      },
    );

    it('passed on after contact, the colleague has a promise to keep as well', async () => {
      await ask('callback');
      await accept(ans);
      await desk.change(leadId, (unit, context) => markContacted(unit, ans, context));
      await desk.change(leadId, (unit, context) =>
        transferLead(unit, ans, { accountmanager: bea }, 'Weet meer van zorg.', context),
      );
      expect((await handoff()).promise?.before).toBe(WEDNESDAY_NOON.toISOString());
      await desk.passUntil(WEDNESDAY_NOON);
      expect(await told()).toContainEqual(expect.stringContaining('donderdag 26 november 12.00 uur'));
      expect(await mails()).toContain(`lead-fallback ${FALLBACK_MAILBOX}`);
    });
  });

  describe('to answer in a live chat', () => {
    const chat = async (): Promise<void> => {
      await ask('live-chat');
      await accept(ans);
      await write(ans);
    };

    it('after five minutes the visitor is told, the next colleague is asked, and the assistant talks again', async () => {
      await chat();
      expect(await desk.say(conversationId, 'Hallo, bent u daar?')).toMatchObject({
        outcome: 'with-accountmanager',
        text: '',
      });
      await desk.passUntil(minutesAfter(TUESDAY, 4));
      expect((await handoff()).state).toBe('active');

      await desk.passUntil(minutesAfter(TUESDAY, 5));
      expect(await handoff()).toMatchObject({ state: 'requested', accountmanager: null });
      expect(await assignments()).toEqual(['Ans timed-out', 'Bea offered']);
      expect(await told()).toContainEqual(expect.stringContaining('antwoordt niet meer'));
      expect((await handoff()).promise!.before > desk.now().toISOString()).toBe(true);
      expect(await desk.say(conversationId, 'Hallo')).toMatchObject({ outcome: 'small-talk' });

      await accept(bea);
      await write(bea);
      expect((await handoff()).state).toBe('active');
      expect((await desk.say(conversationId, 'Hallo')).outcome).toBe('with-accountmanager');
    });

    it('counts from the oldest message without an answer', async () => {
      await chat();
      await desk.say(conversationId, 'Eerste vraag');
      await desk.passUntil(minutesAfter(TUESDAY, 3));
      await desk.say(conversationId, 'Tweede vraag');
      await desk.passUntil(minutesAfter(TUESDAY, 5));
      expect((await handoff()).state).toBe('requested');
    });

    it('an answer in time starts the count anew', async () => {
      await chat();
      await desk.say(conversationId, 'Eerste vraag');
      await desk.passUntil(minutesAfter(TUESDAY, 4));
      await write(ans);
      await desk.passUntil(minutesAfter(TUESDAY, 30));
      expect((await handoff()).state).toBe('active');
      await desk.say(conversationId, 'Tweede vraag');
      await desk.passUntil(minutesAfter(TUESDAY, 35));
      expect((await handoff()).state).toBe('requested');
    });

    it('only service time counts: what is asked at closing time waits until the next morning', async () => {
      desk.startAt(new Date('2026-11-24T16:50:00+01:00'));
      await chat();
      await desk.passUntil(new Date('2026-11-24T16:58:00+01:00'));
      await desk.say(conversationId, 'Nog één vraag');
      await desk.passUntil(new Date('2026-11-25T09:02:00+01:00'));
      expect((await handoff()).state).toBe('active');
      await desk.passUntil(new Date('2026-11-25T09:03:00+01:00'));
      expect((await handoff()).state).toBe('requested');
    });

    it('in a region that opens on no day a live chat is not broken off at once', async () => {
      const hours = Array.from({ length: 7 }, () => null);
      await chat();
      await desk.saveSettings('drenthe', { ...DEFAULT_SETTINGS, hours });
      await desk.say(conversationId, 'Hallo?');
      await desk.passUntil(minutesAfter(TUESDAY, 4));
      expect((await handoff()).state).toBe('active');
      await desk.passUntil(minutesAfter(TUESDAY, 5));
      expect((await handoff()).state).toBe('requested');
    });

    it('the region sets how long that is', async () => {
      const deadlines = { ...DEFAULT_SETTINGS.deadlines, replyMinutes: 15 };
      await desk.saveSettings('drenthe', { ...DEFAULT_SETTINGS, deadlines });
      await chat();
      await desk.say(conversationId, 'Hallo?');
      await desk.passUntil(minutesAfter(TUESDAY, 14));
      expect((await handoff()).state).toBe('active');
      await desk.passUntil(minutesAfter(TUESDAY, 15));
      expect((await handoff()).state).toBe('requested');
    });

    it('a message at the moment that the chat is closed is answered by the assistant', async () => {
      await chat();
      const [turn] = await Promise.all([
        desk.say(conversationId, 'Hallo'),
        desk.change(leadId, (unit, context) => closeLead(unit, ans, 'advies', null, context)),
      ]);
      const after = await desk.say(conversationId, 'Hallo');
      expect(after.outcome).toBe('small-talk');
      expect(turn.outcome === 'small-talk' || turn.sequence < (await noticeOfClosing())).toBe(true);
    });

    const noticeOfClosing = async (): Promise<number> => {
      const messages = await desk.services.conversations.messages(conversationId);
      return messages.find(({ text }) => text.includes('afgerond'))!.sequence;
    };
  });

  it('looking at the deadlines more often changes nothing', async () => {
    await ask('live-chat');
    await desk.passUntil(minutesAfter(TUESDAY, 2));
    const seen = async () => [await assignments(), await mails(), await told(), await handoff()];
    const before = await seen();
    for (let again = 0; again < 3; again++) await desk.change(leadId, checkDeadlines);
    expect(await seen()).toEqual(before);
  });
});
