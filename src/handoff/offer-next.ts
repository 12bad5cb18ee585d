import { type Accountmanager, isPresent } from '../domain/accountmanager.ts';
import type { RoutingStep } from '../domain/lead.ts';
import { cancelCall } from './cancel-call.ts';
import type { SayNotice } from './notices.ts';
import type { HandoffUnit } from './ports.ts';
import { datedPromise, offerDeadline, promiseFor } from './promise.ts';
import { routeLead } from './routing.ts';
import { isServiceTime } from './service-hours.ts';

/** What the steps of a handoff need beside the handoff itself. */
export interface HandoffContext {
  readonly now: Date;
  readonly say: SayNotice;
  readonly fallbackMailbox: string;
  /** Name of an arbeidsmarktregio by its id. */
  readonly regionName: (id: string) => string;
}

const DAY_MS = 86_400_000;
/** Requests a day of which an address that nobody confirmed is mailed, so that a form cannot be used to pester somebody. */
const CONFIRMATIONS_A_DAY = 2;

/** The first steps after a request: the employer's confirmation, and the first offer. */
export async function startHandoffRequest(
  unit: HandoffUnit,
  context: HandoffContext,
  limitsConfirmations: boolean,
): Promise<void> {
  const { lead } = await unit.snapshot();
  const { email } = lead.contact;
  if (email && !(limitsConfirmations && (await hadEnough(unit, email, context.now)))) {
    await unit.deliver('lead-confirmation', email);
  }
  await offerNext(unit, context);
  await wakeAtPromise(unit);
}

async function hadEnough(unit: HandoffUnit, email: string, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - DAY_MS);
  return (await unit.confirmationsSince(email, since)) >= CONFIRMATIONS_A_DAY;
}

/** Offers the lead to the best colleague who was not asked yet; when nobody is left, to the pool. Never to nobody. */
export async function offerNext(unit: HandoffUnit, context: HandoffContext): Promise<void> {
  const { lead, tried } = await unit.snapshot();
  const settings = await unit.settings();
  const candidates = await unit.candidates();
  const left = candidates.filter(
    ({ accountmanager, availability }) =>
      !tried.includes(accountmanager.id) && isPresent(availability, context.now),
  );
  const { to, steps } = routeLead(lead, left, settings.rules);
  if (!to) {
    await toPool(unit, context);
    return;
  }
  await offerTo(unit, to, context, steps);
}

/** Offers the lead to one colleague, who has until the deadline to take it. */
export async function offerTo(
  unit: HandoffUnit,
  to: Pick<Accountmanager, 'id' | 'email'>,
  { now }: HandoffContext,
  routing: readonly RoutingStep[] = [],
): Promise<void> {
  const { lead } = await unit.snapshot();
  const deadline = offerDeadline(await unit.settings(), lead.prefer, now);
  await unit.setPool(false);
  await unit.offer(to.id, deadline, routing);
  await unit.deliver('lead-offered', to.email);
  await unit.wakeAt(deadline);
}

/** Everybody of the region sees it; its mailbox, or else the fallback mailbox, gets the lead itself. */
async function toPool(unit: HandoffUnit, context: HandoffContext): Promise<void> {
  const { lead, isInPool } = await unit.snapshot();
  const settings = await unit.settings();
  if (isInPool) return;
  await unit.setPool(true);
  await unit.deliver('lead-fallback', settings.pool ?? context.fallbackMailbox);
  if (lead.prefer === 'live-chat' && isServiceTime(settings, context.now)) await promiseAnew(unit, context);
}

/**
 * Takes the lead away from whoever has it. What that person did is no contact by the next one.
 * @returns whether the employer is mailed that an agreed call is off
 */
export async function release(unit: HandoffUnit, by: string, reason: string): Promise<boolean> {
  const isMailed = await cancelCall(unit);
  await unit.move('pass-on', by, reason);
  await unit.setCallback(null);
  await unit.setAskedTransfer(null);
  return isMailed;
}

/**
 * Releases the lead, and promises the employer something again unless what was promised still stands.
 * @returns what is promised now, in words
 */
export async function passOn(
  unit: HandoffUnit,
  by: string,
  reason: string,
  { now, say }: HandoffContext,
): Promise<string> {
  const { lead, promise, callbackAt } = await unit.snapshot();
  const isMailed = await release(unit, by, reason);
  if (promise && callbackAt === null && promise.before > now.toISOString()) return promise.text;
  const next = promiseFor(await unit.settings(), lead, now, say);
  await unit.setPromise(next);
  if (!isMailed) await mailPromise(unit);
  await wakeAtPromise(unit);
  return next.text;
}

/** Promises a dated contact in place of what could not be kept, and says so to the employer, once. */
export async function promiseAnew(unit: HandoffUnit, { now, say }: HandoffContext): Promise<void> {
  const { lead, promise: broken } = await unit.snapshot();
  const promise = datedPromise(await unit.settings(), lead, now, say);
  if (promise.before === broken?.before) return;
  await unit.setPromise(promise);
  await unit.tell(say('notice-late', { promise: promise.text }));
  await mailPromise(unit);
  await wakeAtPromise(unit);
}

/** Mails the employer what is promised now; not to an address that got no confirmation of this request either. */
async function mailPromise(unit: HandoffUnit): Promise<void> {
  const { email } = (await unit.snapshot()).lead.contact;
  const confirmedTo = await unit.recipients('lead-confirmation');
  if (email && confirmedTo.includes(email)) await unit.deliver('promise-changed', email);
}

async function wakeAtPromise(unit: HandoffUnit): Promise<void> {
  const { promise } = await unit.snapshot();
  if (promise) await unit.wakeAt(new Date(promise.before));
}
