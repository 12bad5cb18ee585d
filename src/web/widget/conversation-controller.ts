import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Message } from '../../domain/conversation.ts';
import type { Handoff } from '../../domain/handoff.ts';
import type { Turn } from '../../domain/turn.ts';
import { ApiProblem, isPassing } from '../api-problem.ts';
import { newMessageId } from '../message-id.ts';
import type { ServerSentEvent } from '../server-sent-events.ts';
import type {
  ConversationClient,
  ConversationKey,
  HandoffRequest,
  RegionMatch,
} from './conversation-client.ts';
import { type ConversationState, NEW_CONVERSATION, type Trouble } from './conversation-state.ts';
import { LiveEvents } from './live-events.ts';
import type { InterfaceLanguage } from './messages.ts';
import {
  type Attempt,
  createOutgoingMessages,
  type OutgoingMessage,
  type OutgoingMessages,
  type OutgoingState,
} from './outgoing-messages.ts';
import type { ConversationStorage, StoredConversation } from './stored-conversation.ts';
import {
  type SendFailure,
  timelineOf,
  turnToRead,
  withMessage,
  withOutgoing,
  withoutMessage,
  withoutUnfinished,
  withTurn,
  withWaiting,
} from './timeline.ts';
import { afterHandoff, afterTurnEvent } from './turn-events.ts';
import { TypingSigns } from './typing-signs.ts';

/** Things the element says aloud once, or moves focus for. */
export interface ConversationListener {
  answered(turn: Turn): void;
  said(message: Message): void;
  handoffChanged(handoff: Handoff): void;
  notSent(failure: SendFailure): void;
}

/** With what a conversation starts. */
interface Beginning {
  readonly region: string | null;
  readonly language: InterfaceLanguage;
}

/**
 * The visitor's side of one conversation: starts or resumes it, sends messages, follows events, and keeps what the element shows.
 * It knows nothing of the page.
 */
export class ConversationController implements ReactiveController {
  state: ConversationState = NEW_CONVERSATION;

  readonly #host: ReactiveControllerHost;
  readonly #client: ConversationClient;
  readonly #storage: ConversationStorage;
  readonly #listener: ConversationListener;
  #key: ConversationKey | null = null;
  #outgoing: OutgoingMessages | null = null;
  #beginning: Beginning = { region: null, language: 'nl' };
  readonly #live: LiveEvents;
  readonly #typing: TypingSigns;

