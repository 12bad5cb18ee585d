import { maskContactDetails } from './contact-details.ts';
import { composeErasureMail, composeMail, linkReaderOf } from './lead-mail.ts';
import { linkToLead, type MailSettings } from './mail-content.ts';
import type {
  DeliveryStore,
  DeliveryToMake,
  EventDelivery,
  EventSender,
  LeadMailDelivery,
  LinkReader,
  Mail,
  Mailer,
  MessageDelivery,
} from './ports.ts';
import { isOpen } from './states.ts';

export interface DeliverOptions {
  readonly deliveries: DeliveryStore;
  readonly mailer: Mailer;
  readonly mail: MailSettings;
  /** Null when no webhook is set. */
  readonly webhook: EventSender | null;
  /** Sends a message through the channel of its conversation. */
  pushMessage(delivery: MessageDelivery): Promise<void>;
  /** Makes an address at which the reader of a mail sees or ends the request without signing in. */
  makeStatusLink(leadId: string, reader: LinkReader): Promise<string>;
  now(): Date;
}

/**
 * Makes one delivery. Safe to repeat: a delivery that is over is left alone, and one that died between sending and
 * noting goes out again under the same identity.
 * @throws when it could not be made; the queue tries again later.
 */
export async function deliver(deliveryId: string, options: DeliverOptions): Promise<void> {
  const { deliveries, mailer, now } = options;
  const delivery = await deliveries.find(deliveryId);
  if (delivery?.state !== 'pending') return;
  if (isOutdated(delivery, now())) {
    await deliveries.markCancelled(deliveryId);
    return;
  }
  try {
    await send(delivery, options);
  } catch (error) {
    // What a server says can repeat the address of an employer.
    const said = maskContactDetails(error instanceof Error ? error.message : String(error));
    await deliveries.markFailed(deliveryId, said);
    throw error;
  }
  await deliveries.markDelivered(deliveryId, now());
  // Erased while it was being sent: what was kept of it goes as well.
  if (!(await deliveries.exists(deliveryId))) await mailer.forget(deliveryId);
}

/** Nobody is asked to take a lead that is over, no mailbox gets it, and no call is announced that is off or was made. */
function isOutdated(delivery: DeliveryToMake, now: Date): boolean {
  switch (delivery.kind) {
    case 'lead-offered':
    case 'lead-fallback':
      return !isOpen(delivery.handoffState);
    case 'callback-planned':
    case 'callback-to-make':
      return !isOpen(delivery.handoffState) || delivery.callbackAt === null;
    case 'transfer-question':
      return delivery.askedTransfer === null;
    case 'call-erased':
      return delivery.call === null || delivery.call.at <= now;
    default:
      return false;
  }
}

async function send(delivery: DeliveryToMake, options: DeliverOptions): Promise<void> {
  switch (delivery.kind) {
    case 'visitor-message':
      return options.pushMessage(delivery);
    case 'lead-event':
      return sendEvent(delivery, options);
    case 'lead-erased':
    case 'call-erased':
      return options.mailer.send(composeErasureMail(delivery, options.mail));
    default:
      return options.mailer.send(await leadMail(delivery, options));
  }
}

async function leadMail(delivery: LeadMailDelivery, { mail, makeStatusLink }: DeliverOptions): Promise<Mail> {
  const reader = isOpen(delivery.handoffState) ? linkReaderOf(delivery) : null;
  return composeMail(delivery, mail, reader && (await makeStatusLink(delivery.lead.id, reader)));
}

async function sendEvent(
  { id, createdAt, event }: EventDelivery,
  { webhook, mail }: DeliverOptions,
): Promise<void> {
  if (!webhook) throw new Error('there is no webhook: WEBHOOK_URL is not set');
  const link = event.type === 'lead.erased' ? null : linkToLead(event.lead, mail);
  await webhook.send({ id, at: createdAt, event, link });
}
