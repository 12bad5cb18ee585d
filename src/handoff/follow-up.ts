import type { Accountmanager } from '../domain/accountmanager.ts';
import type { Message } from '../domain/conversation.ts';
import { DomainError } from '../domain/errors.ts';
import type { LeadOutcome } from '../domain/lead.ts';
import { cancelCall, comingCall, endOfCall, tellEmployer } from './cancel-call.ts';
import { expectReading } from './mail-unread.ts';
import { type HandoffContext, offerNext } from './offer-next.ts';
import type { HandoffSnapshot, HandoffUnit } from './ports.ts';
import { datedPromise } from './promise.ts';
import { momentInWords } from './service-hours.ts';
import { isOpen } from './states.ts';

/** Takes the lead. @throws DomainError `already-accepted` with the colleague's name, or `transition-refused` */
export async function acceptLead(
  unit: HandoffUnit,
  by: Accountmanager,
  { say }: HandoffContext,
): Promise<void> {
  const { assignment, lead, state } = await unit.snapshot();
  if (assignment?.state === 'accepted' && isOpen(state)) {
    if (assignment.accountmanager.id === by.id) return;
    throw new DomainError(
      'already-accepted',
      `${assignment.accountmanager.name} heeft deze lead al geaccepteerd`,
    );
  }
  await unit.move('accept', by.id, null);
  await unit.assign(by.id);
  await unit.setPool(false);
  await unit.show();
  const key = lead.prefer === 'live-chat' ? 'notice-accepted-live' : 'notice-accepted-contact';
  await unit.tell(say(key, { name: by.name }));
  await unit.announce('lead-accepted');
}

/** Does not take an offer: the next colleague is asked. */
export async function declineLead(
  unit: HandoffUnit,
  by: Accountmanager,
  reason: string,
  context: HandoffContext,
): Promise<void> {
  const { assignment, state } = await unit.snapshot();
  if (!isOpen(state) || assignment?.state !== 'offered' || assignment.accountmanager.id !== by.id) {
    throw new DomainError('transition-refused', 'only somebody who was offered the lead can decline it');
  }
  await unit.settle(assignment.id, 'declined', reason);
  await offerNext(unit, context);
  await unit.show();
  await unit.announce('lead-declined');
}

/** Writes to the employer; the first message of a live chat makes the handoff active and the assistant silent. */
export async function writeMessage(
  unit: HandoffUnit,
  by: Accountmanager,
  message: { readonly messageId: string; readonly text: string; readonly language?: string | null },
  { now }: HandoffContext,
): Promise<Message> {
  const repeated = await unit.findMessage(message.messageId);
  if (repeated) {
    if (repeated.text === message.text) return repeated;
    throw new DomainError('message-id-reused', 'this messageId was used for another text', {
      field: 'messageId',
    });
  }
  const { state, lead, contactedAt, callbackAt } = await ownLead(unit, by);
  if (state === 'accepted' && lead.prefer === 'live-chat') await unit.move('first-message', by.id, null);
  // Who was promised a call is not called by a message.
  const isContact = lead.prefer !== 'callback' && callbackAt === null;
  if (!contactedAt && isContact) {
    await unit.setContacted(now);
    await unit.setPromise(null);
  }
  if (state === 'accepted') await unit.show();
  const author = { name: by.name, role: by.role };
  const written = await unit.write({
    id: message.messageId,
    text: message.text,
    language: message.language ?? null,
    author,
  });
  await expectReading(unit);
  await unit.announce('accountmanager-wrote');
  return written;
}

/** Notes that the employer was reached, which keeps the promise. */
export async function markContacted(
  unit: HandoffUnit,
  by: Accountmanager,
  { now }: HandoffContext,
): Promise<void> {
  await ownLead(unit, by);
  await unit.setCallback(null);
  await unit.setContacted(now);
  await unit.setPromise(null);
  await unit.show();
  await unit.announce('lead-contacted');
}

/** Agrees on a moment to call; from then on that moment is the promise. */
export async function planCallback(
  unit: HandoffUnit,
  by: Accountmanager,
  at: Date,
  { now, say }: HandoffContext,
): Promise<void> {
  const { lead } = await ownLead(unit, by);
  if (at <= now) throw new DomainError('invalid', 'must be in the future', { field: 'at' });
  const text = say('notice-callback-planned', { name: by.name, moment: momentInWords(at) });
  await unit.setCallback(at);
  await unit.setPromise({ text, before: at.toISOString() });
  await unit.show();
  await unit.tell(text);
  await unit.deliver('callback-to-make', by.email);
  if (lead.contact.email) await unit.deliver('callback-planned', lead.contact.email);
  await unit.wakeAt(endOfCall(at));
  await unit.announce('callback-planned');
}

