import type { Request, Response } from 'express';
import type { ConversationNews, TypingSignals } from '../../conversation/ports.ts';
import type { Services } from '../../conversation/turn-in-progress.ts';
import { followRows, openEventStream } from '../../http/event-stream.ts';
import { HttpProblem } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import type { EnterConversation } from './authenticate-visitor.ts';
import { conversationParams, readSchema } from './schemas.ts';

const STREAMS_PER_CONVERSATION = 3;

export interface ConversationEventRoutesOptions {
  readonly services: Pick<Services, 'conversations' | 'now'>;
  readonly news: ConversationNews;
  readonly typing: TypingSignals;
  /** Aborts when the process stops. */
  readonly stopping: AbortSignal;
  readonly enter: EnterConversation;
}

/** What happens in a conversation, and what the visitor lets the other side know meanwhile. */
export function conversationEventRoutes(options: ConversationEventRoutesOptions): Route[] {
  const { services, typing, enter } = options;
  const { conversations } = services;
  const streams = new Map<string, number>();
  return [
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
        // Nobody has seen what was not written yet.
        const sequence = Math.min(body.sequence, (await conversations.get(id)).lastSequence);
        await conversations.addEvent(id, 'read', { by: 'visitor', sequence }, services.now());
        response.status(204).end();
      },
    }),
  ];
}

async function followConversation(
  { services, news, typing, stopping }: ConversationEventRoutesOptions,
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
        const events = await services.conversations.eventsAfter(id, last);
        if (events.length > 0 || (await services.conversations.exists(id))) return events;
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

/** Where a reader resumes; without a number it gets everything from the start. */
function lastEventId(request: Request): number {
  const header = request.headers['last-event-id'];
  return typeof header === 'string' && /^\d{1,9}$/.test(header) ? Number(header) : 0;
}
