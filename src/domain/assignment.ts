export const ASSIGNMENT_STATES = ['offered', 'accepted', 'declined', 'timed-out'] as const;
/** Where it stands that one lead is with one accountmanager. */
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];
