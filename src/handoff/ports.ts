import type { Accountmanager } from '../domain/accountmanager.ts';
import type { HandoffState } from '../domain/handoff.ts';
import type { DeliveryKind, Lead, LeadDelivery } from '../domain/lead.ts';
import type { Candidate, Routing } from './routing.ts';

/** Everything that is written together when an employer asks for a person. */
export interface HandoffRequest {
  readonly handoffId: string;
  readonly lead: Lead;
  readonly routing: Routing;
  readonly deliveries: readonly {
    readonly id: string;
    readonly kind: DeliveryKind;
    readonly recipient: string;
  }[];
}

/** Who could get a lead. */
export interface CandidateStore {
  candidatesIn(regionId: string): Promise<Candidate[]>;
}

/** A mail ready to be sent. */
export interface Mail {
  /** Never changes for a delivery; becomes the `Message-ID` and the name of the `.eml`. */
  readonly identity: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends mail. @throws when the mail was not accepted: the delivery is then tried again. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
  /** Removes what is kept of a mail, where mails are kept as files. */
  forget(identity: string): Promise<void>;
}

/** A delivery with everything its text is made from. */
export interface DeliveryToMake {
  readonly id: string;
  readonly kind: DeliveryKind;
  readonly recipient: string;
  readonly state: LeadDelivery['state'];
  readonly lead: Lead;
  readonly handoffState: HandoffState;
  readonly accountmanager: Pick<Accountmanager, 'name'> | null;
}

/** Where deliveries are kept. */
export interface DeliveryStore {
  find(deliveryId: string): Promise<DeliveryToMake | null>;
  markDelivered(deliveryId: string, at: Date): Promise<void>;
  markFailed(deliveryId: string, error: string): Promise<void>;
  markDead(deliveryId: string): Promise<void>;
}

// The store applies the table of transitions inside its transaction, where the state cannot change under it.
export { nextState } from './states.ts';