  constructor(
    host: ReactiveControllerHost,
    client: ConversationClient,
    storage: ConversationStorage,
    listener: ConversationListener,
  ) {
    this.#host = host;
    this.#client = client;
    this.#storage = storage;
    this.#listener = listener;
    this.#live = new LiveEvents(client, {
      happened: (event) => this.#showEvent(event),
      connectionChanged: (connected) => (connected ? this.#wake() : this.#sleep()),
    });
    this.#typing = new TypingSigns(
      (typing) => this.#change({ typing }),
      () => this.#client.sayTyping(this.#requireKey()),
    );
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('online', this.#wake);
    window.addEventListener('offline', this.#sleep);
    if (this.#key) this.#live.follow(this.#key);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#wake);
    window.removeEventListener('offline', this.#sleep);
    this.#live.stop();
  }

  /** Whether the browser remembers an earlier conversation. */
  get remembered(): boolean {
    return this.#storage.load() !== null;
  }

  /** Resumes the conversation the browser remembers, or starts one. Does nothing when that already happened. */
  async open(region: string | null, language: InterfaceLanguage): Promise<void> {
    if (this.state.phase === 'starting' || this.state.phase === 'ready') return;
    this.#beginning = { region, language };
    this.#change({ phase: 'starting' });
    try {
      const stored = this.#storage.load();
      await (stored ? this.#resume(stored) : this.#start());
      this.#change({ phase: 'ready' });
      this.#goOn();
    } catch {
      this.#change({ phase: 'unavailable' });
    }
  }

  send(text: string): void {
    this.#outgoing?.add({ messageId: newMessageId(), text });
  }

  retry(messageId: string): void {
    this.#outgoing?.retry(messageId);
  }

  /** Forgets a message that was not sent, so that the visitor can change it. */
  takeBack(messageId: string): void {
    this.#outgoing?.remove(messageId);
    this.#change({ timeline: withoutMessage(this.state.timeline, messageId) });
  }

  async correctRegion(match: RegionMatch): Promise<void> {
    this.#change({ region: await this.#client.correctRegion(this.#requireKey(), match) });
  }

  async requestHandoff(request: HandoffRequest): Promise<void> {
    this.#change({ handoff: await this.#client.requestHandoff(this.#requireKey(), request) });
  }

  async withdrawHandoff(): Promise<void> {
    this.#change({ handoff: await this.#client.withdrawHandoff(this.#requireKey()) });
  }

  async rate(turnId: string, rating: 'up' | 'down', comment?: string): Promise<void> {
    await this.#client.rate(this.#requireKey(), { turnId, rating, ...(comment ? { comment } : {}) });
    this.#change({ ratings: { ...this.state.ratings, [turnId]: rating } });
    this.#save();
  }

  /** Tells the accountmanager that the visitor types; only in a live conversation. */
  sayTyping(): void {
    if (this.state.handoff?.state === 'active') this.#typing.visitorTyped();
  }

  download(): Promise<Blob> {
    return this.#client.download(this.#requireKey());
  }

  /** Erases the conversation at the server and here. */
  async erase(): Promise<void> {
    try {
      await this.#client.erase(this.#requireKey());
    } catch (error) {
      if (!isVoid(error)) throw error;
    }
    this.#showErased();
  }

  #showErased(): void {
    this.#forget();
    this.#change({ phase: 'erased' });
  }

  async #resume(stored: StoredConversation): Promise<void> {
    try {
      const { messages, turns, handoff, region } = await this.#client.read(stored);
      this.#key = { id: stored.id, token: stored.token };
      this.#live.startAfter(messages);
      this.#queue(stored.outgoing);
      const timeline = withWaiting(timelineOf(messages, turns), stored.outgoing);
      const { disclosure, ratings } = stored;
      this.#change({ timeline, disclosure, ratings, region, handoff });
    } catch (error) {
      if (!isVoid(error)) throw error;
      this.#storage.clear(stored.id);
      await this.#startAnew(stored.outgoing);
    }
  }

  async #start(): Promise<void> {
    const { region, language } = this.#beginning;
    const started = await this.#client.start(region, language);
    this.#key = { id: started.id, token: started.token };
    this.#live.startAfter(started.messages);
    this.#queue([]);
    this.#change({
      timeline: timelineOf(started.messages, []),
      disclosure: started.disclosure,
      region: started.region,
      ratings: {},
      handoff: null,
    });
    this.#save();
  }

  /** The conversation is void: a new one takes its place, and what was not sent yet goes there. */
  async #startAnew(outgoing: readonly OutgoingMessage[]): Promise<void> {
    this.#forget();
    await this.#start();
    this.#queue(outgoing);
    this.#change({ startedAnew: true, timeline: withWaiting(this.state.timeline, outgoing) });
    this.#save();
  }

  /** Follows the conversation and sends what waits. */
  #goOn(): void {
    this.#live.follow(this.#requireKey());
    this.#outgoing?.wake();
  }

  #queue(stored: readonly OutgoingMessage[]): void {
    this.#outgoing = createOutgoingMessages(
      {
        send: (message) => this.#sendTurn(message),
        onState: (message, state, error) => this.#showState(message, state, error),
        onChange: () => this.#save(),
      },
      stored,
    );
  }

  async #sendTurn(message: OutgoingMessage): Promise<Attempt> {
    let attempt: Attempt = 'interrupted';
    let turnId = '';
    this.#change({ answering: this.state.handoff?.state !== 'active' });
    try {
      await this.#client.sendTurn(this.#requireKey(), message, (event) => {
        if (event.event === 'answer-start') turnId = (JSON.parse(event.data) as { turnId: string }).turnId;
        if (event.event === 'answer-end') attempt = 'answered';
        if (event.event === 'turn-failed') attempt = 'failed';
        this.#showTurnEvent(event, turnId);
      });
      return attempt;
    } catch (error) {
      if (!isVoid(error)) throw error;
      this.#beginning = { ...this.#beginning, region: this.state.region?.id ?? null };
      await this.#startAnew(this.#outgoing?.all() ?? [message]);
      this.#goOn();
      return attempt;
    } finally {
      this.#change({ answering: false, timeline: withoutUnfinished(this.state.timeline) });
    }
  }

  #showTurnEvent(event: ServerSentEvent, turnId: string): void {
    const before = this.state;
    this.#change(afterTurnEvent(before, event, turnId));
    if (event.event === 'handoff') this.#tellHandoff(before);
    const turn = event.event === 'answer-end' ? (JSON.parse(event.data) as Turn) : null;
    if (turn && turn.text !== '') this.#listener.answered(turn);
  }

  #showState(message: OutgoingMessage, state: OutgoingState | 'sent', error?: unknown): void {
    const failure = state === 'failed' ? failureOf(error) : null;
    this.#change({
      timeline: withOutgoing(this.state.timeline, message, state, failure),
      trouble: state === 'sending' ? this.state.trouble : troubleOf(state, error),
    });
    if (failure) this.#listener.notSent(failure);
  }

  #showEvent({ event, data }: ServerSentEvent): void {
    const value: unknown = JSON.parse(data);
    if (event === 'message') this.#showMessage(value as Message);
    if (event === 'typing') this.#typing.heard(this.state.handoff?.accountmanager?.name ?? null);
    if (event === 'read') this.#showRead(value as { by?: string; sequence: number });
    if (event === 'handoff') this.#showHandoff(value as Handoff);
    if (event === 'closed') this.#showErased();
  }

  #showMessage(message: Message): void {
    const before = this.state.timeline;
    this.#change({ timeline: withMessage(before, message) });
    if (this.state.timeline.length === before.length || message.role === 'visitor') return;
    if (message.role === 'accountmanager') {
      this.#typing.over();
      this.#client.sayRead(this.#requireKey(), message.sequence).catch(() => {});
    }
    this.#listener.said(message);
    void this.#readMissingTurn();
  }

  /** An answer asked for on another page comes as words only; its sources are read with the whole conversation. */
  async #readMissingTurn(): Promise<void> {
    const turnId = turnToRead(this.state.timeline);
    if (!turnId || this.state.answering) return;
    const { turns } = await this.#client.read(this.#requireKey()).catch(() => ({ turns: [] }));
    const turn = turns.find(({ id }) => id === turnId);
    if (turn) this.#change({ timeline: withTurn(this.state.timeline, turn) });
  }

  /** Our own reading comes back too. */
  #showRead({ by, sequence }: { readonly by?: string; readonly sequence: number }): void {
    if (by !== 'visitor') this.#change({ readUpTo: sequence });
  }

  #showHandoff(handoff: Handoff): void {
    const before = this.state;
    this.#change(afterHandoff(before, handoff));
    this.#tellHandoff(before);
  }

  #tellHandoff({ handoff: before }: ConversationState): void {
    const { handoff } = this.state;
    if (handoff && handoff.state !== before?.state) this.#listener.handoffChanged(handoff);
  }

  readonly #wake = (): void => {
    this.#change({ trouble: null });
    this.#outgoing?.wake();
  };

  readonly #sleep = (): void => {
    this.#change({ trouble: { kind: 'offline' } });
  };

  #requireKey(): ConversationKey {
    if (!this.#key) throw new Error('There is no conversation yet.');
    return this.#key;
  }

  #forget(): void {
    this.#live.stop();
    this.#outgoing?.stop();
    if (this.#key) this.#storage.clear(this.#key.id);
    this.#key = null;
    this.#outgoing = null;
    this.#change({ timeline: [], handoff: null, ratings: {}, trouble: null, typing: null, readUpTo: 0 });
  }

  #save(): void {
    if (!this.#key) return;
    this.#storage.save({
      ...this.#key,
      disclosure: this.state.disclosure,
      outgoing: this.#outgoing?.all() ?? [],
      ratings: this.state.ratings,
    });
  }

  #change(changes: Partial<ConversationState>): void {
    this.state = { ...this.state, ...changes };
    this.#host.requestUpdate();
  }
}

/** The token is no longer good, or the conversation is gone. */
function isVoid(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 401 || error.status === 404);
}

function troubleOf(state: OutgoingState | 'sent', error: unknown): Trouble | null {
  if (state !== 'waiting' || error === undefined) return null;
  return error instanceof ApiProblem ? { kind: 'busy', seconds: error.retryAfter ?? 5 } : { kind: 'offline' };
}

/** Without an error the server said itself that the turn failed. */
function failureOf(error: unknown): SendFailure {
  return error === undefined || isPassing(error) ? 'unanswered' : 'refused';
}
