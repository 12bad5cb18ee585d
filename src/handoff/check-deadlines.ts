import { endOfCall } from './cancel-call.ts';
import { mailUnread } from './mail-unread.ts';
import { type HandoffContext, offerNext, passOn, promiseAnew, release } from './offer-next.ts';
import type { HandoffUnit } from './ports.ts';
import { addServiceMinutes } from './service-hours.ts';
import { isOpen } from './states.ts';
import { endUnansweredTransfer } from './transfer-lead.ts';

/**
 * Acts on whatever deadline of a handoff has passed. Safe to run at any moment and any number of times: it looks at
 * the rows and not at why it was woken.
 */
export async function checkDeadlines(unit: HandoffUnit, context: HandoffContext): Promise<void> {
  await mailUnread(unit);
  const { state } = await unit.snapshot();
  if (!isOpen(state)) return;
  await passOverdueOffer(unit, context);
  await keepPromise(unit, context);
  await answerSilence(unit, context);
  await endUnansweredTransfer(unit, context);
  // Others before it in the queue may have been helped.
  await unit.showChange();
}

/** An offer that nobody took in time goes to the next colleague. */
async function passOverdueOffer(unit: HandoffUnit, context: HandoffContext): Promise<void> {
  const { assignment } = await unit.snapshot();
  if (assignment?.state !== 'offered' || !assignment.deadline || assignment.deadline > context.now) return;
  await unit.settle(assignment.id, 'timed-out', 'did not react in time');
  await offerNext(unit, context);
  await unit.show();
  await unit.announce('offer-timed-out');
}

/** A promise ends with contact, not with accepting. Past it the employer is told and the next colleague is asked. */
async function keepPromise(unit: HandoffUnit, context: HandoffContext): Promise<void> {
  const { promise, contactedAt, callbackAt, assignment } = await unit.snapshot();
  if (!promise || contactedAt) return;
  const due = callbackAt ? endOfCall(callbackAt) : new Date(promise.before);
  if (due > context.now) return;
  await promiseAnew(unit, context);
  if (assignment?.state === 'accepted') {
    await unit.settle(assignment.id, 'timed-out', 'made no contact before the promised moment');
    await release(unit, 'system', 'the promised moment passed without contact');
  }
  if (assignment?.state !== 'offered') {
    // Whoever is back by now is asked, and else the mailbox of the pool hears of it again.
    await unit.setPool(false);
    await offerNext(unit, context);
  }
  await unit.show();
  await unit.announce('promise-missed');
}

/** A visitor in a live chat who gets no reply is told so, and is not left with a person who is gone. */
async function answerSilence(unit: HandoffUnit, context: HandoffContext): Promise<void> {
  const { state, unansweredSince, assignment } = await unit.snapshot();
  if (state !== 'active' || !unansweredSince || !assignment) return;
  const settings = await unit.settings();
  const due = addServiceMinutes(settings, unansweredSince, settings.deadlines.replyMinutes);
  if (due > context.now) {
    await unit.wakeAt(due);
    return;
  }
  const promised = await passOn(unit, 'system', 'no reply in the live chat', context);
  await unit.settle(assignment.id, 'timed-out', 'did not reply in the live chat');
  await unit.tell(`${context.say('notice-no-reply')} ${promised}`);
  await offerNext(unit, context);
  await unit.show();
  await unit.announce('no-reply');
}

/** After a visitor's message in a live chat: from now on the reply is waited for. */
export async function expectReply(unit: HandoffUnit, now: Date): Promise<void> {
  const settings = await unit.settings();
  await unit.wakeAt(addServiceMinutes(settings, now, settings.deadlines.replyMinutes));
  await unit.announce('visitor-wrote');
}
