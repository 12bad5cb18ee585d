import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { regionPages } from '../../src/channels/pages/region-pages.ts';
import { directoryRoutes } from '../../src/channels/web-chat/directory-routes.ts';
import { knowledgeBase } from '../../src/domain/knowledge-base.ts';
import { createApp } from '../../src/http/app.ts';
import type { RegionDirectory } from '../../src/regions/region-directory.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { NO_METRICS } from '../../src/telemetry/metrics.ts';
import { TEST_DAY } from './curated-knowledge.ts';

/** The region pages and look-ups in the real HTTP application on a free port, without articles or a database. */
export async function serveRegionPages(
  regions: RegionDirectory,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(
    createApp({
      publicRoutes: directoryRoutes({ regions, knowledge: knowledgeBase([]), today: () => TEST_DAY }),
      ownRoutes: [],
      pages: [regionPages(regions)],
      widgetOrigins: [],
      publicUrl: 'https://assistent.example',
      trustProxy: false,
      webFolder: 'src/web/public',
      logger: createLogger('silent'),
      metrics: NO_METRICS,
      async checkReady() {},
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
