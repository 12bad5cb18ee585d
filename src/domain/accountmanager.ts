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
