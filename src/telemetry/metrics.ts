import type { Server } from 'node:http';
import type { Outcome } from '../domain/turn.ts';

/** What is counted, for Prometheus. No label holds anything a visitor wrote. */
export interface Metrics {
  turnFinished(outcome: Outcome, seconds: number): void;
  /** Counts leads that wait in a pool whenever somebody asks for the metrics: the alarm that nobody takes them up. */
  watchLeadsInPool(count: () => Promise<number>): void;
  deliveryEnded(result: 'delivered' | 'failed' | 'dead'): void;
  requestFinished(route: string, method: string, status: number, seconds: number): void;
  text(): Promise<string>;
}

/** Where nobody reads them: nothing is counted. */
export const NO_METRICS: Metrics = {
  turnFinished() {},
  watchLeadsInPool() {},
  deliveryEnded() {},
  requestFinished() {},
  text: async () => '',
};

export async function createMetrics(): Promise<Metrics> {
  const { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } = await import('prom-client');
  const registers = [new Registry()];
  collectDefaultMetrics({ register: registers[0]! });
  const turns = new Histogram({
    name: 'assistant_turn_seconds',
    help: 'Time from message to turn',
    labelNames: ['outcome'],
    registers,
  });
  const deliveries = new Counter({
    name: 'assistant_deliveries_total',
    help: 'Attempts to deliver',
    labelNames: ['result'],
    registers,
  });
  const requests = new Histogram({
    name: 'assistant_http_request_seconds',
    help: 'HTTP requests by route',
    labelNames: ['route', 'method', 'status'],
    registers,
  });
  return {
    turnFinished: (outcome, seconds) => turns.observe({ outcome }, seconds),
    watchLeadsInPool(count) {
      new Gauge({
        name: 'assistant_leads_in_pool',
        help: 'Open requests that no accountmanager was left to be offered',
        registers,
        async collect() {
          // Unknown while the database is away; the other metrics must tell of that.
          this.set(await count().catch(() => Number.NaN));
        },
      });
    },
    deliveryEnded: (result) => deliveries.inc({ result }),
    requestFinished: (route, method, status, seconds) => requests.observe({ route, method, status }, seconds),
    text: () => registers[0]!.metrics(),
  };
}

/** Serves the metrics on a port of their own, which a proxy does not show to the world. */
export async function serveMetrics(metrics: Metrics, host: string, port: number): Promise<Server> {
  const { createServer } = await import('node:http');
  const server = createServer(async (request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(await metrics.text());
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}
