import {
  composeErasureMail,
  composeMail,
  isForEmployer,
  linkToLead,
  type MailSettings,
} from './lead-mail.ts';
import type {
  DeliveryStore,
  DeliveryToMake,
  EventDelivery,
  EventSender,
  LeadMailDelivery,
  Mail,
  Mailer,
} from './ports.ts';
import { isOpen } from './states.ts';

export interface DeliverOptions {
  readonly deliveries: DeliveryStore;
  readonly mailer: Mailer;
  readonly mail: MailSettings;
  /** Null when no webhook is set. */
  readonly webhook: EventSender | null;
  /** Makes an address at which the employer sees the request. */
  makeStatusLink(leadId: string): Promise<string>;
  now(): Date;
}

/**
 * Makes one delivery. Safe to repeat: a delivery that is done is left alone, and one that died between sending and
 * noting goes out again under the same identity.
 * @throws when it could not be made; the queue tries again later.
 */
export async function deliver(deliveryId: string, options: DeliverOptions): Promise<void> {
  const { deliveries, mailer, now } = options;
  const delivery = await deliveries.find(deliveryId);
  if (!delivery || delivery.state === 'delivered') return;
  try {
    await send(delivery, options);
  } catch (error) {
    await deliveries.markFailed(deliveryId, error instanceof Error ? error.message : String(error));
    throw error;
  }
  await deliveries.markDelivered(deliveryId, now());
  // Erased while it was being sent: what was kept of it goes as well.
  if (!(await deliveries.find(deliveryId))) await mailer.forget(deliveryId);
}

async function send(delivery: DeliveryToMake, options: DeliverOptions): Promise<void> {
  if (delivery.kind === 'lead-event') await sendEvent(delivery, options);
  else if (delivery.kind === 'lead-erased')
    await options.mailer.send(composeErasureMail(delivery, options.mail));
  else await options.mailer.send(await leadMail(delivery, options));
}

async function leadMail(delivery: LeadMailDelivery, { mail, makeStatusLink }: DeliverOptions): Promise<Mail> {
  const hasStatus = isForEmployer(delivery) && isOpen(delivery.handoffState);
  return composeMail(delivery, mail, hasStatus ? await makeStatusLink(delivery.lead.id) : null);
}

async function sendEvent(
  { id, createdAt, event }: EventDelivery,
  { webhook, mail }: DeliverOptions,
): Promise<void> {
  if (!webhook) throw new Error('there is no webhook: WEBHOOK_URL is not set');
  const link = event.type === 'lead.erased' ? null : linkToLead(event.lead, mail);
  await webhook.send({ id, at: createdAt, event, link });
}
