import { composeMail, type MailSettings } from './lead-mail.ts';
import type { DeliveryStore, Mailer } from './ports.ts';

/**
 * Makes one delivery. Safe to repeat: a delivery that is done is left alone, and one that died between sending and
 * noting goes out again under the same identity.
 * @throws when it could not be made; the queue tries again later.
 */
export async function deliver(
  deliveryId: string,
  { deliveries, mailer, mail, now }: { deliveries: DeliveryStore; mailer: Mailer; mail: MailSettings; now(): Date },
): Promise<void> {
  const delivery = await deliveries.find(deliveryId);
  if (!delivery || delivery.state === 'delivered') return;
  try {
    await mailer.send(composeMail(delivery, mail));
  } catch (error) {
    await deliveries.markFailed(deliveryId, error instanceof Error ? error.message : String(error));
    throw error;
  }
  await deliveries.markDelivered(deliveryId, now());
  // Erased while it was being sent: what was kept of it goes as well.
  if (!(await deliveries.find(deliveryId))) await mailer.forget(deliveryId);
}
