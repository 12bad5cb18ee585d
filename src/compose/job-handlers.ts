import type { JobHandlers } from '../adapters/sql/queue.ts';
import { webhookSender } from '../adapters/webhook/webhook-sender.ts';
import { createStatusLink } from '../channels/pages/status-link.ts';
import { handoffContext } from '../conversation/handoff-context.ts';
import { applyRetention } from '../conversation/retention.ts';
import { DomainError } from '../domain/errors.ts';
import { checkDeadlines } from '../handoff/check-deadlines.ts';
import { type DeliverOptions, deliver } from '../handoff/deliver.ts';
import { type Parts, regionNameIn } from './parts.ts';

/** What the queue has carried out. */
export function jobHandlers(parts: Parts): JobHandlers {
  const { config, logger, metrics, services, stores, mailer } = parts;
  const { conversations, handoffs, now } = services;
  const delivering = deliverOptions(parts);
  return {
    async deliver(id) {
      try {
        await deliver(id, delivering);
        metrics.deliveryEnded('delivered');
      } catch (error) {
        metrics.deliveryEnded('failed');
        throw error;
      }
    },

    async giveUp(id) {
      await stores.deliveries.markDead(id);
      metrics.deliveryEnded('dead');
      logger.error({ deliveryId: id }, 'a delivery failed too often and waits for a person');
    },

    async wake(leadId) {
      const context = handoffContext(services);
      await handoffs.change(leadId, context.now, (unit) => checkDeadlines(unit, context)).catch(unlessErased);
    },

    async retain() {
      const { retention } = stores;
      await applyRetention(config.retention, { retention, conversations, mailer, now: now() });
    },
  };
}

function deliverOptions({
  config,
  services,
  stores,
  mailer,
  channels,
  address: { publicUrl },
}: Parts): DeliverOptions {
  const { now, knowledge } = services;
  return {
    deliveries: stores.deliveries,
    mailer,
    mail: {
      publicUrl,
      from: config.mailFrom,
      regionName: regionNameIn(services),
      articleTitle: knowledge.title,
    },
    webhook: config.webhook && webhookSender({ ...config.webhook, source: publicUrl }),
    pushMessage: ({ channel, ...delivery }) => channels.send(channel, delivery),
    makeStatusLink: (leadId, reader) =>
      createStatusLink(stores.statusLinks, leadId, reader, publicUrl, now()),
    now,
  };
}

/** An erased lead has no deadlines any more. */
function unlessErased(error: unknown): void {
  if (!(error instanceof DomainError && error.code === 'not-found')) throw error;
}
