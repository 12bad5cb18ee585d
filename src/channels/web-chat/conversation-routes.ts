import type { Response } from 'express';
import { correctRegion } from '../../conversation/correct-region.ts';
import { eraseConversation } from '../../conversation/erase-conversation.ts';
import type { ConversationState } from '../../conversation/ports.ts';
import { startConversation } from '../../conversation/start-conversation.ts';
import type { Services } from '../../conversation/turn-in-progress.ts';
import type { Mailer } from '../../handoff/ports.ts';
import type { RateLimits } from '../../http/rate-limit.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import { hashToken, newToken } from '../../http/token.ts';
import type { EnterConversation } from './authenticate-visitor.ts';
import {
  conversationParams,
  conversationSchema,
  createdConversationSchema,
  newConversationSchema,
  regionCorrectionSchema,
} from './schemas.ts';

const DAY_MS = 86_400_000;

export interface ConversationRoutesOptions {
  readonly services: Services;
  readonly mailer: Mailer;
  readonly limits: Pick<RateLimits, 'conversations'>;
  readonly controller: string;
  readonly retentionDays: number;
  readonly enter: EnterConversation;
}

/** Starting a conversation, seeing it, correcting it, taking it along and erasing it. */
export function conversationRoutes(options: ConversationRoutesOptions): Route[] {
  const { services, limits, enter } = options;
  const { conversations } = services;
  return [
    defineRoute({
      method: 'post',
      path: '/conversations',
      summary: 'Start a conversation',
      access: 'public',
      before: [limits.conversations],
      body: newConversationSchema,
      responses: {
        201: { description: 'The conversation and its token', schema: createdConversationSchema },
      },
      async handle({ body }, _request, response) {
        const token = newToken();
        const conversation = await startConversation(services, {
          tokenHash: hashToken(token),
          channel: body.channel,
          locale: body.locale,
          region: body.region ?? null,
          page: body.page ?? null,
        });
        response.status(201).json({
          id: conversation.id,
          token,
          messages: await conversations.messages(conversation.id),
          disclosure: services.say('disclosure', {
            controller: options.controller,
            days: String(options.retentionDays),
          }),
          retentionDays: options.retentionDays,
          region: regionOf(services, conversation),
        });
      },
    }),

    defineRoute({
      method: 'get',
      path: '/conversations/:id',
      summary: 'The conversation so far',
      access: 'visitor',
      params: conversationParams,
      responses: { 200: { description: 'The conversation', schema: conversationSchema } },
      async handle({ params: { id } }, request, response) {
        await enter(request, id);
        await sendConversation(options, id, response);
      },
    }),

    defineRoute({
      method: 'patch',
      path: '/conversations/:id',
      summary: 'Correct the region of the employer',
      access: 'visitor',
      params: conversationParams,
      body: regionCorrectionSchema,
      responses: { 200: { description: 'The conversation', schema: conversationSchema } },
      async handle({ params: { id }, body }, request, response) {
        await enter(request, id);
        await correctRegion(services, await conversations.get(id), body);
        await sendConversation(options, id, response);
      },
    }),

    defineRoute({
      method: 'get',
      path: '/conversations/:id/export',
      summary: 'Everything that is held about the conversation',
      access: 'visitor',
      params: conversationParams,
      responses: { 200: { description: 'All records', contentType: 'application/json' } },
      async handle({ params: { id } }, request, response) {
        await enter(request, id);
        response.setHeader('Content-Disposition', `attachment; filename="gesprek-${id}.json"`);
        response.json(await conversations.export(id));
      },
    }),

    defineRoute({
      method: 'delete',
      path: '/conversations/:id',
      summary: 'Erase the conversation and everything that belongs to it',
      access: 'visitor',
      params: conversationParams,
      responses: { 204: { description: 'Erased; the token is void' } },
      async handle({ params: { id } }, request, response) {
        await enter(request, id);
        await eraseConversation(conversations, options.mailer, id, services.now());
        response.status(204).end();
      },
    }),
  ];
}

function regionOf({ regions }: Services, { focus: { employer } }: ConversationState) {
  if (!employer) return null;
  const { id, name } = regions.get(employer.regionId);
  return { id, name, municipality: employer.municipality, from: employer.from };
}

async function sendConversation(
  { services, retentionDays }: ConversationRoutesOptions,
  id: string,
  response: Response,
): Promise<void> {
  const conversation = await services.conversations.get(id);
  response.json({
    id,
    region: regionOf(services, conversation),
    handoff: conversation.handoff,
    retentionUntil: new Date(Date.parse(conversation.lastTurnAt) + retentionDays * DAY_MS).toISOString(),
    messages: await services.conversations.messages(id),
    turns: await services.conversations.turns(id),
  });
}
