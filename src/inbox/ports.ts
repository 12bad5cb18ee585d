import type { Accountmanager, Availability } from '../domain/accountmanager.ts';
import type { Message } from '../domain/conversation.ts';
import type {
  HandoffTransition,
  LeadDelivery,
  LeadNote,
  LeadWithHandoff,
  RoutingStep,
} from '../domain/lead.ts';
import type { Turn } from '../domain/turn.ts';

/** A lead with everything an accountmanager wants to see before a call. */
export interface LeadDossier extends LeadWithHandoff {
  readonly transcript: readonly Message[];
  readonly turns: readonly Turn[];
  readonly routing: readonly RoutingStep[];
  readonly history: readonly HandoffTransition[];
  readonly notes: readonly LeadNote[];
  readonly deliveries: readonly LeadDelivery[];
  readonly readByVisitor: number;
}

export interface LeadFilter {
  readonly state?: string | undefined;
  readonly region?: string | undefined;
  readonly mine?: boolean | undefined;
  readonly q?: string | undefined;
}

/** Something that happened to a lead of a region; sequences count per region. */
export interface InboxEvent {
  readonly regionId: string;
  readonly sequence: number;
  readonly kind: string;
  readonly leadId: string;
}

/** Which deliveries somebody sees. */
export interface DeliveryScope {
  readonly regions: readonly string[];
  /** Those of which nobody knows the region, which nobody would see otherwise. */
  readonly withoutRegion: boolean;
}

/** Leads as accountmanagers work with them. Who may see which is decided before these are called. */
export interface LeadStore {
  list(
    regionIds: readonly string[],
    accountmanagerId: string,
    filter: LeadFilter,
  ): Promise<LeadWithHandoff[]>;
  find(leadId: string): Promise<LeadWithHandoff | null>;
  dossier(leadId: string): Promise<LeadDossier | null>;
  /** Ids of the leads that somebody still has to do something for. */
  openLeadsOf(accountmanagerId: string): Promise<string[]>;
  /** How many requests wait in a pool, because nobody was left to be offered them. */
  countInPool(): Promise<number>;
  eventsAfter(regionId: string, sequence: number): Promise<InboxEvent[]>;
  lastSequence(regionId: string): Promise<number>;
  markRead(leadId: string, sequence: number, at: Date): Promise<void>;
  /** Sequence number up to which the visitor has read; 0 when nothing is known. */
  readByVisitor(conversationId: string): Promise<number>;
  /** Deliveries, newest first. */
  deliveries(
    scope: DeliveryScope,
    state: LeadDelivery['state'],
  ): Promise<(LeadDelivery & { leadId: string | null })[]>;
  /** Puts a dead delivery back in the queue; false when there is none in the scope. */
  retryDelivery(deliveryId: string, scope: DeliveryScope): Promise<boolean>;
  /** Keeps that somebody saw leads in a list: once a day for each, however often the list is looked at. */
  auditSeen(seen: { accountmanagerId: string; leadIds: readonly string[]; at: Date }): Promise<void>;
  audit(entry: { accountmanagerId: string; action: string; leadId: string | null; at: Date }): Promise<void>;
}

