import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import type { AnswerListener } from '../../answering/ports.ts';
import { maskBsn } from '../../answering/screen-message.ts';
import { correctRegion } from '../../conversation/correct-region.ts';
import { eraseConversation } from '../../conversation/erase-conversation.ts';
import { handleTurn, type VisitorMessage } from '../../conversation/handle-turn.ts';
import type { ConversationNews, ConversationState, TypingSignals } from '../../conversation/ports.ts';
import { requestByForm } from '../../conversation/request-by-form.ts';
import { startConversation } from '../../conversation/start-conversation.ts';
import type { Services } from '../../conversation/turn-in-progress.ts';
import { DomainError } from '../../domain/errors.ts';
import { withdrawHandoff } from '../../handoff/follow-up.ts';
import type { Mailer } from '../../handoff/ports.ts';
import { followRows, openEventStream } from '../../http/event-stream.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { RateLimits } from '../../http/rate-limit.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import { fingerprint, hashToken, newToken } from '../../http/token.ts';
import type { Logger } from '../../telemetry/logger.ts';
import type { Metrics } from '../../telemetry/metrics.ts';
import { authenticateVisitor } from './authenticate-visitor.ts';
import {
  conversationParams,
  conversationSchema,
  createdConversationSchema,
  feedbackSchema,
  handoffRequestSchema,
  handoffSchema,
  newConversationSchema,
  newTurnSchema,
  readSchema,
  regionCorrectionSchema,
  turnSchema,
} from './schemas.ts';
import { streamTurn } from './turn-stream.ts';

const DAY_MS = 86_400_000;
const STREAMS_PER_CONVERSATION = 3;

export interface VisitorRoutesOptions {
  readonly services: Services;
  readonly news: ConversationNews;
  readonly typing: TypingSignals;
  readonly mailer: Mailer;
  readonly limits: RateLimits;
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly controller: string;
  readonly retentionDays: number;
  /** Aborts when the process stops. */
  readonly stopping: AbortSignal;
}

/** The visitor's half of the contract. */
export function visitorRoutes(options: VisitorRoutesOptions): Route[] {
  const { services, news, typing, limits, metrics, stopping } = options;
  const { conversations } = services;
  const streams = new Map<string, number>();
  const enter = (request: Request, id: string) =>
    authenticateVisitor(request, id, conversations, services.now());

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
      method: 'post',
      path: '/conversations/:id/turns',
      summary: 'Say something; with Accept: text/event-stream the answer is streamed',
      access: 'visitor',
      params: conversationParams,
      body: newTurnSchema,
      before: [limits.turns],
      responses: {
        200: { description: 'The turn, as JSON or as a stream that ends with it', schema: turnSchema },
      },
      async handle({ params: { id }, body }, request, response) {
        await enter(request, id);
        const message: VisitorMessage = {
          conversationId: id,
          turnId: randomUUID(),
          messageId: body.messageId,
          text: body.text,
          textHash: fingerprint(request.headers.authorization!, body.text),
        };
        const answer = async (listener: AnswerListener) => {
          const started = performance.now();
          const turn = await handleTurn(services, message, listener, stopping);
          metrics.turnFinished(turn.outcome, (performance.now() - started) / 1000);
          return turn;
        };
        if (request.accepts(['json', 'text/event-stream']) === 'text/event-stream') {
          const { handoff } = await conversations.get(id);
          const before = handoff && JSON.stringify(handoff);
          await streamTurn(openEventStream(request, response), message.turnId, answer, before);
          return;
        }
        response.json(await answer({ delta: () => {}, restart: () => {} }));
      },
    }),

    defineRoute({
      method: 'get',
      path: '/conversations/:id/events',
      summary: 'Everything that happens in the conversation, as server-sent events; Last-Event-ID resumes',
      access: 'visitor',
      params: conversationParams,
      responses: {
        200: { description: 'message, typing, read, handoff, closed', contentType: 'text/event-stream' },
      },
      async handle({ params: { id } }, request, response) {
        await enter(request, id);
        const open = streams.get(id) ?? 0;
        if (open >= STREAMS_PER_CONVERSATION) {
          throw new HttpProblem(429, 'too-many-streams', 'at most three streams a conversation', {
            retryAfter: 15,
          });
        }
        streams.set(id, open + 1);
        try {
          await followConversation(options, id, request, response);
        } finally {
          const left = streams.get(id)! - 1;
          if (left > 0) streams.set(id, left);
          else streams.delete(id);
        }
      },
    }),

    defineRoute({
      method: 'post',
      path: '/conversations/:id/typing',
      summary: 'The visitor is typing',
      access: 'visitor',
      params: conversationParams,
      responses: { 204: { description: 'Noted' } },
      async handle({ params: { id } }, request, response) {
        await enter(request, id);
        typing.signal(id, 'visitor');
        response.status(204).end();
      },
    }),

    defineRoute({
      method: 'post',
      path: '/conversations/:id/read',
      summary: 'The visitor has seen everything up to a sequence number',
      access: 'visitor',
      params: conversationParams,
      body: readSchema,
      responses: { 204: { description: 'Noted' } },
      async handle({ params: { id }, body }, request, response) {
        await enter(request, id);
        await conversations.addEvent(id, 'read', { by: 'visitor', sequence: body.sequence }, services.now());
        response.status(204).end();
      },
    }),

    defineRoute({
      method: 'post',
      path: '/conversations/:id/feedback',
      summary: 'Whether an answer helped',
      access: 'visitor',
      params: conversationParams,
      body: feedbackSchema,
      responses: { 204: { description: 'Noted' } },
      async handle({ params: { id }, body }, request, response) {
        await enter(request, id);
        await conversations.saveFeedback({
          conversationId: id,
          turnId: body.turnId,
          rating: body.rating,
          comment: body.comment ? maskBsn(body.comment) : null,
          at: services.now(),
        });
        response.status(204).end();
      },
    }),

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

  async function followConversation(
    { services: { conversations: rows } }: VisitorRoutesOptions,
    id: string,
    request: Request,
    response: Response,
  ): Promise<void> {
    let last = lastEventId(request);
    const stream = openEventStream(request, response, stopping);
    const stopTyping = typing.subscribe(id, (who) => {
      if (who !== 'visitor') stream.send('typing', { by: who });
    });
    try {
      await followRows(
        stream,
        (wake) => news.subscribe(id, wake),
        async () => {
          const events = await rows.eventsAfter(id, last);
          if (events.length > 0 || (await rows.exists(id))) return events;
          stream.send('closed', { reason: 'erased' });
          stream.end();
          return [];
        },
        ({ sequence, kind, payload }) => {
          last = sequence;
          stream.send(kind, payload, String(sequence));
        },
      );
    } finally {
      stopTyping();
      stream.end();
    }
  }
}

/** Where a reader resumes; without a number it gets everything from the start. */
function lastEventId(request: Request): number {
  const header = request.headers['last-event-id'];
  return typeof header === 'string' && /^\d{1,9}$/.test(header) ? Number(header) : 0;
}

function regionOf({ regions }: Services, { focus: { employer } }: ConversationState) {
  if (!employer) return null;
  const { id, name } = regions.get(employer.regionId);
  return { id, name, municipality: employer.municipality, from: employer.from };
}

async function sendConversation(
  { services, retentionDays }: VisitorRoutesOptions,
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
