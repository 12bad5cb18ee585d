import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { openIdProvider } from './adapters/identity/openid-provider.ts';
import { fileIndexCache } from './adapters/knowledge-files/index-cache.ts';
import { type Knowledge, loadKnowledge } from './adapters/knowledge-files/load-knowledge.ts';
import { loadPrompt } from './adapters/knowledge-files/load-prompt.ts';
import { loadReplies } from './adapters/knowledge-files/load-replies.ts';
import { hnswVectorIndex, type NamedEmbeddings } from './adapters/langchain/hnsw-vector-index.ts';
import { openAiEmbeddings } from './adapters/langchain/openai-embeddings.ts';
import { fileMailer, smtpMailer } from './adapters/mail/mailer.ts';
import { openAiLanguageModel } from './adapters/openai/language-model.ts';
import { accountmanagerStore } from './adapters/sql/accountmanager-store.ts';
import { claimDataFolder } from './adapters/sql/control-socket.ts';
import { conversationStore } from './adapters/sql/conversation-store.ts';
import {
  type Database,
  openEmbeddedDatabase,
  openMemoryDatabase,
  openServerDatabase,
} from './adapters/sql/database.ts';
import { deliveryStore } from './adapters/sql/delivery-store.ts';
import { handoffStore } from './adapters/sql/handoff-store.ts';
import { insightStore } from './adapters/sql/insight-store.ts';
import { leadStore } from './adapters/sql/lead-store.ts';
import { openNews } from './adapters/sql/news.ts';
import { type Outbox, openOutbox } from './adapters/sql/outbox.ts';
import { retentionStore } from './adapters/sql/retention-store.ts';
import { statusLinkStore } from './adapters/sql/status-link-store.ts';
import { webhookSender } from './adapters/webhook/webhook-sender.ts';
import { extractiveComposer } from './answering/compose-extractive.ts';
import { groundedComposer } from './answering/compose-with-model.ts';
import { followUpReader } from './answering/follow-up-question.ts';
import type { Composer } from './answering/ports.ts';
import { regionPages } from './channels/pages/region-pages.ts';
import { createStatusLink } from './channels/pages/status-link.ts';
import { statusPage } from './channels/pages/status-page.ts';
import { directoryRoutes } from './channels/web-chat/directory-routes.ts';
import { visitorRoutes } from './channels/web-chat/visitor-routes.ts';
import type { Config } from './config.ts';
import { applyRetention } from './conversation/retention.ts';
import type { Services } from './conversation/turn-in-progress.ts';
import { DomainError } from './domain/errors.ts';
import { type IsoDate, isoDateInAmsterdam } from './domain/iso-date.ts';
import type { KnowledgeBase } from './domain/knowledge-base.ts';
import { checkDeadlines } from './handoff/check-deadlines.ts';
import { deliver } from './handoff/deliver.ts';
import { createApp } from './http/app.ts';
import { createRateLimits } from './http/rate-limit.ts';
import { accountmanagersCommand } from './inbox/accountmanagers-command.ts';
import { demoRoutes, saveSampleAccountmanager } from './inbox/demo.ts';
import { inboxRoutes } from './inbox/inbox-routes.ts';
import { insightRoutes } from './inbox/insights.ts';
import { invitePage } from './inbox/invite-page.ts';
import { signInPages } from './inbox/sign-in-pages.ts';
import { createRegionDirectory } from './regions/region-directory.ts';
import { buildRetriever } from './retrieval/build-retriever.ts';
import type { Logger } from './telemetry/logger.ts';
import { createMetrics, serveMetrics } from './telemetry/metrics.ts';

const PROJECT = path.join(import.meta.dirname, '..');

/** A running assistant. */
export interface Assistant {
  /** Where it listens. */
  readonly url: string;
  /** Lets what is under way finish, then closes everything. Safe to call twice. */
  stop(): Promise<void>;
}

