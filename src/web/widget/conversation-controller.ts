import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { newMessageId } from '../message-id.ts';
import {
  type ConversationClient,
  type HandoffRequest,
  isVoid,
  type RegionMatch,
} from './conversation-client.ts';
import type { ConversationListener } from './conversation-listener.ts';
import { ConversationNews } from './conversation-news.ts';
import { ConversationRecord } from './conversation-record.ts';
import type { ConversationState } from './conversation-state.ts';
import { LiveEvents } from './live-events.ts';
import type { InterfaceLanguage } from './messages.ts';
import type { OutgoingMessage } from './outgoing-messages.ts';
import type { ConversationStorage, StoredConversation } from './stored-conversation.ts';
import { timelineOf, withWaiting } from './timeline.ts';
import { TurnSender } from './turn-sender.ts';

/** With what a conversation starts. */
interface Beginning {
  readonly region: string | null;
  readonly language: InterfaceLanguage;
}

/**
 * The visitor's side of one conversation: starts or resumes it, sends messages, follows what happens, and keeps what the element
 * shows. It knows nothing of the page.
 */
export class ConversationController implements ReactiveController {
  readonly #client: ConversationClient;
  readonly #storage: ConversationStorage;
  readonly #listener: ConversationListener;
  readonly #record: ConversationRecord;
  readonly #news: ConversationNews;
  readonly #live: LiveEvents;
  #sender: TurnSender | null = null;
  #beginning: Beginning = { region: null, language: 'nl' };

  constructor(
    host: ReactiveControllerHost,
    client: ConversationClient,
    storage: ConversationStorage,
    listener: ConversationListener,
  ) {
    this.#client = client;
    this.#storage = storage;
    this.#listener = listener;
    this.#record = new ConversationRecord(host, storage);
    this.#news = new ConversationNews({
      record: this.#record,
      client,
      listener,
      onErased: () => this.#showErased(),
    });
    this.#live = new LiveEvents(client, {
      happened: (event) => this.#news.show(event),
      connectionChanged: (connected) => (connected ? this.#wake() : this.#sleep()),
    });
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('online', this.#wake);
    window.addEventListener('offline', this.#sleep);
    if (this.#record.key) this.#live.follow(this.#record.key);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#wake);
    window.removeEventListener('offline', this.#sleep);
    this.#live.stop();
  }

  get state(): ConversationState {
    return this.#record.state;
  }

  /** Whether the browser remembers an earlier conversation. */
  get remembered(): boolean {
    return this.#storage.load() !== null;
  }

  /** Resumes the conversation the browser remembers, or starts one. Does nothing when that already happened. */
  async open(region: string | null, language: InterfaceLanguage): Promise<void> {
    if (this.state.phase === 'starting' || this.state.phase === 'ready') return;
    this.#beginning = { region, language };
    this.#record.change({ phase: 'starting' });
    try {
      const stored = this.#storage.load();
      await (stored ? this.#resume(stored) : this.#start());
      this.#record.change({ phase: 'ready' });
      this.#goOn();
    } catch {
      this.#record.change({ phase: 'unavailable' });
    }
  }

  send(text: string): void {
    this.#sender?.say({ messageId: newMessageId(), text });
  }

  retry(messageId: string): void {
    this.#sender?.retry(messageId);
  }

  /** Forgets a message that was not sent, so that the visitor can change it. */
  takeBack(messageId: string): void {
    this.#sender?.takeBack(messageId);
  }

  /** Tells the accountmanager that the visitor types. */
  sayTyping(): void {
    this.#news.sayTyping();
  }

  async rate(turnId: string, rating: 'up' | 'down', comment?: string): Promise<void> {
    await this.#client.rate(this.#record.requiredKey, { turnId, rating, ...(comment ? { comment } : {}) });
    this.#record.change({ ratings: { ...this.state.ratings, [turnId]: rating } });
    this.#save();
  }

  async correctRegion(match: RegionMatch): Promise<void> {
    this.#record.change({ region: await this.#client.correctRegion(this.#record.requiredKey, match) });
  }

  async requestHandoff(request: HandoffRequest): Promise<void> {
    this.#record.change({ handoff: await this.#client.requestHandoff(this.#record.requiredKey, request) });
  }

  async withdrawHandoff(): Promise<void> {
    this.#record.change({ handoff: await this.#client.withdrawHandoff(this.#record.requiredKey) });
  }

  download(): Promise<Blob> {
    return this.#client.download(this.#record.requiredKey);
  }

  /** Erases the conversation at the server and here. */
  async erase(): Promise<void> {
    try {
      await this.#client.erase(this.#record.requiredKey);
    } catch (error) {
      if (!isVoid(error)) throw error;
    }
    this.#showErased();
  }

  async #resume(stored: StoredConversation): Promise<void> {
    try {
      const { messages, turns, handoff, region } = await this.#client.read(stored);
      this.#record.key = { id: stored.id, token: stored.token };
      this.#live.startAfter(messages);
      this.#sender = this.#senderOf(stored.outgoing);
      const timeline = withWaiting(timelineOf(messages, turns), stored.outgoing);
      const { disclosure, ratings } = stored;
      this.#record.change({ timeline, disclosure, ratings, region, handoff });
    } catch (error) {
      if (!isVoid(error)) throw error;
      this.#storage.clear(stored.id);
      await this.#startAnew(stored.outgoing);
    }
  }

  async #start(unsent: readonly OutgoingMessage[] = []): Promise<void> {
    const { region, language } = this.#beginning;
    const started = await this.#client.start(region, language);
    this.#record.key = { id: started.id, token: started.token };
    this.#live.startAfter(started.messages);
    this.#sender = this.#senderOf(unsent);
    this.#record.change({
      timeline: withWaiting(timelineOf(started.messages, []), unsent),
      disclosure: started.disclosure,
      region: started.region,
      ratings: {},
      handoff: null,
    });
    this.#save();
  }

  /** The conversation is void: a new one takes its place, and what was not sent yet goes there. */
  async #startAnew(unsent: readonly OutgoingMessage[]): Promise<void> {
    this.#forget();
    await this.#start(unsent);
    this.#record.change({ startedAnew: true });
  }

  #senderOf(unsent: readonly OutgoingMessage[]): TurnSender {
    const options = { record: this.#record, client: this.#client, listener: this.#listener };
    return new TurnSender({ ...options, onVoid: (left) => this.#startElsewhere(left) }, unsent);
  }

  async #startElsewhere(unsent: readonly OutgoingMessage[]): Promise<void> {
    this.#beginning = { ...this.#beginning, region: this.state.region?.id ?? null };
    await this.#startAnew(unsent);
    this.#goOn();
  }

  /** Follows the conversation and sends what waits. */
  #goOn(): void {
    this.#live.follow(this.#record.requiredKey);
    this.#sender?.wake();
  }

  #save(): void {
    this.#record.save(this.#sender?.unsent ?? []);
  }

  #showErased(): void {
    this.#forget();
    this.#record.change({ phase: 'erased' });
  }

  #forget(): void {
    this.#live.stop();
    this.#sender?.stop();
    this.#sender = null;
    this.#record.forget();
  }

  readonly #wake = (): void => {
    this.#record.change({ trouble: null });
    this.#sender?.wake();
  };

  readonly #sleep = (): void => {
    this.#record.change({ trouble: { kind: 'offline' } });
  };
}
