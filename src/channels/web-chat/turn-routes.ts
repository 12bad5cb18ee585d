import { randomUUID } from 'node:crypto';
import type { AnswerListener } from '../../answering/ports.ts';
import { maskBsn } from '../../answering/screen-message.ts';
import { handleTurn, type VisitorMessage } from '../../conversation/handle-turn.ts';
import type { Services } from '../../conversation/turn-in-progress.ts';
import type { Turn } from '../../domain/turn.ts';
import { openEventStream } from '../../http/event-stream.ts';
import type { RateLimits } from '../../http/rate-limit.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import { fingerprint } from '../../http/token.ts';
import type { Metrics } from '../../telemetry/metrics.ts';
import type { EnterConversation } from './authenticate-visitor.ts';
import { conversationParams, feedbackSchema, newTurnSchema, turnSchema } from './schemas.ts';
import { streamTurn } from './turn-stream.ts';

export interface TurnRoutesOptions {
  readonly services: Services;
  readonly limits: Pick<RateLimits, 'turns' | 'handoffTurns'>;
  readonly metrics: Metrics;
  /** Aborts when the process stops. */
  readonly stopping: AbortSignal;
  readonly enter: EnterConversation;
}

/** Saying something, and saying whether the answer helped. */
export function turnRoutes({ services, limits, metrics, stopping, enter }: TurnRoutesOptions): Route[] {
  const { conversations } = services;
  return [
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
          mayRequestHandoff: await limits.handoffTurns.isOpen(request),
        };
        const answer = async (listener: AnswerListener) => {
          const started = performance.now();
          const turn = await handleTurn(services, message, listener, stopping);
          metrics.turnFinished(turn.outcome, (performance.now() - started) / 1000);
          if (asksForPerson(turn, message)) await limits.handoffTurns.count(request);
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
  ];
}

/** Whether a turn wrote a request for a person, and not a repeat that gives what was written before. */
function asksForPerson({ id, at, handoff }: Turn, { turnId }: VisitorMessage): boolean {
  return id === turnId && handoff?.at === at;
}
