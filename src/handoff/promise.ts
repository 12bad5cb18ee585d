import type { HandoffPromise, Preference } from '../domain/handoff.ts';
import type { SayNotice } from './notices.ts';
import type { RegionSettings } from './region-settings.ts';
import { addServiceMinutes, isServiceTime, momentInWords, nextWorkingDayAt } from './service-hours.ts';

/** When an offer must be accepted, and so when something is promised at the latest. */
export function offerDeadline(settings: RegionSettings, prefer: Preference, now: Date): Date {
  const { liveMinutes, callbackBefore } = settings.deadlines;
  // Nobody chats outside service hours; the employer is then called or mailed.
  if (prefer === 'live-chat' && isServiceTime(settings, now)) return addServiceMinutes(settings, now, liveMinutes);
  return nextWorkingDayAt(settings, now, callbackBefore);
}

/** What an employer is promised at a request: only what the deadlines guard. */
export function promiseFor(settings: RegionSettings, prefer: Preference, now: Date, say: SayNotice): HandoffPromise {
  if (prefer === 'live-chat' && isServiceTime(settings, now)) {
    const before = offerDeadline(settings, prefer, now);
    return { text: say('notice-promise-live', { moment: momentInWords(before) }), before: before.toISOString() };
  }
  return datedPromise(settings, prefer, now, say);
}

/** Contact on the next working day: what is promised when nobody could react in time. */
export function datedPromise(
  settings: RegionSettings,
  prefer: Preference,
  now: Date,
  say: SayNotice,
): HandoffPromise {
  const before = nextWorkingDayAt(settings, now, settings.deadlines.callbackBefore);
  const key = prefer === 'email' ? 'notice-promise-email' : 'notice-promise-callback';
  return { text: say(key, { moment: momentInWords(before) }), before: before.toISOString() };
}
