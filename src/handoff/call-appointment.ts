import { type CalendarFile, type CalendarMethod, calendarFile } from './calendar-file.ts';
import type { MailSettings } from './mail-content.ts';
import type { ErasureDelivery } from './ports.ts';
import { momentInWords } from './service-hours.ts';

/** What the appointment is called in the calendar of whoever calls. */
export const EMPLOYER_IS_CALLED = 'Werkgever bellen';
/** What it is called in the employer's. */
export const DESK_CALLS = 'Het werkgeversservicepunt belt u';

/** What to do with an appointment that both have in their calendars. */
export const CANCELLATION_ATTACHED = 'De afzegging voor uw agenda zit bij deze mail.';

/** What makes an appointment of a mail about a call. */
interface CallOfMail {
  readonly lead: { readonly id: string; readonly createdAt: string };
  readonly callbackAt: Date | null;
  /** When the mail was written. */
  readonly createdAt: Date;
}

/** The appointment of an agreed call. */
export function callAppointment(
  call: CallOfMail,
  settings: MailSettings,
  title: string,
  description: string,
): CalendarFile | null {
  return appointment(call, settings, 'PUBLISH', title, description);
}

/** Takes the same appointment out of the calendar again. */
export function callCancellation(
  call: CallOfMail,
  settings: MailSettings,
  title: string,
): CalendarFile | null {
  return appointment(call, settings, 'CANCEL', title, '');
}

/** As above, of a lead that is gone: nothing is said but which appointment it is. */
export function erasedCallCancellation(
  { call, event, createdAt }: ErasureDelivery,
  settings: MailSettings,
  title: string,
): CalendarFile | null {
  if (!call) return null;
  const lead = { id: event.lead.id, createdAt: call.leadCreatedAt.toISOString() };
  return callCancellation({ lead, callbackAt: call.at, createdAt }, settings, title);
}

/** When the call is, or was to be. */
export function momentOfCall(callbackAt: Date | null): string {
  return callbackAt ? momentInWords(callbackAt) : 'een eerder moment';
}

function appointment(
  { lead, callbackAt, createdAt }: CallOfMail,
  { from }: MailSettings,
  method: CalendarMethod,
  title: string,
  description: string,
): CalendarFile | null {
  if (!callbackAt) return null;
  const seconds = Math.max(0, Math.round((createdAt.getTime() - Date.parse(lead.createdAt)) / 1000));
  return calendarFile({
    method,
    uid: `${lead.id}@wsp-assistent`,
    // A cancellation in the same second still comes after what it cancels.
    version: method === 'CANCEL' ? seconds + 1 : seconds,
    start: callbackAt,
    organizer: /<([^>]+)>/.exec(from)?.[1] ?? from,
    madeAt: createdAt,
    title,
    description,
  });
}
