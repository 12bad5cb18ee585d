import { describe, expect, it } from 'vitest';
import type { Preference } from '../../../src/domain/handoff.ts';
import { offerDeadline, promiseFor } from '../../../src/handoff/promise.ts';
import { DEFAULT_SETTINGS } from '../../../src/handoff/region-settings.ts';

const OPEN = new Date('2026-11-24T10:00:00+01:00');
const NIGHT = new Date('2026-11-24T22:00:00+01:00');
const NEXT_NOON = new Date('2026-11-25T12:00:00+01:00');
const say = (key: string, values: Readonly<Record<string, string>> = {}) => `${key}: ${values.moment}`;

const lead = (prefer: Preference, phone: string | null = '+31592365432') => ({ prefer, contact: { phone } });

describe('until when an offer stands', () => {
  it.each([
    ['a live chat in service hours: two minutes', 'live-chat', OPEN, new Date('2026-11-24T10:02:00+01:00')],
    ['a live chat at night: the next working day', 'live-chat', NIGHT, NEXT_NOON],
    ['a call-back in service hours: the next working day', 'callback', OPEN, NEXT_NOON],
    ['an e-mail at night: the next working day', 'email', NIGHT, NEXT_NOON],
  ] as const)('%s', (_, prefer, now, expected) => {
    expect(offerDeadline(DEFAULT_SETTINGS, prefer, now)).toEqual(expected);
  });

  it('follows the deadlines of the region', () => {
    const deadlines = { liveMinutes: 10, callbackBefore: '16:30', replyMinutes: 5 };
    const settings = { ...DEFAULT_SETTINGS, deadlines };
    expect(offerDeadline(settings, 'live-chat', OPEN)).toEqual(new Date('2026-11-24T10:10:00+01:00'));
    expect(offerDeadline(settings, 'email', OPEN)).toEqual(new Date('2026-11-25T16:30:00+01:00'));
  });
});

describe('what is promised at a request', () => {
  it.each([
    ['to be called', 'callback', OPEN, 'notice-promise-callback: woensdag 25 november 12.00 uur', NEXT_NOON],
    ['to be mailed', 'email', OPEN, 'notice-promise-email: woensdag 25 november 12.00 uur', NEXT_NOON],
    [
      'to hear whether a chat is possible',
      'live-chat',
      OPEN,
      'notice-promise-live: dinsdag 24 november 10.02 uur',
      new Date('2026-11-24T10:02:00+01:00'),
    ],
    [
      'at night no chat but a call',
      'live-chat',
      NIGHT,
      'notice-promise-callback: woensdag 25 november 12.00 uur',
      NEXT_NOON,
    ],
  ] as const)('%s: the words and the moment are the same', (_, prefer, now, text, before) => {
    expect(promiseFor(DEFAULT_SETTINGS, lead(prefer), now, say)).toEqual({
      text,
      before: before.toISOString(),
    });
  });

  it('a call only to somebody who gave a number', () => {
    const promise = promiseFor(DEFAULT_SETTINGS, lead('live-chat', null), NIGHT, say);
    expect(promise.text).toBe('notice-promise-email: woensdag 25 november 12.00 uur');
  });

  it('is never earlier than the offer that must keep it', () => {
    for (const prefer of ['live-chat', 'callback', 'email'] as const) {
      for (const now of [OPEN, NIGHT]) {
        const { before } = promiseFor(DEFAULT_SETTINGS, lead(prefer), now, say);
        expect(before).toBe(offerDeadline(DEFAULT_SETTINGS, prefer, now).toISOString());
      }
    }
  });
});
