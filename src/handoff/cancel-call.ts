import { CALL_MINUTES } from './calendar-file.ts';
import type { HandoffUnit } from './ports.ts';

const MINUTE_MS = 60_000;

/** When an agreed call must have been made: whoever makes it has the time of the call to say so. */
export function endOfCall(callbackAt: Date): Date {
  return new Date(callbackAt.getTime() + CALL_MINUTES * MINUTE_MS);
}

/** The moment of an agreed call that is still to come. */
export async function comingCall(unit: HandoffUnit): Promise<Date | null> {
  const { callbackAt } = await unit.snapshot();
  return callbackAt && callbackAt > unit.at ? callbackAt : null;
}

/**
 * Takes an agreed call that is still to come out of the calendars it went into.
 * @returns whether the employer is mailed
 */
export async function cancelCall(unit: HandoffUnit): Promise<boolean> {
  const { assignment } = await unit.snapshot();
  const call = await comingCall(unit);
  if (!call) return false;
  if (assignment?.state === 'accepted') {
    await unit.deliver('callback-not-to-make', assignment.accountmanager.email, call);
  }
  return tellEmployer(unit, call);
}

/** @returns whether there is an address to mail to */
export async function tellEmployer(unit: HandoffUnit, call: Date): Promise<boolean> {
  const { email } = (await unit.snapshot()).lead.contact;
  if (email) await unit.deliver('callback-cancelled', email, call);
  return email !== null;
}
