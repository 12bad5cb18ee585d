import type { Accountmanager } from '../domain/accountmanager.ts';
import { declineLead } from './follow-up.ts';
import { type HandoffContext, offerNext, passOn } from './offer-next.ts';
import type { HandoffUnit } from './ports.ts';
import { isOpen } from './states.ts';

const REASON = 'the accountmanager left';

/**
 * Takes a lead from somebody who left: an offer goes to the next colleague, and what was accepted goes back to the queue, which
 * the employer hears. Does nothing when the lead is over or somebody else has it by now.
 */
export async function leaveLead(
  unit: HandoffUnit,
  by: Accountmanager,
  context: HandoffContext,
): Promise<void> {
  const { state, assignment } = await unit.snapshot();
  if (!isOpen(state) || assignment?.accountmanager.id !== by.id) return;
  if (assignment.state === 'offered') {
    await declineLead(unit, by, REASON, context);
    return;
  }
  const promised = await passOn(unit, 'system', REASON, context);
  await unit.settle(assignment.id, 'declined', REASON);
  await unit.setPool(false);
  await offerNext(unit, context);
  await unit.tell(`${context.say('notice-passed-to-colleague')} ${promised}`);
  await unit.show();
  await unit.announce('lead-transferred');
}
