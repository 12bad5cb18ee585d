import { z } from 'zod';
import { DomainError } from '../domain/errors.ts';
import { defineRoute, type Route } from '../http/route.ts';
import { deliveryScope } from './authorise.ts';
import type { InboxAccess } from './inbox-access.ts';
import type { LeadStore } from './ports.ts';
import { deliverySchema, leadParams } from './schemas.ts';

/** What could not be delivered, and trying it again. */
export function deliveryRoutes({
  access,
  leads,
}: {
  readonly access: InboxAccess;
  readonly leads: LeadStore;
}): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/inbox/deliveries',
      summary:
        'Deliveries of own regions that failed too often; for a coordinator or beheerder also those of no region',
      access: 'accountmanager',
      query: z.strictObject({ state: z.enum(['pending', 'delivered', 'dead', 'cancelled']).optional() }),
      responses: {
        200: { description: 'Deliveries', schema: z.object({ deliveries: z.array(deliverySchema) }) },
      },
      async handle({ query }, request, response) {
        const who = await access.reader(request);
        const found = await leads.deliveries(deliveryScope(who), query.state ?? 'dead');
        response.json({ deliveries: found.map(({ recipient: _recipient, ...delivery }) => delivery) });
      },
    }),

    defineRoute({
      method: 'post',
      path: '/inbox/deliveries/:id/retry',
      summary: 'Try a failed delivery again',
      access: 'accountmanager',
      params: leadParams,
      responses: { 204: { description: 'It is tried again' } },
      async handle({ params }, request, response) {
        const who = await access.writer(request);
        if (!(await leads.retryDelivery(params.id, deliveryScope(who)))) {
          throw new DomainError('not-found', 'there is no failed delivery with this id');
        }
        response.status(204).end();
      },
    }),
  ];
}
