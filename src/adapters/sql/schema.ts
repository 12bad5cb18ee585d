import type { ColumnType, Generated } from 'kysely';

/** A `jsonb` column: read as the value, written as JSON text. */
type Json<T> = ColumnType<T, string, string>;
type Instant = ColumnType<Date, Date, Date>;

export interface ConversationTable {
  id: string;
  token_hash: string;
  channel: string;
  locale: string;
  page: string | null;
  region_id: string | null;
  municipality: string | null;
  /** `website` or `visitor`: who said which region this is. */
  region_from: string | null;
  /** Small state that the next turn needs: subject, facet, places, situation. */
  focus: Json<unknown>;
  /** Details of a handoff that is not yet consented to; null outside the dialogue. */
  draft: ColumnType<unknown, string | null, string | null>;
  last_sequence: number;
  /** Who answers a turn right now, and until when that claim holds. */
  turn_lease: string | null;
  turn_lease_until: ColumnType<Date | null, Date | null, Date | null>;
  created_at: Instant;
  last_turn_at: Instant;
}

export interface ConversationEventTable {
  conversation_id: string;
  sequence: number;
  kind: string;
  payload: Json<unknown>;
  at: Instant;
}

export interface TurnTable {
  id: string;
  conversation_id: string;
  message_id: string;
  /** SHA-256 of the message, to refuse another text under the same id; null where nothing may be kept. */
  text_hash: string | null;
  sequence: number;
  outcome: string;
  body: Json<unknown>;
  at: Instant;
}

export interface FeedbackTable {
  turn_id: string;
  conversation_id: string;
  rating: string;
  comment: string | null;
  at: Instant;
}

export interface LeadTable {
  id: string;
  /** Short, for people: in mails and on the phone. */
  reference: string;
  conversation_id: string;
  region_id: string | null;
  sites: Json<unknown>;
  subject: string;
  summary: string;
  question: string;
  contact: Json<unknown>;
  sector: string | null;
  size: string | null;
  /** ISO 639 code. */
  language: string;
  warmth: Json<unknown>;
  consent: Json<unknown>;
  articles: Json<unknown>;
  routing: Json<unknown>;
  created_at: Instant;
}

export interface HandoffTable {
  id: string;
  conversation_id: string;
  lead_id: string;
  state: string;
  prefer: string;
  preferred_time: string | null;
  requested_at: Instant;
  promise: ColumnType<unknown, string | null, string | null>;
  contacted_at: ColumnType<Date | null, Date | null, Date | null>;
  callback_at: ColumnType<Date | null, Date | null, Date | null>;
  in_pool: boolean;
  /** Waits for the employer's consent; null when nothing is asked. */
  asked_transfer: ColumnType<unknown, string | null | undefined, string | null>;
  outcome: string | null;
  outcome_note: string | null;
}

export interface HandoffTransitionTable {
  handoff_id: string;
  number: number;
  from_state: string | null;
  to_state: string;
  /** `visitor`, `system`, or an accountmanager's id. */
  by: string;
  reason: string | null;
  at: Instant;
}

export interface AssignmentTable {
  id: string;
  lead_id: string;
  accountmanager_id: string;
  state: string;
  since: Instant;
  deadline: ColumnType<Date | null, Date | null, Date | null>;
  reason: string | null;
}

export interface DeliveryTable {
  /** Also the identity of what is delivered: Message-ID and name of the `.eml`. Never changes. */
  id: string;
  /** Null, as the lead, for what must outlive them. */
  conversation_id: string | null;
  lead_id: string | null;
  kind: string;
  channel: string;
  recipient: string | null;
  /** What is said, where it is not made from the lead when the delivery leaves. */
  event: ColumnType<unknown, string | null, string | null>;
  /** Event of the conversation that is delivered, for messages to the visitor. */
  sequence: number | null;
  state: string;
  attempts: Generated<number>;
  last_error: string | null;
  created_at: Instant;
  delivered_at: ColumnType<Date | null, Date | null, Date | null>;
}

export interface AccountmanagerTable {
  id: string;
  email: string;
  name: string;
  role: string;
  phone: string | null;
  regions: Json<string[]>;
  subjects: Json<string[]>;
  sectors: Json<string[]>;
  sizes: Json<string[]>;
  languages: Json<string[]>;
  capacity: number;
  availability: Generated<string>;
  available_from: ColumnType<Date | null, Date | null | undefined, Date | null>;
  /** Who this is at the identity provider, after the first sign-in there. */
  oidc_issuer: ColumnType<string | null, string | null | undefined, string | null>;
  oidc_subject: ColumnType<string | null, string | null | undefined, string | null>;
  /** When somebody left; such a row is there for the history of leads only. */
  removed_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  created_at: Instant;
}

export interface StatusLinkTable {
  token_hash: string;
  lead_id: string;
  /** `employer`, or `desk` for the mailbox of a pool. */
  reader: string;
  created_at: Instant;
}

export interface InviteTable {
  token_hash: string;
  accountmanager_id: string;
  expires_at: Instant;
  used_at: ColumnType<Date | null, Date | null, Date | null>;
}

export interface SignInTable {
  token_hash: string;
  accountmanager_id: string;
  expires_at: Instant;
  created_at: Instant;
}

export interface InboxCounterTable {
  region_id: string;
  last_sequence: number;
}

export interface InboxEventTable {
  region_id: string;
  sequence: number;
  kind: string;
  lead_id: string;
  at: Instant;
}

export interface NoteTable {
  id: string;
  lead_id: string;
  by: string;
  text: string;
  at: Instant;
}

export interface RegionSettingsTable {
  region_id: string;
  settings: Json<unknown>;
  changed_at: Instant;
}

export interface AuditTable {
  id: string;
  at: Instant;
  accountmanager_id: string;
  action: string;
  lead_id: string | null;
}

/** Every table of the product; pg-boss keeps its own in the schema `pgboss`. */
export interface Schema {
  conversations: ConversationTable;
  conversation_events: ConversationEventTable;
  turns: TurnTable;
  feedback: FeedbackTable;
  leads: LeadTable;
  handoffs: HandoffTable;
  handoff_transitions: HandoffTransitionTable;
  assignments: AssignmentTable;
  deliveries: DeliveryTable;
  accountmanagers: AccountmanagerTable;
  status_links: StatusLinkTable;
  invites: InviteTable;
  sign_ins: SignInTable;
  inbox_counters: InboxCounterTable;
  inbox_events: InboxEventTable;
  notes: NoteTable;
  region_settings: RegionSettingsTable;
  audit: AuditTable;
}
