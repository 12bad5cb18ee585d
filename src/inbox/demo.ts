import { z } from 'zod';
import { defineRoute, type Route } from '../http/route.ts';
import type { AccountmanagerStore } from './ports.ts';
import { createInvite, type SignInSettings } from './sign-in.ts';

const SAMPLE_REGION = 'rijk-van-nijmegen';
const UNUSED = {
  phone: null,
  regions: [SAMPLE_REGION],
  subjects: [],
  sectors: [],
  sizes: [],
  languages: ['nl'],
};

/** The people of demo mode: one takes the leads, and a coordinator who is offered none shows the rest of the inbox. */
const SAMPLES = [
  { ...UNUSED, email: 'voorbeeld@localhost', name: 'Sam Voorbeeld', role: 'accountmanager', capacity: 20 },
  { ...UNUSED, email: 'coordinator@localhost', name: 'Cor Voorbeeld', role: 'coordinator', capacity: 0 },
] as const;

/** Puts the samples of demo mode in a store; they serve the region of the demo page. */
export async function saveSamples(store: AccountmanagerStore, at: Date): Promise<void> {
  await store.save(SAMPLES, at);
}

const demoSchema = z.object({
  demo: z.literal(true),
  /** Signs the sample accountmanager in. */
  inviteUrl: z.string(),
  /** Signs the sample coordinator in. */
  coordinatorUrl: z.string(),
});

/** Lets a newcomer try the other side. Only mounted in demo mode, which listens on this machine alone. */
export function demoRoutes(store: AccountmanagerStore, settings: SignInSettings, now: () => Date): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/demo',
      summary: 'Demo mode only: links that sign the sample accountmanager and coordinator in',
      access: 'public',
      responses: { 200: { description: 'The links', schema: demoSchema } },
      async handle(_input, request, response) {
        const origin =
          settings.origins.find((known) => known.endsWith(`//${request.headers.host}`)) ?? settings.publicUrl;
        const [inviteUrl, coordinatorUrl] = await Promise.all(
          SAMPLES.map(async ({ email }) =>
            createInvite(store, (await store.findByEmail(email))!, origin, now()),
          ),
        );
        response.json({ demo: true, inviteUrl, coordinatorUrl });
      },
    }),
  ];
}
