import { requestByForm } from '../../conversation/request-by-form.ts';
import type { Services } from '../../conversation/turn-in-progress.ts';
import { DomainError } from '../../domain/errors.ts';
import { withdrawHandoff } from '../../handoff/follow-up.ts';
import type { RateLimits } from '../../http/rate-limit.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import type { EnterConversation } from './authenticate-visitor.ts';
import { conversationParams, handoffRequestSchema, handoffSchema } from './schemas.ts';

export interface HandoffRoutesOptions {
  readonly services: Services;
  readonly limits: Pick<RateLimits, 'handoffs'>;
  readonly enter: EnterConversation;
}

/** Asking for a person by form, and taking that back. */
export function handoffRoutes({ services, limits, enter }: HandoffRoutesOptions): Route[] {
  const { conversations } = services;
  return [
    defineRoute({
      method: 'post',
      path: '/conversations/:id/handoff',
      summary: 'Ask for a person, by form',
      access: 'visitor',
      params: conversationParams,
      body: handoffRequestSchema,
      before: [limits.handoffs],
      responses: { 201: { description: 'The handoff', schema: handoffSchema } },
      async handle({ params: { id }, body }, request, response) {
        await enter(request, id);
        const handoff = await requestByForm(services, await conversations.get(id), body);
        response.status(201).json(handoff);
      },
    }),

    defineRoute({
      method: 'post',
      path: '/conversations/:id/handoff/withdraw',
      summary: 'Withdraw the request for a person',
      access: 'visitor',
      params: conversationParams,
      responses: { 200: { description: 'The handoff', schema: handoffSchema } },
      async handle({ params: { id } }, request, response) {
        await enter(request, id);
        const { leadId } = await conversations.get(id);
        if (!leadId) throw new DomainError('transition-refused', 'there is no request to withdraw');
        await services.handoffs.change(leadId, services.now(), (unit) =>
          withdrawHandoff(unit, 'withdrawn by the visitor'),
        );
        response.json((await conversations.get(id)).handoff);
      },
    }),
  ];
}
