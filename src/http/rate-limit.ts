import type { RequestHandler } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { HttpProblem } from './problem.ts';

/** The limiters of the contract, counted per address in this process. */
export interface RateLimits {
  readonly turns: RequestHandler;
  readonly conversations: RequestHandler;
  readonly handoffs: RequestHandler;
}

const HOUR_SECONDS = 3600;

/** `turnsPerMinute` null switches every limiter off. */
export function createRateLimits(turnsPerMinute: number | null): RateLimits {
  const limiter = (points: number, seconds: number, isFree?: (status: number) => boolean): RequestHandler =>
    turnsPerMinute === null
      ? passThrough
      : limit(new RateLimiterMemory({ points, duration: seconds }), isFree);
  return {
    turns: limiter(turnsPerMinute ?? 1, 60),
    conversations: limiter(20, HOUR_SECONDS),
    // Somebody who mistypes a phone number a few times must still get through.
    handoffs: limiter(5, HOUR_SECONDS, (status) => status === 422),
  };
}

const passThrough: RequestHandler = (_request, _response, next) => next();

/** Requests that end with a status that `isFree` are not counted. */
function limit(
  limiter: RateLimiterMemory,
  isFree: (status: number) => boolean = () => false,
): RequestHandler {
  return async (request, response, next) => {
    const address = request.ip ?? 'unknown';
    response.once('finish', () => {
      if (isFree(response.statusCode)) void limiter.reward(address);
    });
    try {
      await limiter.consume(address);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw new HttpProblem(429, 'too-many-requests', 'too many requests from this address; wait a moment', {
        retryAfter: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)),
      });
    }
    next();
  };
}
