import type { Accountmanager } from '../domain/accountmanager.ts';
import { DomainError } from '../domain/errors.ts';
import type { Lead } from '../domain/lead.ts';

/** What somebody can want to do in the inbox. */
export type InboxAction = 'list-leads' | 'view-lead' | 'accept-lead' | 'write-message';

/** The only place that decides who may do what; what is not named is refused. A beheerder never sees a lead. */
const MAY: Readonly<Record<Accountmanager['role'], ReadonlySet<InboxAction>>> = {
  accountmanager: new Set(['list-leads', 'view-lead', 'accept-lead', 'write-message']),
  coordinator: new Set(['list-leads', 'view-lead', 'accept-lead', 'write-message']),
  beheerder: new Set(),
};

/** Regions whose leads somebody may act on in this way; empty when none. */
export function regionsFor({ role, regions }: Accountmanager, action: InboxAction): readonly string[] {
  return MAY[role].has(action) ? regions : [];
}

/**
 * Lets an action on a lead through.
 * @throws DomainError `not-found`: what one may not see does not exist
 */
export function authorise(who: Accountmanager, action: InboxAction, lead: Pick<Lead, 'regionId'> | null): void {
  if (lead?.regionId && regionsFor(who, action).includes(lead.regionId)) return;
  throw new DomainError('not-found', 'this lead does not exist');
}
