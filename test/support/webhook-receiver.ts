import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { LoopbackCertificate } from './loopback-certificate.ts';

/** What the receiver does with an event. */
export type WebhookReception = 'accepts' | 'answers 500' | 'redirects' | 'hangs' | 'breaks';

export interface ReceivedEvent {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly event: {
    readonly specversion: string;
    readonly id: string;
    readonly source: string;
    readonly type: string;
    readonly time: string;
    readonly subject: string;
    readonly data: Readonly<Record<string, unknown>>;
  };
}

/** A system on the loopback interface that is told what happens to leads. */
export interface WebhookReceiver {
  readonly url: string;
  /** What was posted, accepted or not, oldest first. */
  readonly posts: readonly ReceivedEvent[];
  /** What was accepted. */
  readonly accepted: readonly ReceivedEvent[];
  receive(how: WebhookReception): void;
  close(): Promise<void>;
}

/** With a certificate it is reached over https only. */
export async function startWebhookReceiver(certificate?: LoopbackCertificate): Promise<WebhookReceiver> {
  const posts: ReceivedEvent[] = [];
  const accepted: ReceivedEvent[] = [];
  let reception: WebhookReception = 'accepts';
  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request);
    const post = { headers: request.headers, body, event: JSON.parse(body) as ReceivedEvent['event'] };
    posts.push(post);
    if (reception === 'accepts') accepted.push(post);
    answer(reception, response);
  };
  const server = certificate ? createSecureServer(certificate, receive) : createServer(receive);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}/leads?key=geheim`,
    posts,
    accepted,
    receive(how) {
      reception = how;
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function answer(reception: WebhookReception, response: ServerResponse): void {
  if (reception === 'accepts') response.writeHead(202).end();
  if (reception === 'answers 500') response.writeHead(500).end('no');
  if (reception === 'redirects') response.writeHead(307, { location: '/elsewhere' }).end();
  if (reception === 'breaks') response.destroy();
}

/** Whether a post was signed with the secret, as the settings describe it. */
export function isSignedWith(secret: string, { headers, body }: ReceivedEvent): boolean {
  const [, seconds, code] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['webhook-signature'])) ?? [];
  return code === createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
}
