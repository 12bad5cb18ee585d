import type { Message } from '../../domain/conversation.ts';
import type { HandoffState, Preference } from '../../domain/handoff.ts';
import type {
  HandoffTransition,
  LeadContact,
  LeadDelivery,
  LeadNote,
  RoutingStep,
  Warmth,
} from '../../domain/lead.ts';
import type { Turn } from '../../domain/turn.ts';

/** What the API lets an accountmanager do with a lead; the server says per lead which of these hold now. */
export type LeadAction =
  | 'accept'
  | 'decline'
  | 'return'
  | 'close'
  | 'transfer'
  | 'notes'
  | 'messages'
  | 'callback'
  | 'contacted';

/** A lead as the list shows it. */
export interface ListedLead {
  readonly id: string;
  /** Short, for mails and on the phone. */
  readonly reference: string;
  readonly state: HandoffState;
  readonly at: string;
  /** ISO instant before which somebody must have reacted; null when nothing was promised. */
  readonly deadline: string | null;
  /** Ids of arbeidsmarktregio's. */
  readonly regions: readonly string[];
  readonly sites: readonly { readonly municipality: string; readonly region: string }[];
  readonly subject: string;
  /** Title of the article the lead is about. */
  readonly subjectTitle: string;
  readonly summary: string;
  readonly question: string;
  readonly warmth: Warmth;
  readonly contact: LeadContact;
  readonly sector: string | null;
  readonly size: string | null;
  /** ISO 639 code of the language in which to help the employer; `und`: not Dutch, and not recognised. */
  readonly language: string;
  readonly prefer: Preference;
  /** When the employer likes to be reached, in the employer's own words. */
  readonly when: string | null;
  readonly assignment: {
    readonly accountmanager: { readonly name: string; readonly role: string };
    readonly state: 'offered' | 'accepted' | 'declined' | 'timed-out';
  } | null;
  /** The region to which it goes once the employer says yes, since when that is asked, and until when an answer is waited for. */
  readonly transferAsked: { readonly region: string; readonly at: string; readonly before: string } | null;
  readonly actions: readonly LeadAction[];
}

/** A lead with everything an accountmanager wants to see before a call. */
export interface LeadDossier extends ListedLead {
  readonly transcript: readonly Message[];
  readonly turns: readonly Turn[];
  readonly articles: readonly { readonly id: string; readonly title: string }[];
  readonly routing: readonly RoutingStep[];
  readonly history: readonly HandoffTransition[];
  readonly notes: readonly LeadNote[];
  readonly deliveries: readonly LeadDelivery[];
  /** Sequence number up to which the employer has read. */
  readonly readByVisitor: number;
}

/** The parts of the queue: what waits for somebody, what somebody works on, and what is done. */
export const LEAD_STAGES = ['new', 'busy', 'done'] as const;
export type LeadStage = (typeof LEAD_STAGES)[number];

export function stageOf({ state }: Pick<ListedLead, 'state'>): LeadStage {
  if (state === 'requested') return 'new';
  return state === 'accepted' || state === 'active' ? 'busy' : 'done';
}

/** Most urgent first while work waits; what is done, newest first. */
export function inWorkingOrder(leads: readonly ListedLead[], stage: LeadStage): ListedLead[] {
  const own = leads.filter((lead) => stageOf(lead) === stage);
  if (stage === 'done') return own.sort((one, other) => other.at.localeCompare(one.at));
  return own.sort((one, other) => urgencyKey(one).localeCompare(urgencyKey(other)));
}

function urgencyKey({ deadline, at }: ListedLead): string {
  return `${deadline ?? '9999'} ${at}`;
}
