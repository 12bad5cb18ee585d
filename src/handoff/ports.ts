import type { Accountmanager } from '../domain/accountmanager.ts';
import type { AssignmentState } from '../domain/assignment.ts';
import type { ChannelName, Message } from '../domain/conversation.ts';
import type { HandoffPromise, HandoffState } from '../domain/handoff.ts';
import type {
  AskedTransfer,
  Consent,
  DeliveryKind,
  DeliveryState,
  Lead,
  LeadOutcome,
  RoutingStep,
} from '../domain/lead.ts';
import type { CalendarFile } from './calendar-file.ts';
import type { LeadEvent } from './lead-event.ts';
import type { RegionSettings } from './region-settings.ts';
import type { Candidate } from './routing.ts';
import type { HandoffAction } from './states.ts';

/** An accountmanager with an offer or a lead, as far as its handling needs. */
export interface CurrentAssignment {
  readonly id: string;
  readonly accountmanager: Pick<Accountmanager, 'id' | 'name' | 'role' | 'email'>;
  readonly state: AssignmentState;
  /** Until when an offer stands. */
  readonly deadline: Date | null;
}

/** Messages by their numbers in the conversation. */
export interface UnreadMessages {
  /** When the oldest was written. */
  readonly since: Date;
  /** All after this number, up to and with the next. */
  readonly after: number;
  readonly upTo: number;
}

/** A handoff as it stands inside a transaction that holds its lock. */
export interface HandoffSnapshot {
  readonly handoffId: string;
  readonly conversationId: string;
  readonly lead: Lead;
  readonly state: HandoffState;
  readonly promise: HandoffPromise | null;
  /** When the employer was reached, by whoever has the lead now. */
  readonly contactedAt: Date | null;
  /** The moment agreed on for a call that was not made yet. */
  readonly callbackAt: Date | null;
  /** A transfer that waits for the employer's consent. */
  readonly askedTransfer: AskedTransfer | null;
  /** The accepted assignment, else the offer that stands. */
  readonly assignment: CurrentAssignment | null;
  /** Ids of those who declined or let an offer pass; nobody is asked twice. */
  readonly tried: readonly string[];
  /** Nobody is left to be offered it: everybody of the region sees it. */
  readonly isInPool: boolean;
  /** Oldest message of the visitor in a live chat that has no reply yet. */
  readonly unansweredSince: Date | null;
}

/** One change of a handoff: everything done here is written together, under the lock on the conversation. */
export interface HandoffUnit {
  /** When the change is made. */
  readonly at: Date;
  snapshot(): Promise<HandoffSnapshot>;
  settings(): Promise<RegionSettings>;
  candidates(): Promise<Candidate[]>;
  /** Applies the table of transitions. @throws DomainError `transition-refused` */
  move(action: HandoffAction, by: string, reason: string | null): Promise<void>;
  offer(accountmanagerId: string, deadline: Date, routing: readonly RoutingStep[]): Promise<void>;
  /** Ends an offer or an assignment. */
  settle(assignmentId: string, state: AssignmentState, reason: string | null): Promise<void>;
  /** Gives the lead to somebody, offered or not. */
  assign(accountmanagerId: string): Promise<void>;
  setPool(isInPool: boolean): Promise<void>;
  setPromise(promise: HandoffPromise | null): Promise<void>;
  setContacted(at: Date): Promise<void>;
  /** Agrees on a call, or on none; from then on contact is still to be made. */
  setCallback(at: Date | null): Promise<void>;
  setOutcome(outcome: LeadOutcome, note: string | null): Promise<void>;
  setRegion(regionId: string): Promise<void>;
  /** Keeps a transfer until the employer has answered, or none. */
  setAskedTransfer(transfer: AskedTransfer | null): Promise<void>;
  setConsent(consent: Consent): Promise<void>;
  addNote(by: string, text: string): Promise<void>;
  findMessage(messageId: string): Promise<Message | null>;
  /** Writes to the visitor as an accountmanager; `language` is null for Dutch. */
  write(message: {
    readonly id: string;
    readonly text: string;
    readonly language: string | null;
    readonly author: { name: string; role: string };
  }): Promise<Message>;
  /** Tells the visitor as the system. */
  tell(text: string): Promise<void>;
  /** Lets the visitor's page show how the handoff stands now. */
  show(): Promise<void>;
  /** As `show`, and only when it stands otherwise than was shown last. */
  showChange(): Promise<void>;
  /** Adds a mail with its job; one about a call that is off names the moment it was agreed for. */
  deliver(kind: LeadMailDelivery['kind'], recipient: string, call?: Date | null): Promise<void>;
  /** What accountmanagers wrote and the visitor has neither seen, nor answered, nor got by mail. */
  unread(): Promise<UnreadMessages | null>;
  /** Adds a mail with what the visitor has not seen. */
  deliverUnread(recipient: string, unread: UnreadMessages): Promise<void>;
  /** Who got, or is to get, mails of a kind about this lead. */
  recipients(kind: LeadMailDelivery['kind']): Promise<string[]>;
  /** How many confirmations an address got since a moment. */
  confirmationsSince(email: string, since: Date): Promise<number>;
  /** Looks at the deadlines again at this instant. */
  wakeAt(at: Date): Promise<void>;
  /** Tells the inboxes of the lead's regions and of those it just left, and other systems where that concerns them. */
  announce(kind: string, left?: readonly string[]): Promise<void>;
}