/** Gives the conversation back to the assistant, with what was agreed. */
export async function returnToAssistant(
  unit: HandoffUnit,
  by: Accountmanager,
  summary: string,
  { say }: HandoffContext,
): Promise<void> {
  await ownLead(unit, by);
  await cancelCall(unit);
  await unit.move('return', by.id, summary);
  await unit.setPromise(null);
  await unit.tell(say('notice-given-back', { name: by.name, summary }));
  await unit.show();
  await unit.announce('lead-returned');
}

/** Ends the lead with what came of it. */
export async function closeLead(
  unit: HandoffUnit,
  by: Accountmanager,
  outcome: LeadOutcome,
  note: string | null,
  { say }: HandoffContext,
): Promise<void> {
  await ownLead(unit, by);
  await cancelCall(unit);
  await unit.move('close', by.id, outcome);
  await unit.setOutcome(outcome, note);
  await unit.setPromise(null);
  await unit.tell(say('notice-closed', { name: by.name }));
  await unit.show();
  await unit.announce('lead-closed');
}

/** Ends a lead that nobody took in the inbox: whoever reads the mailbox of the pool reached the employer. */
export async function closeFromMailbox(unit: HandoffUnit, { say }: HandoffContext): Promise<void> {
  const { state, assignment } = await unit.snapshot();
  if (state !== 'requested') throw new DomainError('transition-refused', 'somebody took the lead already');
  if (assignment) await unit.settle(assignment.id, 'timed-out', 'the mailbox of the pool was first');
  await unit.move('close', 'mailbox', 'doorverwezen');
  await unit.setOutcome('doorverwezen', null);
  await unit.setPromise(null);
  await unit.setPool(false);
  await unit.tell(say('notice-closed-by-desk'));
  await unit.show();
  await unit.announce('lead-closed');
}

/** The employer asks again while the request is open: it is added to the same lead. */
export async function addToRequest(unit: HandoffUnit, text: string, context: HandoffContext): Promise<void> {
  const { contactedAt } = await unit.snapshot();
  await unit.addNote('Assistent', `De werkgever vroeg opnieuw om contact: ${text}`);
  if (contactedAt) await promiseContact(unit, context);
  await unit.announce('lead-added-to');
}

/** What was done before answers nothing of what is asked now. */
async function promiseContact(unit: HandoffUnit, { now, say }: HandoffContext): Promise<void> {
  const { lead } = await unit.snapshot();
  const promise = datedPromise(await unit.settings(), lead, now, say);
  await unit.setCallback(null);
  await unit.setPromise(promise);
  await unit.tell(promise.text);
  await unit.show();
  await unit.wakeAt(new Date(promise.before));
}

/** Ends the request because the visitor wants so, from any open state; whoever was asked to follow it up is told. */
export async function withdrawHandoff(unit: HandoffUnit, reason: string): Promise<void> {
  const { assignment } = await unit.snapshot();
  const call = await comingCall(unit);
  await unit.move('withdraw', 'visitor', reason);
  await unit.setPromise(null);
  const mailboxes = await unit.recipients('lead-fallback');
  const asked = assignment ? [assignment.accountmanager.email] : [];
  for (const recipient of new Set([...asked, ...mailboxes])) {
    await unit.deliver('lead-withdrawn', recipient, recipient === asked[0] ? call : null);
  }
  if (call) await tellEmployer(unit, call);
  await unit.show();
  await unit.announce('lead-withdrawn');
}

/** The lead of somebody. @throws DomainError `transition-refused` when somebody else has the lead, or nobody */
export async function ownLead(unit: HandoffUnit, by: Accountmanager): Promise<HandoffSnapshot> {
  const snapshot = await unit.snapshot();
  const { assignment, state } = snapshot;
  if (assignment?.state !== 'accepted' || assignment.accountmanager.id !== by.id) {
    throw new DomainError('transition-refused', 'accept the lead first');
  }
  if (state !== 'accepted' && state !== 'active') {
    throw new DomainError('transition-refused', `a handoff that is ${state} is over`);
  }
  return snapshot;
}
