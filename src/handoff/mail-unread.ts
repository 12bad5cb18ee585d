import type { HandoffUnit } from './ports.ts';

/** Who has not looked for this long, in minutes, has gone. */
const GONE_AFTER_MINUTES = 10;
const MINUTE_MS = 60_000;

/** When an answer that was written now is to be looked at again. */
export async function expectReading(unit: HandoffUnit): Promise<void> {
  await unit.wakeAt(goneAt(unit.at));
}

/** An answer that a visitor is not there to see goes to the e-mail address that was given for this; each once. */
export async function mailUnread(unit: HandoffUnit): Promise<void> {
  const { lead, state } = await unit.snapshot();
  const { email } = lead.contact;
  if (!email || state === 'withdrawn') return;
  const unread = await unit.unread();
  if (!unread) return;
  if (goneAt(unread.since) > unit.at) await unit.wakeAt(goneAt(unread.since));
  else await unit.deliverUnread(email, unread);
}

function goneAt(written: Date): Date {
  return new Date(written.getTime() + GONE_AFTER_MINUTES * MINUTE_MS);
}
