import { Agent, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';

/** Calls over one kept connection, as cheaply as Node can, so that the server's share of the time is large. */
export interface HttpCaller {
  get(url: string): Promise<string>;
  post(url: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<string>;
  close(): void;
}

export function httpCaller(): HttpCaller {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const call = (
    method: string,
    url: string,
    headers: Readonly<Record<string, string>>,
    body?: string,
  ): Promise<string> =>
    new Promise((resolve, reject) => {
      const sent = request(url, { agent, method, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
        });
        response.on('end', () => {
          if ((response.statusCode ?? 500) < 300) resolve(text);
          else reject(new Error(`${method} ${url}: ${response.statusCode} ${text}`));
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  return {
    get: (url) => call('GET', url, {}),
    post: (url, body, headers = {}) =>
      call('POST', url, { 'Content-Type': 'application/json', ...headers }, JSON.stringify(body)),
    close: () => agent.destroy(),
  };
}

/** Serves an app on a free port of this machine. */
export async function serve(app: Express): Promise<{ url: string; close(): Promise<void> }> {
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
