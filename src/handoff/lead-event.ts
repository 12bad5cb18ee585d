import type { HandoffPromise, HandoffState } from '../domain/handoff.ts';
import type { Lead } from '../domain/lead.ts';
import { isOpen } from './states.ts';

export type LeadEventType =
  | 'lead.requested'
  | 'lead.accepted'
  | 'lead.transferred'
  | 'lead.contacted'
  | 'lead.callback-planned'
  | 'lead.promise-missed'
  | 'lead.no-reply'
  | 'lead.returned'
  | 'lead.closed'
  | 'lead.withdrawn'
  | 'lead.erased';

/** What other systems are told of a lead. Nothing in it says who asks, so that it may outlive the conversation. */
export interface LeadEvent {
  readonly type: LeadEventType;
  readonly lead: {
    readonly id: string;
    readonly reference: string;
    /** Id of the arbeidsmarktregio. */
    readonly region: string | null;
    /** Id of an article. */
    readonly subject: string;
    readonly state: HandoffState | 'erased';
    /** ISO instant before which the employer is promised contact. */
    readonly deadline: string | null;
  };
}

/** What inboxes hear that other systems hear as well; an offer going round is of no interest outside. */
const TYPES: Readonly<Record<string, LeadEventType>> = {
  'lead-requested': 'lead.requested',
  'lead-accepted': 'lead.accepted',
  'lead-transferred': 'lead.transferred',
  'lead-contacted': 'lead.contacted',
  'callback-planned': 'lead.callback-planned',
  'promise-missed': 'lead.promise-missed',
  'no-reply': 'lead.no-reply',
  'lead-returned': 'lead.returned',
  'lead-closed': 'lead.closed',
  'lead-withdrawn': 'lead.withdrawn',
};

/** What an announcement to the inboxes says outside; null when it stays inside. */
export function leadEventOf(
  announcement: string,
  { lead, state, promise }: { lead: Lead; state: HandoffState; promise: HandoffPromise | null },
): LeadEvent | null {
  const type = TYPES[announcement];
  if (!type) return null;
  const deadline = isOpen(state) ? (promise?.before ?? null) : null;
  return { type, lead: { ...factsOf(lead), state, deadline } };
}

/** That all data of a lead is gone. */
export function erasureOf(lead: Pick<Lead, 'id' | 'reference' | 'regionId' | 'subject'>): LeadEvent {
  return { type: 'lead.erased', lead: { ...factsOf(lead), state: 'erased', deadline: null } };
}

function factsOf({
  id,
  reference,
  regionId,
  subject,
}: Pick<Lead, 'id' | 'reference' | 'regionId' | 'subject'>) {
  return { id, reference, region: regionId, subject };
}
