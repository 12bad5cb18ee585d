import { createHmac } from 'node:crypto';
import type { EventMessage, EventSender } from '../../handoff/ports.ts';

/** How long the receiver may take, in milliseconds; the queue tries again after that. */
const TIME_LIMIT_MS = 8_000;

export interface WebhookSettings {
  /** Only ever from the settings, never from data. */
  readonly url: string;
  readonly secret: string;
  /** Our own origin, the `source` of every event. */
  readonly source: string;
  readonly timeLimitMs?: number;
}

/** Posts events as CloudEvents 1.0 in structured JSON, signed. Anything but a 2xx counts as not delivered. */
export function webhookSender({
  url,
  secret,
  source,
  timeLimitMs = TIME_LIMIT_MS,
}: WebhookSettings): EventSender {
  return {
    async send(message) {
      const body = JSON.stringify(cloudEvent(message, source));
      const status = await post(url, body, signature(secret, body, new Date()), timeLimitMs);
      if (status < 200 || status > 299) throw new Error(`the webhook answered ${status}`);
    },
  };
}

function cloudEvent({ id, at, event, link }: EventMessage, source: string): object {
  return {
    specversion: '1.0',
    id,
    source,
    type: event.type,
    time: at.toISOString(),
    subject: event.lead.id,
    datacontenttype: 'application/json',
    data: { ...event.lead, link },
  };
}

/** `t=<Unix seconds>,v1=<hex>`: HMAC-SHA256 over the seconds, a full stop and the body, so that neither can be changed. */
function signature(secret: string, body: string, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000);
  const code = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${code}`;
}

/** @throws with a message for the inbox, without the address: it can hold a key of the receiver */
async function post(url: string, body: string, signed: string, timeLimitMs: number): Promise<number> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/cloudevents+json; charset=utf-8',
        'webhook-signature': signed,
        'user-agent': 'wsp-assistent',
      },
      body,
      // Where it leads is for the settings to say.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeLimitMs),
    });
    await response.body?.cancel();
    return response.status;
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') {
      throw new Error(`the webhook did not answer within ${timeLimitMs / 1000} s`);
    }
    throw new Error(`the webhook could not be reached: ${codeOf(error)}`);
  }
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'the connection broke';
}