/** A person as the identity provider of an organisation knows them; the only thing it tells that says who somebody is. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** What must be kept between leaving for the provider and coming back, so that the answer cannot be another's. */
export interface IdentityCheck {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Where people of an organisation sign in. */
export interface IdentityProvider {
  readonly name: string;
  /** Where to send the browser. @throws when the provider cannot be reached */
  begin(): Promise<{ readonly address: string; readonly check: IdentityCheck }>;
  /** Who came back with this query. @throws when the answer is refused, forged or does not fit the check */
  finish(query: string, check: IdentityCheck): Promise<Identity>;
}

/** What is kept of a sign-in. */
export interface KeptSignIn {
  readonly tokenHash: string;
  readonly expiresAt: Date;
}

/** Accountmanagers, their invites and sign-ins. Tokens are kept as hashes only. */
export interface AccountmanagerStore {
  all(): Promise<Accountmanager[]>;
  findByEmail(email: string): Promise<Accountmanager | null>;
  /** Adds or updates by e-mail address, all or nothing. */
  save(
    accountmanagers: readonly Omit<Accountmanager, 'id'>[],
    at: Date,
  ): Promise<{ added: number; updated: number }>;
  saveInvite(invite: { tokenHash: string; accountmanagerId: string; expiresAt: Date }): Promise<void>;
  /** Uses an invite up and starts a sign-in; null when the invite is unknown, used or expired. */
  useInvite(inviteHash: string, signIn: KeptSignIn, now: Date): Promise<Accountmanager | null>;
  /**
   * Binds an identity to the accountmanager of an invite, uses the invite up and starts a sign-in; `bound-otherwise` when
   * either belongs to another already.
   */
  bindByInvite(
    inviteHash: string,
    identity: Identity,
    signIn: KeptSignIn,
    now: Date,
  ): Promise<'signed-in' | 'invite-void' | 'bound-otherwise'>;
  /** Starts a sign-in of whoever the identity is bound to. */
  signInAs(identity: Identity, signIn: KeptSignIn, now: Date): Promise<'signed-in' | 'unknown'>;
  isInviteOpen(inviteHash: string, now: Date): Promise<boolean>;
  findBySignIn(tokenHash: string, now: Date): Promise<Accountmanager | null>;
  endSignIn(tokenHash: string): Promise<void>;
  /** Ends every sign-in of an accountmanager. */
  endSignIns(accountmanagerId: string): Promise<void>;
  /** Ends every sign-in and invite, and forgets the identity, so that a new invite can bind another. */
  reset(accountmanagerId: string): Promise<void>;
  /**
   * Lets somebody leave, perhaps again: from now on only the history of leads knows them, until an import brings them back.
   * Null when nobody has, or had, the address.
   */
  remove(email: string, at: Date): Promise<Accountmanager | null>;
  availability(accountmanagerId: string): Promise<Availability>;
  setAvailability(accountmanagerId: string, availability: Availability): Promise<void>;
}

/** Tells readers that a region has new events. */
export interface InboxNews {
  subscribe(regionIds: readonly string[], wake: () => void): () => void;
}

/** Tells when somebody signed out or follows up other regions, on whatever replica. */
export interface SignInNews {
  subscribe(accountmanagerId: string, wake: () => void): () => void;
}

/** Somebody who has a lead open. */
export interface LeadViewer {
  readonly id: string;
  readonly name: string;
}

/** Who has which lead open right now, on whatever replica; never kept. */
export interface LeadPresence {
  /** Somebody opens a lead; what it gives is called when they leave it. */
  enter(leadId: string, viewer: LeadViewer): () => void;
  viewers(leadId: string): readonly LeadViewer[];
  /** Tells when somebody came to a lead or left it. */
  subscribe(leadId: string, changed: () => void): () => void;
}

/** Counts over the turns and leads of regions in a period, from `since` up to and not including `until`. */
export interface InsightStore {
  questions(
    regionIds: readonly string[],
    since: Date,
    until: Date,
  ): Promise<{ region: string; subject: string; count: number }[]>;
  outcomes(
    regionIds: readonly string[],
    since: Date,
    until: Date,
  ): Promise<{ outcome: string; count: number }[]>;
  unanswered(
    regionIds: readonly string[],
    since: Date,
    until: Date,
  ): Promise<{ region: string; at: string; text: string }[]>;
  handoffs(
    regionIds: readonly string[],
    since: Date,
    until: Date,
  ): Promise<{ state: string; outcome: string | null; count: number }[]>;
  minutesToAccept(regionIds: readonly string[], since: Date, until: Date): Promise<number[]>;
  ratings(
    regionIds: readonly string[],
    since: Date,
    until: Date,
  ): Promise<{ subject: string; up: number; down: number }[]>;
}
