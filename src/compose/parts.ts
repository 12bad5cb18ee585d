import { accountmanagerStore } from '../adapters/sql/accountmanager-store.ts';
import type { Database } from '../adapters/sql/database.ts';
import { deliveryStore } from '../adapters/sql/delivery-store.ts';
import { insightStore } from '../adapters/sql/insight-store.ts';
import { leadStore } from '../adapters/sql/lead-store.ts';
import type { News } from '../adapters/sql/news.ts';
import type { HandoffOutbox, Outbox } from '../adapters/sql/outbox.ts';
import { retentionStore } from '../adapters/sql/retention-store.ts';
import { statusLinkStore } from '../adapters/sql/status-link-store.ts';
import type { Config } from '../config.ts';
import type { Channels } from '../conversation/channels.ts';
import type { Services } from '../conversation/turn-in-progress.ts';
import type { Mailer } from '../handoff/ports.ts';
import type { LeadPresence } from '../inbox/ports.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Metrics } from '../telemetry/metrics.ts';

/** Everything that was opened, for what answers over HTTP and for what carries out jobs. */
export interface Parts {
  readonly config: Config;
  readonly logger: Logger;
  readonly database: Database;
  readonly outbox: Outbox;
  readonly channels: Channels;
  readonly news: News;
  readonly presence: LeadPresence;
  readonly services: Services;
  readonly stores: Stores;
  readonly mailer: Mailer;
  readonly metrics: Metrics;
  /** Where browsers reach us. */
  readonly address: Address;
  /** Aborts when the process stops. */
  readonly stopping: AbortSignal;
}

export interface Address {
  readonly publicUrl: string;
  /** Every origin of our own pages. */
  readonly origins: readonly string[];
}

export type Stores = ReturnType<typeof openStores>;

/** What is kept, beside the conversations and handoffs that turns work with. */
export function openStores({ db }: Database, outbox: HandoffOutbox) {
  return {
    accountmanagers: accountmanagerStore(db),
    deliveries: deliveryStore(db, outbox),
    insights: insightStore(db),
    leads: leadStore(db, outbox),
    retention: retentionStore(db),
    statusLinks: statusLinkStore(db),
  };
}

/** Name of an arbeidsmarktregio, for people. */
export function regionNameIn({ regions }: Pick<Services, 'regions'>): (id: string) => string {
  return (id) => regions.find(id)?.name ?? id;
}
