import { z } from 'zod';
import { defineRoute, type Route } from '../http/route.ts';
import type { AccountmanagerStore } from './ports.ts';
import { createInvite, type SignInSettings } from './sign-in.ts';

const SAMPLE_EMAIL = 'voorbeeld@localhost';

/** The sample accountmanager of demo mode; serves the region of the demo page. */
export async function saveSampleAccountmanager(store: AccountmanagerStore, at: Date): Promise<void> {
  const sample = {
    email: SAMPLE_EMAIL,
    name: 'Sam Voorbeeld',
    role: 'accountmanager',
    phone: null,
    regions: ['rijk-van-nijmegen'],
    subjects: [],
    sectors: [],
    sizes: [],
    languages: ['nl'],
    capacity: 20,
  } as const;
  await store.save([sample], at);
}

/** Lets a newcomer try the other side. Only mounted in demo mode, which listens on this machine alone. */
export function demoRoutes(store: AccountmanagerStore, settings: SignInSettings, now: () => Date): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/demo',
      summary: 'Demo mode only: a link that signs the sample accountmanager in',
      access: 'public',
      responses: {
        200: { description: 'The link', schema: z.object({ demo: z.literal(true), inviteUrl: z.string() }) },
      },
      async handle(_input, request, response) {
        const sample = await store.findByEmail(SAMPLE_EMAIL);
        const origin =
          settings.origins.find((known) => known.endsWith(`//${request.headers.host}`)) ?? settings.publicUrl;
        response.json({ demo: true, inviteUrl: await createInvite(store, sample!, origin, now()) });
      },
    }),
  ];
}
