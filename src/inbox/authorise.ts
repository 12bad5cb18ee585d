import type { Accountmanager } from '../domain/accountmanager.ts';
import { DomainError } from '../domain/errors.ts';
import { type Lead, regionsOf } from '../domain/lead.ts';
import type { DeliveryScope } from './ports.ts';

export const INBOX_ACTIONS = [
  'list-leads',
  'view-lead',
  'accept-lead',
  'follow-up-lead',
  'see-deliveries',
  'see-deliveries-without-region',
  'see-settings',
  'change-settings',
  'see-insights',
] as const;
/** What somebody can want to do in the inbox. */
export type InboxAction = (typeof INBOX_ACTIONS)[number];

const FOLLOWS_UP: readonly InboxAction[] = [
  'list-leads',
  'view-lead',
  'accept-lead',
  'follow-up-lead',
  'see-deliveries',
];

/** The only place that decides who may do what; what is not named is refused. A beheerder never sees a lead. */
const MAY: Readonly<Record<Accountmanager['role'], ReadonlySet<InboxAction>>> = {
  accountmanager: new Set([...FOLLOWS_UP, 'see-settings']),
  coordinator: new Set([
    ...FOLLOWS_UP,
    'see-deliveries-without-region',
    'see-settings',
    'change-settings',
    'see-insights',
  ]),
  beheerder: new Set<InboxAction>(['see-deliveries-without-region', 'see-settings', 'change-settings']),
};

/** Who works for every region and not only for own ones. */
const EVERYWHERE: ReadonlySet<Accountmanager['role']> = new Set(['beheerder']);

/** Everything somebody of a role may do somewhere, so that a page shows no door that stays shut. */
export function actionsOf(role: Accountmanager['role']): InboxAction[] {
  return [...MAY[role]];
}

/** Regions in which somebody may do this; `all` for every region. */
export function regionsFor(
  { role, regions }: Accountmanager,
  action: InboxAction,
): readonly string[] | 'all' {
  if (!MAY[role].has(action)) return [];
  return EVERYWHERE.has(role) ? 'all' : regions;
}

/** The own regions in which somebody may see leads. */
export function leadRegions(who: Accountmanager): readonly string[] {
  const regions = regionsFor(who, 'list-leads');
  return regions === 'all' ? [] : regions;
}

/** Deliveries somebody may see: of own regions, and by who keeps an eye on the whole also those of no region. */
export function deliveryScope(who: Accountmanager): DeliveryScope {
  const regions = regionsFor(who, 'see-deliveries');
  return {
    regions: regions === 'all' ? [] : regions,
    withoutRegion: MAY[who.role].has('see-deliveries-without-region'),
  };
}

/** Whether somebody may do this in a region. */
export function mayIn(who: Accountmanager, action: InboxAction, regionId: string): boolean {
  const regions = regionsFor(who, action);
  return regions === 'all' || regions.includes(regionId);
}

/**
 * Lets an action on a lead through.
 * @throws DomainError `not-found`: what one may not see does not exist
 */
export function authorise(
  who: Accountmanager,
  action: InboxAction,
  lead: Pick<Lead, 'regionId' | 'sites'> | null,
): void {
  if (lead && regionsOf(lead).some((regionId) => mayIn(who, action, regionId))) return;
  throw new DomainError('not-found', 'this lead does not exist');
}
