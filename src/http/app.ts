import path from 'node:path';
import express, { type Express, type RequestHandler, Router } from 'express';
import helmet from 'helmet';
import type { Logger } from '../telemetry/logger.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { cors } from './cors.ts';
import { API_VERSION, openApiDocument } from './openapi.ts';
import { HttpProblem, notFound, problemHandler } from './problem.ts';
import { mountRoutes, type Route } from './route.ts';

const BODY_LIMIT = '64kb';

export interface AppOptions {
  /** Routes that pages of other origins may use. */
  readonly publicRoutes: readonly Route[];
  /** Routes for our own pages only. */
  readonly ownRoutes: readonly Route[];
  readonly pages: readonly Router[];
  readonly widgetOrigins: readonly string[];
  readonly publicUrl: string;
  readonly trustProxy: boolean | number | string;
  /** Folder with what Vite built. */
  readonly webFolder: string;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Throws, naming the part, when the service cannot answer. */
  checkReady(): Promise<void>;
}

/** The HTTP application: security headers, the API, the pages, and one place that makes errors. */
export function createApp(options: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', options.trustProxy);
  app.set('etag', 'strong');
  app.use(observe(options.logger, options.metrics));
  app.use(securityHeaders());
  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.get('/readyz', async (_request, response) => {
    try {
      await options.checkReady();
      response.json({ status: 'ready' });
    } catch (error) {
      const message = error instanceof Error ? error.message : 'not ready';
      throw new HttpProblem(503, 'not-ready', message);
    }
  });
  app.use('/api/v1', api(options));
  for (const page of options.pages) app.use(page);
  app.use('/widget.js', anyOrigin);
  app.use('/assets', anyOrigin);
  app.use(express.static(options.webFolder, { setHeaders: cacheAssets, redirect: false }));
  app.get('/inbox/', (_request, response) => {
    response.sendFile(path.join(options.webFolder, 'inbox/index.html'));
  });
  app.use(notFound);
  app.use(problemHandler(options.logger));
  return app;
}

function api({ publicRoutes, ownRoutes, widgetOrigins, publicUrl }: AppOptions): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const routes = [...publicRoutes, ...ownRoutes];
  let document: object | undefined;
  router.use((_request, response, next) => {
    response.setHeader('API-Version', API_VERSION);
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  router.get('/openapi.json', anyOrigin, (_request, response) => {
    document ??= openApiDocument(routes, publicUrl);
    response.json(document);
  });
  const crossOrigin = cors(widgetOrigins);
  const own = new Set(ownRoutes.map(({ path: own }) => own.split('/')[1]));
  router.use((request, response, next) => {
    if (own.has(request.path.split('/')[1])) next();
    else crossOrigin(request, response, next);
  });
  router.use(express.json({ limit: BODY_LIMIT, strict: false }));
  mountRoutes(router, routes);
  router.use(notFound);
  return router;
}

/** No inline script or style, nothing from elsewhere, and our own pages in no frame but our own. */
function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'self'"],
        formAction: ["'self'"],
      },
    },
    // The widget is a script that pages of other origins load.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    crossOriginEmbedderPolicy: false,
    // A form of ours must send its Origin, which 'no-referrer' would withhold.
    referrerPolicy: { policy: 'same-origin' },
  });
}

const anyOrigin: RequestHandler = (_request, response, next) => {
  response.setHeader('Access-Control-Allow-Origin', '*');
  next();
};

/** Names under `assets/` change with their content; everything else is asked for again. */
function cacheAssets(response: { setHeader(name: string, value: string): unknown }, file: string): void {
  const isHashed = file.includes(`${path.sep}assets${path.sep}`);
  response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}

/** Logs and counts each request by its route: never by address, which may hold what somebody typed. */
function observe(logger: Logger, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    response.on('finish', () => {
      const seconds = (performance.now() - started) / 1000;
      const route = request.route ? String(request.route.path) : 'static';
      metrics.requestFinished(route, request.method, response.statusCode, seconds);
      logger.debug({ method: request.method, route, status: response.statusCode, seconds }, 'request');
    });
    next();
  };
}
