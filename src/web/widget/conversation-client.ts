import type { Message } from '../../domain/conversation.ts';
import type { Handoff, Preference } from '../../domain/handoff.ts';
import type { Turn } from '../../domain/turn.ts';
import { ApiProblem, problemOf } from '../api-problem.ts';
import { followEventStream, watchSilence } from '../event-stream.ts';
import { readServerSentEvents, type ServerSentEvent } from '../server-sent-events.ts';
import type { InterfaceLanguage } from './messages.ts';

export interface NamedRegion {
  readonly id: string;
  readonly name: string;
}

/** The region of a conversation, with the municipality when that is known. */
export interface ConversationRegion extends NamedRegion {
  readonly municipality?: string | null;
}

export interface StartedConversation {
  readonly id: string;
  readonly token: string;
  readonly messages: readonly Message[];
  readonly disclosure: string;
  readonly retentionDays: number;
  readonly region: ConversationRegion | null;
}

export interface StoredTranscript {
  readonly region: ConversationRegion | null;
  readonly handoff: Handoff | null;
  readonly messages: readonly Message[];
  readonly turns: readonly Turn[];
}

export interface RegionMatch {
  readonly region: NamedRegion;
  readonly municipality: string | null;
  readonly place?: string;
}

export interface HandoffRequest {
  readonly contact: {
    readonly name: string;
    readonly company: string;
    readonly email?: string;
    readonly phone?: string;
    readonly kvk?: string;
  };
  readonly prefer: Preference;
  readonly when?: string;
  readonly consent: boolean;
  readonly question?: string;
  readonly municipality?: string;
}

/** Characters of an address the server takes. */
const LONGEST_PAGE = 2_000;

/** Who one conversation is for the server. The token travels in a header, never in an address. */
export interface ConversationKey {
  readonly id: string;
  readonly token: string;
}

/** The server's visitor API. Every function throws an `ApiProblem` when refused, a `TypeError` when there is no connection. */
export type ConversationClient = ReturnType<typeof createConversationClient>;

/** @param server Address of the folder that `widget.js` came from. */
export function createConversationClient(server: URL) {
  const api = (path: string) => new URL(`api/v1/${path}`, server);
  const own = ({ id }: ConversationKey, path = '') => api(`conversations/${encodeURIComponent(id)}${path}`);

  async function call(url: URL, method: string, options: { key?: ConversationKey; body?: unknown } = {}) {
    const response = await fetch(url, {
      method,
      headers: headersOf(options),
      cache: 'no-store',
      credentials: 'omit',
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    });
    if (!response.ok) throw await problemOf(response);
    return response;
  }

  return {
    async start(region: string | null, locale: InterfaceLanguage): Promise<StartedConversation> {
      const body = {
        channel: 'web-chat',
        locale,
        ...(region ? { region } : {}),
        ...pageOf(location),
      };
      return (await call(api('conversations'), 'POST', { body })).json();
    },

    async read(key: ConversationKey): Promise<StoredTranscript> {
      return (await call(own(key), 'GET', { key })).json();
    },

    /** Sends one message and passes on the events of its turn; ends when the stream ends. */
    async sendTurn(
      key: ConversationKey,
      message: { readonly text: string; readonly messageId: string },
      onEvent: (event: ServerSentEvent) => void,
    ): Promise<void> {
      const watch = watchSilence();
      try {
        const response = await fetch(own(key, '/turns'), {
          method: 'POST',
          headers: { ...headersOf({ key, body: message }), Accept: 'text/event-stream' },
          body: JSON.stringify(message),
          cache: 'no-store',
          credentials: 'omit',
          signal: watch.signal,
        });
        if (!response.ok || !response.body) throw await problemOf(response);
        for await (const event of readServerSentEvents(response.body, watch.alive)) onEvent(event);
      } finally {
        watch.end();
      }
    },

    /** Follows what happens in the conversation until aborted. */
    follow(
      key: ConversationKey,
      options: {
        readonly lastEventId: string | null;
        readonly signal: AbortSignal;
        readonly onEvent: (event: ServerSentEvent) => void;
        readonly onConnection: (connected: boolean) => void;
        readonly onRefused: (problem: ApiProblem) => void;
      },
    ): Promise<void> {
      return followEventStream({ url: own(key, '/events'), headers: headersOf({ key }), ...options });
    },

    async correctRegion(key: ConversationKey, match: RegionMatch): Promise<ConversationRegion | null> {
      const body = match.municipality ? { municipality: match.municipality } : { region: match.region.id };
      const { region } = (await (await call(own(key), 'PATCH', { key, body })).json()) as StoredTranscript;
      return region;
    },

    async findRegions(text: string): Promise<readonly RegionMatch[]> {
      const url = api('regions');
      url.searchParams.set('q', text);
      url.searchParams.set('prefix', 'true');
      const { matches } = (await (await call(url, 'GET')).json()) as { matches: readonly RegionMatch[] };
      return matches;
    },

    async requestHandoff(key: ConversationKey, body: HandoffRequest): Promise<Handoff> {
      return (await call(own(key, '/handoff'), 'POST', { key, body })).json();
    },

    async withdrawHandoff(key: ConversationKey): Promise<Handoff> {
      return (await call(own(key, '/handoff/withdraw'), 'POST', { key, body: {} })).json();
    },

    async rate(
      key: ConversationKey,
      body: { readonly turnId: string; readonly rating: 'up' | 'down'; readonly comment?: string },
    ): Promise<void> {
      await call(own(key, '/feedback'), 'POST', { key, body });
    },

    async sayTyping(key: ConversationKey): Promise<void> {
      await call(own(key, '/typing'), 'POST', { key, body: {} });
    },

    async sayRead(key: ConversationKey, sequence: number): Promise<void> {
      await call(own(key, '/read'), 'POST', { key, body: { sequence } });
    },

    /** Everything the server holds about the conversation, as a file. */
    async download(key: ConversationKey): Promise<Blob> {
      return (await call(own(key, '/export'), 'GET', { key })).blob();
    },

    async erase(key: ConversationKey): Promise<void> {
      await call(own(key), 'DELETE', { key });
    },
  };
}

/** Whether a refusal means that the token is no longer good, or the conversation is gone. */
export function isVoid(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 401 || error.status === 404);
}

function headersOf({ key, body }: { key?: ConversationKey; body?: unknown }): Record<string, string> {
  return {
    ...(key ? { Authorization: `Bearer ${key.token}` } : {}),
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
  };
}

/** The page the widget stands on, without what a visitor may have typed into its address; left out when it is no web address. */
function pageOf({ origin, pathname, protocol }: Location): { page?: string } {
  const page = `${origin}${pathname}`;
  return protocol.startsWith('http') && page.length <= LONGEST_PAGE ? { page } : {};
}
