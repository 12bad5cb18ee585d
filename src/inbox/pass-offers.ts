import type { Accountmanager } from '../domain/accountmanager.ts';
import { DomainError } from '../domain/errors.ts';
import { declineLead } from '../handoff/follow-up.ts';
import type { HandoffContext } from '../handoff/offer-next.ts';
import type { HandoffStore } from '../handoff/ports.ts';
import { leadRegions } from './authorise.ts';
import type { LeadStore } from './ports.ts';

export interface PassOffersOptions {
  readonly leads: LeadStore;
  readonly handoffs: HandoffStore;
  handoffContext(): HandoffContext;
}

/**
 * Passes on what somebody who is absent was offered, unless that person is back before the offer ends: no employer waits
 * for a deadline that nobody will keep.
 * @param until when the absence ends; null when that is not known
 */
export async function passOffers(
  who: Accountmanager,
  until: Date | null,
  { leads, handoffs, handoffContext }: PassOffersOptions,
): Promise<void> {
  const waiting = await leads.list(leadRegions(who), who.id, { state: 'requested', mine: true });
  for (const { lead, assignment } of waiting) {
    if (assignment?.state !== 'offered') continue;
    const context = handoffContext();
    await handoffs
      .change(lead.id, context.now, async (unit) => {
        const { deadline } = (await unit.snapshot()).assignment ?? {};
        const isBackInTime = until && deadline && until < deadline;
        if (!isBackInTime) await declineLead(unit, who, 'is afwezig', context);
      })
      .catch(unlessOver);
  }
}

/** A colleague took it, or the employer withdrew, in the meantime. */
function unlessOver(error: unknown): void {
  const isOver = error instanceof DomainError && ['transition-refused', 'not-found'].includes(error.code);
  if (!isOver) throw error;
}
