export const ASSIGNMENT_STATES = ['offered', 'accepted', 'declined', 'timed-out'] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/** One lead with one accountmanager, from a moment on. */
export interface Assignment {
  readonly id: string;
  readonly leadId: string;
  readonly accountmanagerId: string;
  readonly accountmanager: { readonly name: string; readonly role: string };
  readonly state: AssignmentState;
  /** ISO instant since which the assignment is in this state. */
  readonly since: string;
}
