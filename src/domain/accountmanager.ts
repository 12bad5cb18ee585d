export const ROLES = ['accountmanager', 'coordinator', 'beheerder'] as const;
export type Role = (typeof ROLES)[number];

/** The person who follows up leads in one or more arbeidsmarktregio's. Personal data: lives in the database only. */
export interface Accountmanager {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly phone: string | null;
  /** Ids of arbeidsmarktregio's. */
  readonly regions: readonly string[];
  readonly subjects: readonly string[];
  readonly sectors: readonly string[];
  readonly sizes: readonly string[];
  readonly languages: readonly string[];
  /** How many open leads at once. */
  readonly capacity: number;
}

export const AVAILABILITY_STATUSES = ['available', 'busy', 'absent'] as const;

/** Whether somebody takes new leads. */
export interface Availability {
  readonly status: (typeof AVAILABILITY_STATUSES)[number];
  /** ISO instant after which the person is available again; null: until changed. */
  readonly until: string | null;
}

/** Whether somebody can be offered a lead at an instant. */
export function isPresent({ status, until }: Availability, at: Date): boolean {
  return status === 'available' || (until !== null && until <= at.toISOString());
}