/** Wires and starts everything. @throws when a part cannot start; what was started by then is closed again */
export async function startAssistant(config: Config, logger: Logger): Promise<Assistant> {
  const now = (): Date => new Date();
  const today = todayOf(config, now);
  const closing: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    let runCommand: (command: string, args: readonly string[]) => Promise<string> = async () => {
      throw new Error('the assistant is still starting; try again in a moment');
    };
    const claim = await claimDataFolder(config.dataDir, (command, args) => runCommand(command, args));
    closing.push(claim.release);
    const knowledge = await loadKnowledge(config.knowledgeDir, today());
    const database = await openDatabase(config);
    closing.push(database.close);
    const outbox = await openOutbox(database, (error) =>
      logger.error({ err: error }, 'the queue has a problem'),
    );
    closing.push(outbox.stop);
    const news = await openNews(database);
    closing.push(news.stop);
    const services = await composeServices(config, knowledge, database, outbox, logger, now);
    const accountmanagers = accountmanagerStore(database.db);
    const metrics = createMetrics();
    const mailer = config.smtpUrl
      ? smtpMailer(config.smtpUrl, config.mailFrom)
      : fileMailer(path.join(config.dataDir, 'mail'), config.mailFrom);
    const stopping = new AbortController();
    const server = createServer();
    const port = await listen(server, config.host, config.port);
    closing.push(() => stopServer(server, stopping));
    const publicUrl = config.publicUrl ?? `http://localhost:${port}`;
    const origins = config.demo ? [publicUrl, `http://127.0.0.1:${port}`] : [publicUrl];
    const settings = { publicUrl, origins };
    const regionName = (id: string): string => services.regions.find(id)?.name ?? id;
    const command = {
      store: accountmanagers,
      regionIds: new Set(knowledge.regions.regions.map(({ id }) => id)),
      publicUrl,
      now,
    };
    runCommand = (name, args) => {
      if (name !== 'accountmanagers') throw new Error(`'${name}' is not a command of this process`);
      return accountmanagersCommand(args, command);
    };
    if (config.demo) await saveSampleAccountmanager(accountmanagers, now());
    const leads = leadStore(database.db, outbox);
    const statusLinks = statusLinkStore(database.db);
    const provider =
      config.oidc && openIdProvider({ ...config.oidc, returnTo: `${publicUrl}/inbox/sign-in/callback` });
    const app = createApp({
      publicRoutes: [
        ...visitorRoutes({
          services,
          news: news.conversations,
          typing: news.typing,
          mailer,
          limits: createRateLimits(config.rateLimit),
          metrics,
          logger,
          controller: config.controller,
          retentionDays: config.retention.conversationDays,
          stopping: stopping.signal,
        }),
        ...directoryRoutes(services),
      ],
      ownRoutes: [
        ...inboxRoutes({
          leads,
          handoffs: services.handoffs,
          accountmanagers,
          say: services.say,
          fallbackMailbox: config.fallbackMailbox,
          retriever: services.retriever,
          knowledge: services.knowledge,
          composer: services.extractiveComposer,
          today,
          regionExists: (id) => services.regions.find(id) !== undefined,
          news: news.inbox,
          typing: news.typing,
          settings,
          regionName,
          now,
          stopping: stopping.signal,
        }),
        ...insightRoutes({
          insights: insightStore(database.db),
          accountmanagers,
          settings,
          articleTitle: knowledge.knowledge.title,
          now,
        }),
        ...(config.demo ? demoRoutes(accountmanagers, settings, now) : []),
      ],
      pages: [
        regionPages(services.regions),
        statusPage({
          links: statusLinks,
          handoffs: services.handoffs,
          findLead: leads.find,
          regionName,
          articleTitle: knowledge.knowledge.title,
          origins,
          now,
        }),
        invitePage(accountmanagers, provider, settings, now),
        signInPages({
          store: accountmanagers,
          provider,
          settings,
          now,
          report: (error) => logger.warn({ err: error }, 'a sign-in at the identity provider failed'),
        }),
      ],
      widgetOrigins: [...origins, ...config.widgetOrigins],
      publicUrl,
      trustProxy: config.trustProxy,
      webFolder: path.join(PROJECT, 'dist/web'),
      logger,
      metrics,
      async checkReady() {
        await database.db.selectFrom('inbox_counters').select('region_id').limit(1).execute();
        if (!(await outbox.isAlive())) throw new Error('the queue does not answer');
      },
    });
    server.on('request', app);
    if (config.metricsPort !== null) {
      const metricsServer = await serveMetrics(metrics, config.host, config.metricsPort);
      closing.push(() => new Promise((resolve) => metricsServer.close(resolve)));
    }
    const deliveries = deliveryStore(database.db);
    const mail = { publicUrl, regionName, articleTitle: knowledge.knowledge.title };
    const webhook = config.webhook && webhookSender({ ...config.webhook, source: publicUrl });
    const makeStatusLink = (leadId: string) => createStatusLink(statusLinks, leadId, publicUrl, now());
    await outbox.work({
      async deliver(id) {
        try {
          await deliver(id, { deliveries, mailer, mail, webhook, makeStatusLink, now });
          metrics.deliveryEnded('delivered');
        } catch (error) {
          metrics.deliveryEnded('failed');
          throw error;
        }
      },
      async giveUp(id) {
        await deliveries.markDead(id);
        metrics.deliveryEnded('dead');
        logger.error({ deliveryId: id }, 'a delivery failed too often and waits for a person');
      },
      async wake(leadId) {
        const context = { now: now(), say: services.say, fallbackMailbox: services.fallbackMailbox };
        await services.handoffs
          .change(leadId, now(), (unit) => checkDeadlines(unit, context))
          // An erased lead has no deadlines any more.
          .catch((error) => {
            if (!(error instanceof DomainError && error.code === 'not-found')) throw error;
          });
      },
      async retain() {
        const retention = retentionStore(database.db);
        const { conversations } = services;
        await applyRetention(config.retention, { retention, conversations, mailer, now: now() });
      },
    });
    return { url: `http://${config.host}:${port}`, stop: close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What turns need and no more: for `ask`, evals and benchmarks, with a database that is gone afterwards. */
export async function composeWithoutServer(
  config: Config,
  logger: Logger,
): Promise<{ services: Services; close(): Promise<void> }> {
  const now = (): Date => new Date();
  const knowledge = await loadKnowledge(config.knowledgeDir, todayOf(config, now)());
  const database = await openMemoryDatabase();
  const noOutbox: Pick<Outbox, 'addDelivery' | 'addWake'> = { async addDelivery() {}, async addWake() {} };
  const services = await composeServices(config, knowledge, database, noOutbox, logger, now);
  return { services, close: database.close };
}

/** Opens the accountmanagers of a data folder on which no process runs. */
export async function openAccountmanagers(config: Config) {
  const knowledge = await loadKnowledge(config.knowledgeDir, isoDateInAmsterdam(new Date()));
  const database = await openDatabase(config);
  return {
    store: accountmanagerStore(database.db),
    regionIds: new Set(knowledge.regions.regions.map(({ id }) => id)),
    publicUrl: config.publicUrl ?? `http://localhost:${config.port}`,
    now: () => new Date(),
    close: database.close,
  };
}

async function composeServices(
  config: Config,
  { knowledge, regions, responsibilities, otherQuestions }: Knowledge,
  database: Database,
  outbox: Pick<Outbox, 'addDelivery' | 'addWake'>,
  logger: Logger,
  now: () => Date,
): Promise<Services> {
  const today = todayOf(config, now);
  const retriever = await buildRetriever({
    articles: knowledge.articles,
    otherQuestions,
    cache: fileIndexCache(path.join(config.dataDir, 'index'), (message) => logger.warn(message)),
    openVectorIndex: hnswVectorIndex(embeddingsOf(config), (message) => logger.warn(message)),
    onProgress: (share) => logger.info(`building the index: ${Math.round(share * 100)}%`),
  });
  const extractive = extractiveComposer(knowledge);
  const handoffOutbox = { ...outbox, toWebhook: config.webhook !== null };
  return {
    conversations: conversationStore(database.db, handoffOutbox),
    handoffs: handoffStore(database.db, handoffOutbox),
    knowledge,
    retriever,
    regions: createRegionDirectory(regions, today()),
    responsibilities,
    composer: await composerOf(config, knowledge, extractive, logger),
    extractiveComposer: extractive,
    say: await loadReplies(path.join(PROJECT, 'prompts/replies.nl.yaml')),
    readFollowUp: followUpReader(knowledge.articles),
    fallbackMailbox: config.fallbackMailbox,
    today,
    now,
  };
}

/** With a key a language model phrases the answers; without one they are in the words of the articles. */
async function composerOf(
  { languageModel }: Config,
  knowledge: KnowledgeBase,
  extractive: Composer,
  logger: Logger,
): Promise<Composer> {
  if (!languageModel) return extractive;
  const prompt = await loadPrompt(path.join(PROJECT, 'prompts/phrase-answer.md'));
  return groundedComposer(knowledge, openAiLanguageModel(languageModel), prompt, {
    report: ({ error, ...report }) =>
      logger.info({ ...report, ...(error ? { err: error } : {}) }, 'answer composed'),
  });
}

function embeddingsOf({ languageModel }: Config): NamedEmbeddings | undefined {
  if (!languageModel?.embeddingModel) return undefined;
  return openAiEmbeddings({ ...languageModel, model: languageModel.embeddingModel });
}

function openDatabase(config: Config): Promise<Database> {
  return config.databaseUrl ? openServerDatabase(config.databaseUrl) : openEmbeddedDatabase(config.dataDir);
}

function todayOf(config: Config, now: () => Date): () => IsoDate {
  return () => config.assistantDate ?? isoDateInAmsterdam(now());
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(`PORT: ${port} is in use; choose another`) : error);
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Ends streams, lets requests finish, and takes no new ones. */
function stopServer(server: Server, stopping: AbortController): Promise<void> {
  stopping.abort();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
