import type { Handoff, HandoffState, Preference } from './handoff.ts';

/** How an employer can be reached. An e-mail address or a phone number is always there. */
export interface LeadContact {
  readonly name: string;
  readonly company: string;
  readonly email: string | null;
  /** E.164: `+31241234567`. */
  readonly phone: string | null;
  /** Number of the company at the Kamer van Koophandel; nobody has to give it. */
  readonly kvk: string | null;
  /** CBS name of the company's municipality, when known. */
  readonly municipality: string | null;
}

/** What the employer agreed to, in the words shown, and when. */
export interface Consent {
  readonly version: string;
  readonly text: string;
  readonly recipients: readonly string[];
  /** ISO instant. */
  readonly at: string;
}

/** Why a person should look at this lead soon; the score only orders, the reasons explain. */
export interface Warmth {
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Why a lead was offered to whom. */
export interface RoutingStep {
  readonly accountmanager: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** What has to be followed up: who asks, what for, where, and what was already said. */
export interface Lead {
  readonly id: string;
  /** Short, for people: in mails and on the phone. */
  readonly reference: string;
  readonly conversationId: string;
  /** Arbeidsmarktregio of the company; null when it could not be found out. */
  readonly regionId: string | null;
  readonly sites: readonly { readonly municipality: string; readonly region: string }[];
  readonly subject: string;
  readonly summary: string;
  readonly question: string;
  readonly contact: LeadContact;
  readonly sector: string | null;
  readonly size: string | null;
  /** ISO 639 code of the language in which to help the employer; `und` when it is not Dutch and not known which. */
  readonly language: string;
  readonly warmth: Warmth;
  readonly consent: Consent;
  /** Ids of the articles that were cited, most cited first. */
  readonly articles: readonly string[];
  readonly prefer: Preference;
  /** When the employer likes to be reached, in the employer's own words. */
  readonly preferredTime: string | null;
  /** ISO instant. */
  readonly createdAt: string;
}

/** Every arbeidsmarktregio that a lead concerns: the one that follows up first, then those of the other sites. */
export function regionsOf({ regionId, sites }: Pick<Lead, 'regionId' | 'sites'>): string[] {
  return [...new Set([...(regionId ? [regionId] : []), ...sites.map(({ region }) => region)])];
}

/** A transfer to a region that the employer did not consent to; it waits for a yes, and not for ever. */
export interface AskedTransfer {
  readonly regionId: string;
  /** For whoever takes it over. */
  readonly message: string;
  /** The question as the employer was asked it. */
  readonly question: string;
  /** Who gets the lead, in the words of the question. */
  readonly recipient: string;
  /** ISO instant of the question. */
  readonly at: string;
  /** ISO instant after which no answer is waited for. */
  readonly before: string;
}

/** One applied transition of a handoff. */
export interface HandoffTransition {
  readonly from: HandoffState | null;
  readonly to: HandoffState;
  readonly by: string;
  readonly reason: string | null;
  readonly at: string;
}

/** A delivery of a lead as the inbox shows it. */
export interface LeadDelivery {
  readonly id: string;
  readonly kind: DeliveryKind;
  readonly channel: string;
  readonly recipient: string | null;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly at: string;
}

/** `dead`: it failed too often and waits for a person. `cancelled`: what it would say was no longer true when it left. */
export type DeliveryState = 'pending' | 'delivered' | 'dead' | 'cancelled';

export type DeliveryKind =
  | 'lead-offered'
  | 'lead-fallback'
  | 'lead-confirmation'
  | 'promise-changed'
  /** An agreed call, to the employer and to whoever calls. */
  | 'callback-planned'
  | 'callback-to-make'
  /** That the agreed call is off, to both. */
  | 'callback-cancelled'
  | 'callback-not-to-make'
  /** What an accountmanager wrote and the employer, who had gone, did not see. */
  | 'missed-answer'
  /** To whoever was asked to follow up a request that was withdrawn. */
  | 'lead-withdrawn'
  /** To the employer: may the request go to a region that was not agreed on? */
  | 'transfer-question'
  /** To everybody who got a lead that is erased. */
  | 'lead-erased'
  /** To the employer, that the call in the calendar is off because everything was erased. */
  | 'call-erased'
  /** To other systems, through the webhook. */
  | 'lead-event'
  | 'visitor-message';

export const LEAD_OUTCOMES = ['plaatsing', 'afspraak', 'advies', 'doorverwezen', 'geen-vervolg'] as const;
/** What came of a lead. */
export type LeadOutcome = (typeof LEAD_OUTCOMES)[number];

/** What a colleague wants to remember about a lead; the employer never sees it. */
export interface LeadNote {
  readonly id: string;
  readonly by: string;
  readonly text: string;
  /** ISO instant. */
  readonly at: string;
}

/** A lead with where it stands, as the inbox lists it. */
export interface LeadWithHandoff {
  readonly lead: Lead;
  readonly handoff: Handoff;
  /** A transfer that waits for the employer's consent. */
  readonly askedTransfer: AskedTransfer | null;
  readonly assignment: {
    readonly accountmanagerId: string;
    readonly accountmanager: { readonly name: string; readonly role: string };
    readonly state: 'offered' | 'accepted' | 'declined' | 'timed-out';
  } | null;
}