/** Handoffs with their locks. */
export interface HandoffStore {
  /** @throws DomainError `not-found` */
  change<Result>(leadId: string, at: Date, work: (unit: HandoffUnit) => Promise<Result>): Promise<Result>;
  settings(regionId: string): Promise<RegionSettings>;
  saveSettings(regionId: string, settings: RegionSettings, at: Date): Promise<void>;
}

/** Everything that is written together when an employer asks for a person. */
export interface HandoffRequest {
  readonly handoffId: string;
  readonly lead: Lead;
  readonly promise: HandoffPromise;
  /** Finds the first accountmanager, in the same transaction. */
  start(unit: HandoffUnit): Promise<void>;
}

/** A mail ready to be sent. */
export interface Mail {
  /** Never changes for a delivery; becomes the `Message-ID` and the name of the `.eml`. */
  readonly identity: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same as HTML. */
  readonly html: string;
  /** An iCalendar file to attach. */
  readonly calendar: CalendarFile | null;
}

/** Sends mail. @throws when the mail was not accepted: the delivery is then tried again. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
  /** Removes what is kept of a mail, where mails are kept as files. */
  forget(identity: string): Promise<void>;
}

/** An event on its way to other systems. */
export interface EventMessage {
  /** Never changes for a delivery, so that a repeat can be recognised. */
  readonly id: string;
  readonly at: Date;
  readonly event: LeadEvent;
  /** Where an accountmanager sees the lead; null when it is gone. */
  readonly link: string | null;
}

/** Tells other systems what happens to leads. @throws when it was not taken: the delivery is then tried again. */
export interface EventSender {
  send(message: EventMessage): Promise<void>;
}

interface Delivery {
  readonly id: string;
  readonly state: DeliveryState;
  readonly createdAt: Date;
}

/** A message on its way to a visitor whose channel does not read along. */
export interface MessageDelivery extends Delivery {
  readonly kind: 'visitor-message';
  readonly channel: ChannelName;
  readonly conversationId: string;
  readonly message: Message;
}

/** An event for the webhook; all of it was written when it happened. */
export interface EventDelivery extends Delivery {
  readonly kind: 'lead-event';
  readonly event: LeadEvent;
}

/** An agreed call of a lead that is gone: enough to know the appointment by, in the calendars it went into. */
export interface ErasedCall {
  /** When the call was to be. */
  readonly at: Date;
  readonly leadCreatedAt: Date;
}

/** A mail about a lead that does not exist any more: to whoever got the lead, or to the employer who would be called. */
export interface ErasureDelivery extends Delivery {
  readonly kind: 'lead-erased' | 'call-erased';
  readonly recipient: string;
  readonly event: LeadEvent;
  /** The call that the recipient has in the calendar. */
  readonly call: ErasedCall | null;
}

/** A mail about a lead, with everything its text is made from. */
export interface LeadMailDelivery extends Delivery {
  readonly kind: Exclude<DeliveryKind, 'visitor-message' | 'lead-event' | 'lead-erased' | 'call-erased'>;
  readonly recipient: string;
  readonly lead: Lead;
  readonly handoffState: HandoffState;
  readonly promise: HandoffPromise | null;
  /** Until when the recipient can take the offer, while it stands. */
  readonly deadline: Date | null;
  /** The moment of an agreed call, also of one that is off. */
  readonly callbackAt: Date | null;
  /** A transfer that waits for the employer's consent. */
  readonly askedTransfer: AskedTransfer | null;
  /** What the employer has not seen, for a mail that brings it. */
  readonly unread: readonly Pick<Message, 'text' | 'author'>[];
  /** Who accepted the lead. */
  readonly accountmanager: Pick<Accountmanager, 'name'> | null;
}

export type DeliveryToMake = MessageDelivery | EventDelivery | ErasureDelivery | LeadMailDelivery;

/** Where deliveries are kept. */
export interface DeliveryStore {
  /** Null when there is nothing to make: the delivery is gone, or what it is about. */
  find(deliveryId: string): Promise<DeliveryToMake | null>;
  exists(deliveryId: string): Promise<boolean>;
  markDelivered(deliveryId: string, at: Date): Promise<void>;
  markFailed(deliveryId: string, error: string): Promise<void>;
  markDead(deliveryId: string): Promise<void>;
  /** What it would say is not true any more. */
  markCancelled(deliveryId: string): Promise<void>;
}

/** Who got a link: the employer to the own request, or the mailbox of a pool to a lead that nobody took. */
export type LinkReader = 'employer' | 'desk';

/** Links to leads in mails. Tokens are kept as hashes only. */
export interface StatusLinkStore {
  save(link: { tokenHash: string; leadId: string; reader: LinkReader; at: Date }): Promise<void>;
  /** The lead that a token belongs to; null when there is none, or it was given to somebody else. */
  findLead(tokenHash: string, reader: LinkReader): Promise<string | null>;
}

// The store applies the table of transitions inside its transaction, where the state cannot change under it.
export { erasureOf, type LeadEvent, leadEventOf } from './lead-event.ts';
export { DEFAULT_SETTINGS, type RegionSettings } from './region-settings.ts';
export type { Candidate } from './routing.ts';
export { type HandoffAction, nextState, OPEN_STATES } from './states.ts';
