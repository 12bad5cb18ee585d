import { composeMail, isForEmployer, type MailSettings } from './lead-mail.ts';
import type { DeliveryStore, DeliveryToMake, Mail, Mailer } from './ports.ts';
import { isOpen } from './states.ts';

export interface DeliverOptions {
  readonly deliveries: DeliveryStore;
  readonly mailer: Mailer;
  readonly mail: MailSettings;
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
    await mailer.send(await mailOf(delivery, options));
  } catch (error) {
    await deliveries.markFailed(deliveryId, error instanceof Error ? error.message : String(error));
    throw error;
  }
  await deliveries.markDelivered(deliveryId, now());
  // Erased while it was being sent: what was kept of it goes as well.
  if (!(await deliveries.find(deliveryId))) await mailer.forget(deliveryId);
}

async function mailOf(delivery: DeliveryToMake, { mail, makeStatusLink }: DeliverOptions): Promise<Mail> {
  const hasStatus = isForEmployer(delivery) && isOpen(delivery.handoffState);
  return composeMail(delivery, mail, hasStatus ? await makeStatusLink(delivery.lead.id) : null);
}
