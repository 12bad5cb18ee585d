import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Citation } from '../../domain/citation.ts';
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
import {
  type Attempt,
  createOutgoingMessages,
  type OutgoingMessage,
  type OutgoingMessages,
  type OutgoingState,
} from './outgoing-messages.ts';
import type { ConversationStorage, StoredConversation } from './stored-conversation.ts';
import {
  lastSequence,
  type Timeline,
  timelineOf,
  turnToRead,
  withAnswerDelta,
  withAnswerStart,
  withCitation,
  withMessage,
  withOutgoing,
  withoutUnfinished,
  withTurn,
} from './timeline.ts';

const TYPING_SHOWN_MS = 6_000;
const TYPING_SAID_EVERY_MS = 4_000;

/** Things the element says aloud once, or moves focus for. */
export interface ConversationListener {
  answered(turn: Turn): void;
  said(message: Message): void;
  handoffChanged(handoff: Handoff): void;
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
  #following: AbortController | null = null;
  #typingTimer: ReturnType<typeof setTimeout> | undefined;
  #typingSaidAt = 0;
  #lastEventId: string | null = null;

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
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('online', this.#wake);
    window.addEventListener('offline', this.#sleep);
    if (this.state.phase === 'ready') this.#follow();
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#wake);
    window.removeEventListener('offline', this.#sleep);
    this.#following?.abort();
  }

  /** Whether the browser remembers an earlier conversation. */
  get remembered(): boolean {
    return this.#storage.load() !== null;
  }

  /** Resumes the conversation the browser remembers, or starts one for `region`. Does nothing when that already happened. */
  async open(region: string | null): Promise<void> {
    if (this.state.phase === 'starting' || this.state.phase === 'ready') return;
    this.#change({ phase: 'starting' });
    try {
      const stored = this.#storage.load();
      if (!stored || !(await this.#resume(stored, region))) await this.#start(region);
      this.#change({ phase: 'ready' });
      this.#follow();
      this.#outgoing?.wake();
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

  /** Tells the accountmanager that the visitor types; only in a live conversation, and not at every key. */
  sayTyping(): void {
    if (this.state.handoff?.state !== 'active' || Date.now() - this.#typingSaidAt < TYPING_SAID_EVERY_MS)
      return;
    this.#typingSaidAt = Date.now();
    this.#client.sayTyping(this.#requireKey()).catch(() => {});
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

  async #resume(stored: StoredConversation, region: string | null): Promise<boolean> {
    try {
      const { messages, turns, handoff, region: known } = await this.#client.read(stored);
      this.#key = { id: stored.id, token: stored.token };
      this.#lastEventId = lastSequence(messages);
      this.#queue(stored.outgoing);
      this.#change({
        timeline: stored.outgoing.reduce<Timeline>(
          (timeline, message) => withOutgoing(timeline, message, 'waiting'),
          timelineOf(messages, turns),
        ),
        disclosure: stored.disclosure,
        ratings: stored.ratings,
        region: known,
        handoff,
      });
      return true;
    } catch (error) {
      if (!isVoid(error)) throw error;
      await this.#startAnew(region, stored.outgoing);
      return true;
    }
  }

  async #start(region: string | null): Promise<void> {
    const started = await this.#client.start(region);
    this.#key = { id: started.id, token: started.token };
    this.#lastEventId = lastSequence(started.messages);
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
  async #startAnew(region: string | null, outgoing: readonly OutgoingMessage[]): Promise<void> {
    this.#forget();
    await this.#start(region);
    this.#queue(outgoing);
    this.#change({
      startedAnew: true,
      timeline: outgoing.reduce<Timeline>(
        (timeline, message) => withOutgoing(timeline, message, 'waiting'),
        this.state.timeline,
      ),
    });
    this.#save();
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
      await this.#startAnew(this.state.region?.id ?? null, this.#outgoing?.all() ?? [message]);
      this.#follow();
      this.#outgoing?.wake();
      return attempt;
    } finally {
      this.#change({ answering: false, timeline: withoutUnfinished(this.state.timeline) });
    }
  }

  #showTurnEvent({ event, data }: ServerSentEvent, turnId: string): void {
    const value: unknown = JSON.parse(data);
    const { timeline } = this.state;
    if (event === 'answer-start' || event === 'answer-restart')
      this.#change({ trouble: null, timeline: withAnswerStart(timeline, turnId) });
    if (event === 'answer-delta')
      this.#change({ timeline: withAnswerDelta(timeline, turnId, (value as { text: string }).text) });
    if (event === 'citation') this.#change({ timeline: withCitation(timeline, turnId, value as Citation) });
    if (event === 'handoff') this.#showHandoff(value as Handoff);
    if (event === 'answer-end') this.#showTurn(value as Turn);
  }

  #showTurn(turn: Turn): void {
    this.#change({
      answering: false,
      timeline: withTurn(this.state.timeline, turn),
      region: this.state.region ?? turn.region,
      handoff: turn.handoff ?? this.state.handoff,
    });
    if (turn.text !== '') this.#listener.answered(turn);
  }

  #showState(message: OutgoingMessage, state: OutgoingState | 'sent', error?: unknown): void {
    this.#change({
      timeline: withOutgoing(this.state.timeline, message, state),
      trouble: state === 'sending' ? this.state.trouble : troubleOf(error),
    });
  }

  #follow(): void {
    const key = this.#key;
    if (!key) return;
    this.#following?.abort();
    const following = new AbortController();
    this.#following = following;
    void this.#client.follow(key, {
      lastEventId: this.#lastEventId,
      signal: following.signal,
      onEvent: (event) => {
        this.#lastEventId = event.id ?? this.#lastEventId;
        this.#showEvent(event);
      },
      onConnection: (connected) => {
        if (connected) this.#wake();
        else this.#sleep();
      },
      // Without live events the conversation still works; a void token shows itself at the next message.
      onRefused: () => {},
    });
  }

  #showEvent({ event, data }: ServerSentEvent): void {
    const value: unknown = JSON.parse(data);
    if (event === 'message') this.#showMessage(value as Message);
    if (event === 'typing') this.#showTyping();
    if (event === 'read') this.#showRead(value as { by?: string; sequence: number });
    if (event === 'handoff') this.#showHandoff(value as Handoff);
    if (event === 'closed') this.#showErased();
  }

  #showMessage(message: Message): void {
    const before = this.state.timeline;
    this.#change({ timeline: withMessage(before, message) });
    if (this.state.timeline.length === before.length || message.role === 'visitor') return;
    if (message.role === 'accountmanager') {
      this.#change({ typing: null });
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

  #showTyping(): void {
    clearTimeout(this.#typingTimer);
    this.#typingTimer = setTimeout(() => this.#change({ typing: null }), TYPING_SHOWN_MS);
    this.#change({ typing: this.state.handoff?.accountmanager?.name ?? null });
  }

  #showHandoff(handoff: Handoff): void {
    const changed = handoff.state !== this.state.handoff?.state;
    this.#change({ handoff });
    if (changed) this.#listener.handoffChanged(handoff);
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
    this.#following?.abort();
    this.#outgoing?.stop();
    this.#key = null;
    this.#outgoing = null;
    this.#storage.clear();
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

function troubleOf(error: unknown): Trouble | null {
  if (error === undefined) return null;
  if (!(error instanceof ApiProblem)) return { kind: 'offline' };
  return isPassing(error) ? { kind: 'busy', seconds: error.retryAfter ?? 5 } : { kind: 'refused' };
}
