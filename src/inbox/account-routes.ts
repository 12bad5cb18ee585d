import { z } from 'zod';
import { defineRoute, type Route } from '../http/route.ts';
import { actionsOf } from './authorise.ts';
import type { InboxAccess } from './inbox-access.ts';
import { type PassOffersOptions, passOffers } from './pass-offers.ts';
import type { AccountmanagerStore, IdentityProvider } from './ports.ts';
import { availabilityBody, availabilitySchema, meSchema, signInSchema } from './schemas.ts';
import { type SignInSettings, signOut } from './sign-in.ts';

export interface AccountRoutesOptions extends PassOffersOptions {
  readonly access: InboxAccess;
  readonly accountmanagers: AccountmanagerStore;
  readonly settings: SignInSettings;
  /** Null when invites are the only way in. */
  readonly provider: Pick<IdentityProvider, 'name'> | null;
  readonly regionName: (id: string) => string;
}

/** Who is signed in, whether they take new leads, and signing out. */
export function accountRoutes({
  access,
  accountmanagers,
  settings,
  provider,
  regionName,
  ...offers
}: AccountRoutesOptions): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/sign-in',
      summary: 'How accountmanagers sign in: at a provider, or with an invite alone',
      access: 'public',
      responses: { 200: { description: 'The way in', schema: signInSchema } },
      handle(_input, _request, response) {
        response.json({ provider: provider && { name: provider.name, url: '/inbox/sign-in/start' } });
      },
    }),

    defineRoute({
      method: 'get',
      path: '/inbox/me',
      summary: 'Who is signed in',
      access: 'accountmanager',
      responses: { 200: { description: 'The accountmanager', schema: meSchema } },
      async handle(_input, request, response) {
        const { id, name, email, role, regions } = await access.reader(request);
        const named = regions.map((region) => ({ id: region, name: regionName(region) }));
        const availability = await accountmanagers.availability(id);
        response.json({ id, name, email, role, regions: named, availability, may: actionsOf(role) });
      },
    }),

    defineRoute({
      method: 'put',
      path: '/inbox/me/availability',
      summary: 'Whether the reader takes new leads; who is absent is not waited for',
      access: 'accountmanager',
      body: availabilityBody,
      responses: { 200: { description: 'The availability', schema: availabilitySchema } },
      async handle({ body }, request, response) {
        const who = await access.writer(request);
        const availability = { status: body.status, until: body.until ?? null };
        await accountmanagers.setAvailability(who.id, availability);
        if (body.status === 'absent') await passOffers(who, body.until ? new Date(body.until) : null, offers);
        response.json(availability);
      },
    }),

    defineRoute({
      method: 'post',
      path: '/inbox/sign-out',
      summary: 'End the sign-in; with everywhere: true also those on other devices',
      access: 'accountmanager',
      body: z.strictObject({ everywhere: z.boolean().optional() }),
      responses: { 204: { description: 'Signed out' } },
      async handle({ body }, request, response) {
        const who = await access.writer(request);
        if (body.everywhere) await accountmanagers.endSignIns(who.id);
        await signOut(accountmanagers, request, response, settings);
        response.status(204).end();
      },
    }),
  ];
}
