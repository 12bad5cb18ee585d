import path from 'node:path';
import { fileMailer, smtpMailer } from './adapters/mail/mailer.ts';
import { accountmanagerStore } from './adapters/sql/accountmanager-store.ts';
import type { ControlHandler } from './adapters/sql/control-socket.ts';
import { openMemoryDatabase } from './adapters/sql/database.ts';
import { handoffStore } from './adapters/sql/handoff-store.ts';
import { openLeadPresence } from './adapters/sql/lead-presence.ts';
import { leadStore } from './adapters/sql/lead-store.ts';
import { openNews } from './adapters/sql/news.ts';
import { type HandoffOutbox, openOutbox } from './adapters/sql/outbox.ts';
import { webChat } from './channels/web-chat/channel.ts';
import { type ClaimedData, claimData, openDatabase } from './compose/claimed-data.ts';
import { composeApp } from './compose/http-app.ts';
import { listen, stopServer } from './compose/http-server.ts';
import { jobHandlers } from './compose/job-handlers.ts';
import { type Address, openStores, type Parts } from './compose/parts.ts';
import { rehearse } from './compose/rehearse.ts';
import {
  type Answering,
  cacheIn,
  openAnswering,
  openKnowledge,
  openReplies,
  withStores,
} from './compose/services.ts';
import type { Config } from './config.ts';
import { channelsOf } from './conversation/channels.ts';
import { handoffContext } from './conversation/handoff-context.ts';
import type { Services } from './conversation/turn-in-progress.ts';
import type { Mailer } from './handoff/ports.ts';
import { saveSamples } from './inbox/demo.ts';
import type { Logger } from './telemetry/logger.ts';
import { createMetrics, NO_METRICS, serveMetrics } from './telemetry/metrics.ts';

/** A running assistant. */
export interface Assistant {
  /** Where it listens. */
  readonly url: string;
  /** Lets what is under way finish, then closes everything. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Wires and starts everything. `claimed` is the data folder when it has been claimed already.
 * @throws when a part cannot start; what was started by then is closed again
 */
export async function startAssistant(
  config: Config,
  logger: Logger,
  claimed?: ClaimedData,
): Promise<Assistant> {
  const now = (): Date => new Date();
  const closing: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    const data = claimed ?? (await claimData(config));
    closing.push(data.close);
    const [database, answering] = await Promise.all([data.opening, openRehearsed(config, logger, now)]);
    const outbox = openOutbox(database, (error) => logger.error({ err: error }, 'the queue has a problem'));
    closing.push(outbox.stop);
    const [news, presence] = await Promise.all([openNews(database), openLeadPresence(database)]);
    closing.push(news.stop, presence.stop);
    const channels = channelsOf([webChat]);
    const toOthers = { ...outbox, pushes: channels.pushes, toWebhook: config.webhook !== null };
    const services = withStores(answering, database, toOthers);
    const stores = openStores(database, toOthers);
    const metrics = config.metricsPort === null ? NO_METRICS : await createMetrics();
    metrics.watchLeadsInPool(stores.leads.countInPool);
    const mailer = mailerOf(config);
    if (config.demo) await saveSamples(stores.accountmanagers, now());

    const stopping = new AbortController();
    const { server, port } = await listen(config.host, config.port);
    closing.push(() => stopServer(server, stopping));
    const parts: Parts = {
      config,
      logger,
      database,
      outbox,
      channels,
      news,
      presence,
      services,
      stores,
      mailer,
      metrics,
      address: addressOf(config, port),
      stopping: stopping.signal,
    };
    // Nothing waits between the open port and this, so no request comes before there is somebody to answer it.
    server.on('request', composeApp(parts));
    data.runCommands(commandOf(parts));
    if (config.metricsPort !== null) {
      const metricsServer = await serveMetrics(metrics, config.host, config.metricsPort);
      closing.push(() => new Promise((resolve) => metricsServer.close(resolve)));
    }
    outbox.work(jobHandlers(parts));
    return { url: `http://${config.host}:${port}`, stop: close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Opens what answers come from, and makes a first answer of it: the database takes longer to open. */
async function openRehearsed(config: Config, logger: Logger, now: () => Date): Promise<Answering> {
  const answering = await openAnswering(config, logger, now);
  await rehearse(answering).catch((error) => logger.warn({ err: error }, 'the first answer failed'));
  return answering;
}

/** What turns need and no more: for `ask`, evals and benchmarks, with a database that is gone afterwards. */
export async function composeWithoutServer(
  config: Config,
  logger: Logger,
): Promise<{ services: Services; close(): Promise<void> }> {
  const now = (): Date => new Date();
  const answering = await openAnswering(config, logger, now);
  const database = await openMemoryDatabase();
  const noOutbox: HandoffOutbox = { async addDelivery() {}, async addWake() {} };
  return { services: withStores(answering, database, noOutbox), close: database.close };
}

/** Opens the accountmanagers of a data folder on which no process runs. */
export async function openAccountmanagers(config: Config, logger: Logger) {
  const knowledge = await openKnowledge(config, logger, () => new Date());
  const database = await openDatabase(config);
  const outbox = openOutbox(database, (error) => logger.error({ err: error }, 'the queue has a problem'));
  const { pushes } = channelsOf([webChat]);
  const toOthers = { ...outbox, pushes, toWebhook: config.webhook !== null };
  const say = await openReplies(cacheIn(config, (message) => logger.warn(message)));
  const regions = new Map(knowledge.regions.regions.map(({ id, name }) => [id, name]));
  const now = () => new Date();
  return {
    store: accountmanagerStore(database.db),
    leads: leadStore(database.db, toOthers),
    handoffs: handoffStore(database.db, toOthers),
    handoffContext: () => ({
      now: now(),
      say,
      fallbackMailbox: config.fallbackMailbox,
      regionName: (id: string) => regions.get(id) ?? id,
    }),
    regionIds: new Set(regions.keys()),
    publicUrl: config.publicUrl ?? `http://localhost:${config.port}`,
    now,
    async close() {
      await outbox.stop();
      await database.close();
    },
  };
}

function mailerOf({ smtpUrl, mailFrom, dataDir }: Config): Mailer {
  return smtpUrl ? smtpMailer(smtpUrl, mailFrom) : fileMailer(path.join(dataDir, 'mail'), mailFrom);
}

function addressOf({ publicUrl, demo }: Config, port: number): Address {
  const own = publicUrl ?? `http://localhost:${port}`;
  return { publicUrl: own, origins: demo ? [own, `http://127.0.0.1:${port}`] : [own] };
}

/** What other processes have carried out through the control socket. */
function commandOf({ services, stores, address }: Parts): ControlHandler {
  const options = {
    store: stores.accountmanagers,
    leads: stores.leads,
    handoffs: services.handoffs,
    handoffContext: () => handoffContext(services),
    regionIds: new Set(services.regions.all().map(({ id }) => id)),
    publicUrl: address.publicUrl,
    now: services.now,
  };
  return async (name, args) => {
    if (name !== 'accountmanagers') throw new Error(`'${name}' is not a command of this process`);
    const { accountmanagersCommand } = await import('./inbox/accountmanagers-command.ts');
    return accountmanagersCommand(args, options);
  };
}
