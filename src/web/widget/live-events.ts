import type { Message } from '../../domain/conversation.ts';
import type { ServerSentEvent } from '../server-sent-events.ts';
import type { ConversationClient, ConversationKey } from './conversation-client.ts';
import { lastSequence } from './timeline.ts';

interface LiveListener {
  happened(event: ServerSentEvent): void;
  connectionChanged(connected: boolean): void;
}

/** What happens in one conversation, as it happens; after a pause it goes on where it stopped. */
export class LiveEvents {
  readonly #client: ConversationClient;
  readonly #listener: LiveListener;
  #following: AbortController | null = null;
  #lastEventId: string | null = null;

  constructor(client: ConversationClient, listener: LiveListener) {
    this.#client = client;
    this.#listener = listener;
  }

  /** These messages are known already. */
  startAfter(messages: readonly Message[]): void {
    this.#lastEventId = lastSequence(messages);
  }

  follow(key: ConversationKey): void {
    this.stop();
    const following = new AbortController();
    this.#following = following;
    void this.#client.follow(key, {
      lastEventId: this.#lastEventId,
      signal: following.signal,
      onEvent: (event) => {
        this.#lastEventId = event.id ?? this.#lastEventId;
        this.#listener.happened(event);
      },
      onConnection: (connected) => this.#listener.connectionChanged(connected),
      // Without live events the conversation still works; a void token shows itself at the next message.
      onRefused: () => {},
    });
  }

  stop(): void {
    this.#following?.abort();
    this.#following = null;
  }
}
