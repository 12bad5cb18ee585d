import path from 'node:path';
import type { Express } from 'express';
import { openIdProvider } from '../adapters/identity/openid-provider.ts';
import { deskPage } from '../channels/pages/desk-page.ts';
import { regionPages } from '../channels/pages/region-pages.ts';
import { statusPage } from '../channels/pages/status-page.ts';
import { directoryRoutes } from '../channels/web-chat/directory-routes.ts';
import { visitorRoutes } from '../channels/web-chat/visitor-routes.ts';
import { handoffContext } from '../conversation/handoff-context.ts';
import { createApp } from '../http/app.ts';
import { createRateLimits } from '../http/rate-limit.ts';
import { demoRoutes } from '../inbox/demo.ts';
import { inboxRoutes } from '../inbox/inbox-routes.ts';
import { insightRoutes } from '../inbox/insights.ts';
import { invitePage } from '../inbox/invite-page.ts';
import { signInPages } from '../inbox/sign-in-pages.ts';
import { type Parts, regionNameIn } from './parts.ts';
import { PROJECT } from './services.ts';

/** Everything that answers over HTTP: the visitor's half of the contract, the inbox and the pages. */
export function composeApp(parts: Parts): Express {
  const { config, logger, database, outbox, news, presence, services, stores, metrics, stopping } = parts;
  const { now, today, say, knowledge, regions } = services;
  const { accountmanagers, leads } = stores;
  const { publicUrl, origins } = parts.address;
  const settings = { publicUrl, origins };
  const regionName = regionNameIn(services);
  const provider =
    config.oidc && openIdProvider({ ...config.oidc, returnTo: `${publicUrl}/inbox/sign-in/callback` });
  return createApp({
    publicRoutes: [
      ...visitorRoutes({
        services,
        news: news.conversations,
        typing: news.typing,
        mailer: parts.mailer,
        limits: createRateLimits(config.rateLimit),
        metrics,
        controller: config.controller,
        retentionDays: config.retention.conversationDays,
        stopping,
      }),
      ...directoryRoutes(services),
    ],
    ownRoutes: [
      ...inboxRoutes({
        leads,
        handoffs: services.handoffs,
        accountmanagers,
        say,
        fallbackMailbox: config.fallbackMailbox,
        retriever: services.retriever,
        knowledge,
        composer: services.extractiveComposer,
        today,
        regionExists: (id) => regions.find(id) !== undefined,
        news: news.inbox,
        signInNews: news.signIns,
        conversationNews: news.conversations,
        typing: news.typing,
        presence,
        settings,
        provider,
        regionName,
        now,
        stopping,
      }),
      ...insightRoutes({
        insights: stores.insights,
        accountmanagers,
        settings,
        articleTitle: knowledge.title,
        now,
      }),
      ...(config.demo ? demoRoutes(accountmanagers, settings, now) : []),
    ],
    pages: [
      regionPages(regions),
      statusPage({
        links: stores.statusLinks,
        handoffs: services.handoffs,
        findLead: leads.find,
        regionName,
        articleTitle: knowledge.title,
        origins,
        handoffContext: () => handoffContext(services),
      }),
      deskPage({
        links: stores.statusLinks,
        handoffs: services.handoffs,
        findLead: leads.find,
        origins,
        handoffContext: () => handoffContext(services),
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
}
