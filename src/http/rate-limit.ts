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
  const limiter = (points: number, seconds: number): RequestHandler =>
    turnsPerMinute === null ? passThrough : limit(new RateLimiterMemory({ points, duration: seconds }));
  return {
    turns: limiter(turnsPerMinute ?? 1, 60),
    conversations: limiter(20, HOUR_SECONDS),
    handoffs: limiter(5, HOUR_SECONDS),
  };
}

const passThrough: RequestHandler = (_request, _response, next) => next();

function limit(limiter: RateLimiterMemory): RequestHandler {
  return async (request, _response, next) => {
    try {
      await limiter.consume(request.ip ?? 'unknown');
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw new HttpProblem(429, 'too-many-requests', 'too many requests from this address; wait a moment', {
        retryAfter: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)),
      });
    }
    next();
  };
}
