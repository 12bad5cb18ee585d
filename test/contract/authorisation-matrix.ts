import { randomUUID } from 'node:crypto';
import type { Role } from '../../src/domain/accountmanager.ts';
import { DEFAULT_SETTINGS } from '../../src/handoff/region-settings.ts';

/**
 * What a route does for somebody: `yes` it is carried out, `404` as if it did not exist, `own` it gives only what is of
 * own regions, `empty` it gives nothing.
 */
export type May = 'yes' | '404' | 'own' | 'empty';

/** One route of the inbox, and who may call it in a region of their own and in another. */
export interface MatrixRow {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** As the OpenAPI document names it below `/inbox`. */
  readonly path: string;
  readonly body?: () => object;
  readonly may: Readonly<Record<Role, { readonly own: May; readonly other: May }>>;
}

const OWN_REGION_ONLY = { own: 'yes', other: '404' } as const;
const NEVER = { own: '404', other: '404' } as const;
const ALWAYS = { own: 'yes', other: 'yes' } as const;
const LISTS_OWN = { own: 'own', other: 'own' } as const;
const LISTS_NOTHING = { own: 'empty', other: 'empty' } as const;

/** Leads: who follows them up sees those of own regions; a beheerder sees none. */
const FOLLOWS_UP = { accountmanager: OWN_REGION_ONLY, coordinator: OWN_REGION_ONLY, beheerder: NEVER };
const LISTS = { accountmanager: LISTS_OWN, coordinator: LISTS_OWN, beheerder: LISTS_NOTHING };
const EVERYBODY = { accountmanager: ALWAYS, coordinator: ALWAYS, beheerder: ALWAYS };

const lead = (method: MatrixRow['method'], action: string, body?: () => object): MatrixRow => ({
  method,
  path: `/leads/{id}${action}`,
  ...(body && { body }),
  may: FOLLOWS_UP,
});

/** Role by region by route: the whole of who may do what in the inbox. */
export const AUTHORISATION_MATRIX: readonly MatrixRow[] = [
  { method: 'GET', path: '/leads', may: LISTS },
  lead('GET', ''),
  lead('GET', '/suggestions'),
  lead('POST', '/accept', () => ({})),
  lead('POST', '/decline', () => ({ reason: 'geen tijd' })),
  lead('POST', '/messages', () => ({ text: 'Goedendag.', messageId: randomUUID() })),
  lead('POST', '/typing'),
  lead('POST', '/read', () => ({ sequence: 1 })),
  lead('POST', '/notes', () => ({ text: 'Belt graag in de ochtend.' })),
  lead('POST', '/callback', () => ({ at: '2099-01-05T10:00:00+01:00' })),
  lead('POST', '/contacted', () => ({})),
  lead('POST', '/transfer', () => ({ region: 'flevoland', message: 'Hoort bij jullie.' })),
  lead('POST', '/return', () => ({ summary: 'Besproken.' })),
  lead('POST', '/close', () => ({ outcome: 'advies' })),
  { method: 'GET', path: '/deliveries', may: LISTS },
  { method: 'POST', path: '/deliveries/{id}/retry', may: FOLLOWS_UP },
  {
    method: 'GET',
    path: '/regions/{id}/settings',
    may: { accountmanager: OWN_REGION_ONLY, coordinator: OWN_REGION_ONLY, beheerder: ALWAYS },
  },
  {
    method: 'PUT',
    path: '/regions/{id}/settings',
    body: () => DEFAULT_SETTINGS,
    may: { accountmanager: NEVER, coordinator: OWN_REGION_ONLY, beheerder: ALWAYS },
  },
  {
    method: 'GET',
    path: '/insights',
    may: { accountmanager: LISTS_NOTHING, coordinator: LISTS_OWN, beheerder: LISTS_NOTHING },
  },
  {
    method: 'GET',
    path: '/colleagues',
    may: { accountmanager: LISTS_OWN, coordinator: LISTS_OWN, beheerder: ALWAYS },
  },
  { method: 'GET', path: '/events', may: LISTS },
  { method: 'GET', path: '/me', may: EVERYBODY },
  { method: 'PUT', path: '/me/availability', body: () => ({ status: 'available' }), may: EVERYBODY },
  { method: 'POST', path: '/sign-out', body: () => ({}), may: EVERYBODY },
];

/** The matrix as a Markdown table, one line a route. */
export function matrixAsMarkdown(): string {
  const roles: readonly Role[] = ['accountmanager', 'coordinator', 'beheerder'];
  const columns = roles.flatMap((role) => [`${role}, own region`, `${role}, other region`]);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['route below /api/v1/inbox', ...columns]),
    line(['---', ...columns.map(() => '---')]),
    ...AUTHORISATION_MATRIX.map(({ method, path, may }) =>
      line([`${method} ${path}`, ...roles.flatMap((role) => [may[role].own, may[role].other])]),
    ),
  ].join('\n');
}
