/** Where a handoff stands. Being offered to an accountmanager is a state of the assignment, never of the handoff. */
export const HANDOFF_STATES = ['requested', 'accepted', 'active', 'returned', 'closed', 'withdrawn'] as const;
export type HandoffState = (typeof HANDOFF_STATES)[number];

export const PREFERENCES = ['live-chat', 'callback', 'email'] as const;
/** How the employer wants to be helped. */
export type Preference = (typeof PREFERENCES)[number];

/** What the employer was promised: the words, and the instant before which it must have happened (ISO, UTC). */
export interface HandoffPromise {
  readonly text: string;
  readonly before: string;
}

/** A handoff as the visitor sees it. */
export interface Handoff {
  readonly id: string;
  readonly state: HandoffState;
  readonly prefer: Preference;
  /** ISO instant of the request. */
  readonly at: string;
  readonly promise: HandoffPromise | null;
  readonly queuePosition: number | null;
  readonly accountmanager: { readonly name: string; readonly role: string } | null;
}
