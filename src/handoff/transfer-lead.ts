import type { Accountmanager } from '../domain/accountmanager.ts';
import { DomainError } from '../domain/errors.ts';
import { type AskedTransfer, type Lead, regionsOf } from '../domain/lead.ts';
import { CONSENT_VERSION, recipientsOf } from './consent.ts';
import { ownLead } from './follow-up.ts';
import { type HandoffContext, offerNext, offerTo, passOn } from './offer-next.ts';
import type { HandoffSnapshot, HandoffUnit } from './ports.ts';
import { momentInWords, nextWorkingDayAt } from './service-hours.ts';

export type TransferTarget = { readonly accountmanager: Accountmanager } | { readonly regionId: string };

/**
 * Passes the lead on to a colleague or to another region, with a message for whoever takes it. A region that the employer
 * did not consent to gets nothing before the employer says yes: until then the lead stays where it is.
 */
export async function transferLead(
  unit: HandoffUnit,
  by: Accountmanager,
  to: TransferTarget,
  message: string,
  context: HandoffContext,
): Promise<void> {
  const snapshot = await ownLead(unit, by);
  if ('accountmanager' in to) requireColleague(to.accountmanager, by, snapshot.lead);
  else if (!isConsentedTo(snapshot.lead, to.regionId)) {
    await askConsent(unit, by, to.regionId, message, context);
    return;
  }
  await carryOut(unit, snapshot, to, message, context);
}

/** The employer's answer to the question whether the lead may go to another region. */
export async function answerTransfer(
  unit: HandoffUnit,
  answer: 'yes' | 'no',
  context: HandoffContext,
): Promise<void> {
  const snapshot = await unit.snapshot();
  const { askedTransfer: asked, lead, assignment } = snapshot;
  if (!asked || assignment?.state !== 'accepted') return;
  await unit.setAskedTransfer(null);
  if (answer === 'no') {
    await unit.addNote('Assistent', `De werkgever wil niet dat de vraag naar ${asked.recipient} gaat.`);
    await unit.tell(context.say('notice-transfer-refused', { name: assignment.accountmanager.name }));
    await unit.announce('transfer-refused');
    return;
  }
  await unit.setConsent({
    version: CONSENT_VERSION,
    text: `${lead.consent.text}\n\n${asked.question}`,
    recipients: [...lead.consent.recipients, asked.recipient],
    at: unit.at.toISOString(),
  });
  await carryOut(unit, snapshot, { regionId: asked.regionId }, asked.message, context);
}

/** Waits no longer for an answer that did not come: the lead stays where it is, and both sides hear so. */
export async function endUnansweredTransfer(unit: HandoffUnit, { now, say }: HandoffContext): Promise<void> {
  const { askedTransfer: asked, assignment } = await unit.snapshot();
  if (!asked || !assignment || asked.before > now.toISOString()) return;
  const { name } = assignment.accountmanager;
  await unit.setAskedTransfer(null);
  await unit.addNote(
    'Assistent',
    `De werkgever antwoordde niet op de vraag of de vraag naar ${asked.recipient} mag. De lead blijft bij ${name}.`,
  );
  await unit.tell(say('notice-transfer-unanswered', { name, recipient: asked.recipient }));
  await unit.announce('transfer-unanswered');
}

async function askConsent(
  unit: HandoffUnit,
  by: Accountmanager,
  regionId: string,
  message: string,
  { now, say, regionName }: HandoffContext,
): Promise<void> {
  const settings = await unit.settings();
  const before = nextWorkingDayAt(settings, now, settings.deadlines.callbackBefore);
  const recipient = recipientsOf([regionName(regionId)]).join(' en ');
  const question = say('notice-transfer-question', {
    name: by.name,
    recipient,
    moment: momentInWords(before),
  });
  const asked: AskedTransfer = {
    regionId,
    message,
    question,
    recipient,
    at: now.toISOString(),
    before: before.toISOString(),
  };
  await unit.setAskedTransfer(asked);
  await unit.wakeAt(before);
  await unit.addNote(by.name, `Aan de werkgever gevraagd of de vraag naar ${recipient} mag: ${message}`);
  await unit.tell(question);
  const { email } = (await unit.snapshot()).lead.contact;
  if (email) await unit.deliver('transfer-question', email);
  await unit.announce('transfer-asked');
}

async function carryOut(
  unit: HandoffUnit,
  { assignment, lead }: HandoffSnapshot,
  to: TransferTarget,
  message: string,
  context: HandoffContext,
): Promise<void> {
  const { id, accountmanager: by } = assignment!;
  const promised = await passOn(unit, by.id, message, context);
  await unit.settle(id, 'declined', `passed on: ${message}`);
  await unit.addNote(by.name, message);
  await unit.setPool(false);
  if ('regionId' in to) {
    await unit.setRegion(to.regionId);
    await offerNext(unit, context);
  } else {
    await offerTo(unit, to.accountmanager, context);
  }
  await unit.tell(`${context.say('notice-passed-to-colleague')} ${promised}`);
  await unit.show();
  await unit.announce('lead-transferred', regionsOf(lead));
}

/** Who consented to no region in particular agreed to the one that turns out to be right. */
function isConsentedTo(lead: Lead, regionId: string): boolean {
  return lead.regionId === null || regionsOf(lead).includes(regionId);
}

/** @throws DomainError `invalid` for somebody who could not see the lead, or who has it already */
function requireColleague(to: Accountmanager, by: Accountmanager, lead: Lead): void {
  const field = { field: 'accountmanager' };
  if (to.id === by.id) throw new DomainError('invalid', 'heeft deze lead al', field);
  if (!regionsOf(lead).some((regionId) => to.regions.includes(regionId))) {
    throw new DomainError('invalid', `${to.name} werkt niet in de regio van deze lead`, field);
  }
}
