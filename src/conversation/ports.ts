import type { Answer } from '../domain/answer.ts';
import type { ChannelName, Message } from '../domain/conversation.ts';
import type { Handoff } from '../domain/handoff.ts';
import type { AskedTransfer } from '../domain/lead.ts';
import type { Turn } from '../domain/turn.ts';
import type { HandoffDraft } from '../handoff/draft.ts';
import type { HandoffRequest, HandoffUnit } from '../handoff/ports.ts';
import type { Focus } from './focus.ts';

/**
 * Where a conversation happens. Every message to a visitor is a row with a delivery; a channel whose visitors read the
 * rows themselves (a browser) needs nothing more, one that must push (Teams) gets a job per delivery.
 */
export type Channel =
  | { readonly name: ChannelName; readonly pushes: false }
  | { readonly name: ChannelName; readonly pushes: true; send(delivery: ChannelDelivery): Promise<void> };

export interface ChannelDelivery {
  /** Never changes, so that a repeat can be recognised. */
  readonly id: string;
  readonly conversationId: string;
  readonly message: Message;
}

/** A conversation as a turn needs it. */
export interface ConversationState {
  readonly id: string;
  readonly channel: ChannelName;
  readonly locale: string;
  readonly page: string | null;
  readonly createdAt: string;
  readonly lastTurnAt: string;
  readonly lastSequence: number;
  readonly focus: Focus;
  readonly draft: HandoffDraft | null;
  /** The newest handoff, whatever its state. */
  readonly handoff: Handoff | null;
  /** The lead of that handoff. */
  readonly leadId: string | null;
  /** The visitor was asked whether that lead may go to another region. */
  readonly askedTransfer: AskedTransfer | null;
}

/** Something that happened in a conversation, as readers of the stream see it. */
export interface ConversationEvent {
  readonly sequence: number;
  readonly kind: 'message' | 'read' | 'handoff' | 'closed';
  readonly payload: unknown;
}

export type BegunTurn =
  | { readonly kind: 'begun'; readonly conversation: ConversationState }
  | { readonly kind: 'repeat'; readonly turn: Turn }
  | { readonly kind: 'message-id-reused' }
  /** Another turn of this conversation is being answered. */
  | { readonly kind: 'busy' };

/** What a turn leaves behind; written as a whole or not at all. */
export interface FinishedTurn {
  /** As it was read when the turn was answered. */
  readonly conversation: ConversationState;
  /** The claim under which it was answered. */
  readonly lease: string;
  readonly turnId: string;
  readonly messageId: string;
  readonly textHash: string | null;
  /** The visitor's line of the transcript: masked, or null when nothing of it may be kept. */
  readonly visitorText: string;
  readonly answer: Answer;
  readonly focus: Focus;
  readonly draft: HandoffDraft | null;
  readonly handoff:
    | { readonly request: HandoffRequest }
    | { readonly leadId: string; readonly work: (unit: HandoffUnit) => Promise<void> }
    | null;
  readonly at: Date;
}

/** Where conversations are kept. */
export interface ConversationStore {
  create(conversation: {
    readonly id: string;
    readonly tokenHash: string;
    readonly channel: ChannelName;
    readonly locale: string;
    readonly page: string | null;
    readonly focus: Focus;
    readonly firstMessage: Message;
    readonly at: Date;
  }): Promise<void>;
  /** Which conversation a token opens, and when its last turn was. */
  findByToken(tokenHash: string): Promise<{ readonly id: string; readonly lastTurnAt: Date } | null>;
  /** @throws DomainError `not-found` */
  get(conversationId: string): Promise<ConversationState>;
  messages(conversationId: string): Promise<Message[]>;
  turns(conversationId: string): Promise<Turn[]>;
  /** Claims the conversation for one turn until `leaseUntil`. */
  beginTurn(turn: {
    readonly conversationId: string;
    readonly messageId: string;
    readonly textHash: string;
    readonly lease: string;
    readonly now: Date;
    readonly leaseUntil: Date;
  }): Promise<BegunTurn>;
  extendLease(conversationId: string, lease: string, until: Date): Promise<void>;
  releaseLease(conversationId: string, lease: string): Promise<void>;
  /**
   * Writes a turn and releases the claim. Nothing is written when the claim ran out and another turn took the conversation
   * over, or when an accountmanager came or left in between.
   */
  finishTurn(turn: FinishedTurn): Promise<Turn | 'claim-lost' | 'handoff-changed'>;
  eventsAfter(conversationId: string, sequence: number): Promise<ConversationEvent[]>;
  saveFocus(conversationId: string, focus: Focus): Promise<void>;
  /** Writes a handoff asked for by the form. @throws DomainError `transition-refused` when one is open already. */
  requestHandoff(conversationId: string, request: HandoffRequest, at: Date): Promise<Handoff>;
  addEvent(
    conversationId: string,
    kind: ConversationEvent['kind'],
    payload: unknown,
    at: Date,
  ): Promise<void>;
  saveFeedback(feedback: {
    readonly conversationId: string;
    readonly turnId: string;
    readonly rating: 'up' | 'down';
    readonly comment: string | null;
    readonly at: Date;
  }): Promise<void>;
  /** Everything held about the conversation. */
  export(conversationId: string): Promise<unknown>;
  exists(conversationId: string): Promise<boolean>;
  /** Removes the conversation and all that belongs to it; gives the identities of mails kept as files. */
  erase(conversationId: string, at: Date): Promise<{ readonly deliveryIds: string[] }>;
}

/** What of a conversation may go, decided by what is still needed of it. */
export interface RetentionStore {
  /** Conversations without a lead whose last turn was before a moment, and those whose leads all ended before another. */
  findExpired(moments: { readonly lastTurnBefore: Date; readonly leadEndedBefore: Date }): Promise<string[]>;
  /** Removes transcripts, turns and feedback of conversations of which only the lead is still needed. */
  stripTranscripts(lastTurnBefore: Date): Promise<number>;
  /**
   * Removes what is kept of telling others that a lead was erased: that of an employer as soon as it was told or the call
   * would be over, the rest when it is old. Gives the identities of mails kept as files.
   */
  deleteErasureNotices(moments: { readonly before: Date; readonly now: Date }): Promise<string[]>;
  deleteAuditBefore(moment: Date): Promise<number>;
  /** Removes accountmanagers who left before a moment and whom no lead names any more. */
  deleteRemovedBefore(moment: Date): Promise<void>;
  /** Removes sign-ins and invites that are void, and what inboxes were told long ago. */
  deleteVoid(moments: { readonly now: Date; readonly inboxEventsBefore: Date }): Promise<void>;
}

/** Tells readers that a conversation has new events; a wake without id means: look at everything. */
export interface ConversationNews {
  subscribe(conversationId: string, wake: () => void): () => void;
}

/** Who is typing right now: told to whoever listens at this moment, and never kept. */
export interface TypingSignals {
  signal(conversationId: string, by: 'visitor' | 'accountmanager'): void;
  subscribe(conversationId: string, hear: (by: 'visitor' | 'accountmanager') => void): () => void;
}

export type { HandoffDraft } from '../handoff/draft.ts';
export type { Focus } from './focus.ts';
export { REPLY_KEYS, type ReplyKey, type Say, sayFrom } from './replies.ts';
