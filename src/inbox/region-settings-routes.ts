import { DomainError } from '../domain/errors.ts';
import type { HandoffStore, RegionSettings } from '../handoff/ports.ts';
import { defineRoute, type Route } from '../http/route.ts';
import { type InboxAction, mayIn, regionsFor } from './authorise.ts';
import type { InboxAccess } from './inbox-access.ts';
import type { AccountmanagerStore } from './ports.ts';
import { colleaguesSchema, regionParams, settingsSchema } from './schemas.ts';

export interface RegionSettingsRoutesOptions {
  readonly access: InboxAccess;
  readonly handoffs: HandoffStore;
  readonly accountmanagers: AccountmanagerStore;
  readonly regionExists: (id: string) => boolean;
  now(): Date;
}

/** How a region works, and who works there. */
export function regionSettingsRoutes({
  access,
  handoffs,
  accountmanagers,
  regionExists,
  now,
}: RegionSettingsRoutesOptions): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/inbox/regions/:id/settings',
      summary: 'How a region works',
      access: 'accountmanager',
      params: regionParams,
      responses: { 200: { description: 'The settings', schema: settingsSchema } },
      async handle({ params }, request, response) {
        requireRegion(await access.reader(request), 'see-settings', params.id);
        response.json(await handoffs.settings(params.id));
      },
    }),

    defineRoute({
      method: 'put',
      path: '/inbox/regions/:id/settings',
      summary: 'Change how a region works',
      access: 'accountmanager',
      params: regionParams,
      body: settingsSchema,
      responses: { 200: { description: 'The settings', schema: settingsSchema } },
      async handle({ params, body }, request, response) {
        requireRegion(await access.writer(request), 'change-settings', params.id);
        await requireColleagues(params.id, body);
        await handoffs.saveSettings(params.id, body, now());
        response.json(body);
      },
    }),

    defineRoute({
      method: 'get',
      path: '/inbox/colleagues',
      summary: 'Who follows up leads in own regions',
      access: 'accountmanager',
      responses: { 200: { description: 'The colleagues', schema: colleaguesSchema } },
      async handle(_input, request, response) {
        const regions = regionsFor(await access.reader(request), 'see-settings');
        const everybody = await accountmanagers.all();
        const colleagues = everybody
          .filter(({ role }) => role !== 'beheerder')
          .filter((one) => regions === 'all' || one.regions.some((id) => regions.includes(id)))
          .map(({ name, email, role, regions: own }) => ({ name, email, role, regions: own }));
        response.json({ colleagues });
      },
    }),
  ];

  function requireRegion(who: Parameters<typeof mayIn>[0], action: InboxAction, regionId: string): void {
    if (regionExists(regionId) && mayIn(who, action, regionId)) return;
    throw new DomainError('not-found', 'this region does not exist');
  }

  /** A rule for somebody who gets no leads of the region would never do anything. */
  async function requireColleagues(regionId: string, { rules }: RegionSettings): Promise<void> {
    const everybody = rules.length > 0 ? await accountmanagers.all() : [];
    const emails = new Set(
      everybody
        .filter(({ role, regions }) => role !== 'beheerder' && regions.includes(regionId))
        .map(({ email }) => email),
    );
    const wrong = rules.findIndex(({ accountmanager }) => !emails.has(accountmanager.toLowerCase()));
    if (wrong >= 0) {
      throw new DomainError('invalid', 'must be an accountmanager of this region', {
        field: `rules.${wrong}.accountmanager`,
      });
    }
  }
}
