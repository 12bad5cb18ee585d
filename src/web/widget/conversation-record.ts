import type { ReactiveControllerHost } from 'lit';
import type { ConversationKey } from './conversation-client.ts';
import { type ConversationState, NEW_CONVERSATION } from './conversation-state.ts';
import type { OutgoingMessage } from './outgoing-messages.ts';
import type { ConversationStorage } from './stored-conversation.ts';

/** One conversation as the element shows it and as the browser keeps it. */
export class ConversationRecord {
  state: ConversationState = NEW_CONVERSATION;
  /** Null as long as there is no conversation. */
  key: ConversationKey | null = null;

  readonly #host: ReactiveControllerHost;
  readonly #storage: ConversationStorage;

  constructor(host: ReactiveControllerHost, storage: ConversationStorage) {
    this.#host = host;
    this.#storage = storage;
  }

  /** @throws when there is no conversation yet */
  get requiredKey(): ConversationKey {
    if (!this.key) throw new Error('There is no conversation yet.');
    return this.key;
  }

  change(changes: Partial<ConversationState>): void {
    this.state = { ...this.state, ...changes };
    this.#host.requestUpdate();
  }

  /** Keeps it, with what is not sent yet. */
  save(outgoing: readonly OutgoingMessage[]): void {
    if (!this.key) return;
    const { disclosure, ratings } = this.state;
    this.#storage.save({ ...this.key, disclosure, outgoing, ratings });
  }

  forget(): void {
    if (this.key) this.#storage.clear(this.key.id);
    this.key = null;
    this.change({ timeline: [], handoff: null, ratings: {}, trouble: null, typing: null, readUpTo: 0 });
  }
}
