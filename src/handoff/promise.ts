import type { HandoffPromise, Preference } from '../domain/handoff.ts';
import type { Lead } from '../domain/lead.ts';
import type { SayNotice } from './notices.ts';
import type { RegionSettings } from './region-settings.ts';
import { addServiceMinutes, isServiceTime, momentInWords, nextWorkingDayAt } from './service-hours.ts';

/** What of a lead decides on how its employer is reached. */
type Promised = Pick<Lead, 'prefer'> & { readonly contact: Pick<Lead['contact'], 'phone'> };

/** When an offer must be accepted, and so when something is promised at the latest. */
export function offerDeadline(settings: RegionSettings, prefer: Preference, now: Date): Date {
  const { liveMinutes, callbackBefore } = settings.deadlines;
  // Nobody chats outside service hours; the employer is then called or mailed.
  if (prefer === 'live-chat' && isServiceTime(settings, now))
    return addServiceMinutes(settings, now, liveMinutes);
  return nextWorkingDayAt(settings, now, callbackBefore);
}

/** What an employer is promised at a request: only what the deadlines guard. */
export function promiseFor(
  settings: RegionSettings,
  lead: Promised,
  now: Date,
  say: SayNotice,
): HandoffPromise {
  if (lead.prefer === 'live-chat' && isServiceTime(settings, now)) {
    const before = offerDeadline(settings, lead.prefer, now);
    return {
      text: say('notice-promise-live', { moment: momentInWords(before) }),
      before: before.toISOString(),
    };
  }
  return datedPromise(settings, lead, now, say);
}

/** Contact on the next working day, by phone where there is a number: what is promised when nobody can chat now. */
export function datedPromise(
  settings: RegionSettings,
  { prefer, contact }: Promised,
  now: Date,
  say: SayNotice,
): HandoffPromise {
  const before = nextWorkingDayAt(settings, now, settings.deadlines.callbackBefore);
  const isByEmail = prefer === 'email' || contact.phone === null;
  const key = isByEmail ? 'notice-promise-email' : 'notice-promise-callback';
  return { text: say(key, { moment: momentInWords(before) }), before: before.toISOString() };
}
