import type { Request, RequestHandler } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { HttpProblem } from './problem.ts';

/** The limiters of the contract, counted per address in this process. */
export interface RateLimits {
  readonly turns: RequestHandler;
  readonly conversations: RequestHandler;
  readonly handoffs: RequestHandler;
  /** The same limit for those asked for in a conversation, of which it shows only afterwards that they were. */
  readonly handoffTurns: HandoffTurns;
}

export interface HandoffTurns {
  /** Whether the address of a request may ask for a person once more. */
  isOpen(request: Request): Promise<boolean>;
  /** Counts a person that was asked for. */
  count(request: Request): Promise<void>;
}

const HOUR_SECONDS = 3600;
const HANDOFFS_PER_HOUR = 5;

/** `turnsPerMinute` null switches every limiter off. */
export function createRateLimits(turnsPerMinute: number | null): RateLimits {
  const limiter = (points: number, seconds: number): RequestHandler =>
    turnsPerMinute === null ? passThrough : limit(new RateLimiterMemory({ points, duration: seconds }));
  const handoffs = new RateLimiterMemory({ points: HANDOFFS_PER_HOUR, duration: HOUR_SECONDS });
  return {
    turns: limiter(turnsPerMinute ?? 1, 60),
    conversations: limiter(20, HOUR_SECONDS),
    // Somebody who mistypes a phone number a few times must still get through.
    handoffs: turnsPerMinute === null ? passThrough : limit(handoffs, (status) => status === 422),
    handoffTurns: turnsPerMinute === null ? ALWAYS_OPEN : handoffTurns(handoffs),
  };
}

const ALWAYS_OPEN: HandoffTurns = { isOpen: async () => true, count: async () => {} };

function handoffTurns(limiter: RateLimiterMemory): HandoffTurns {
  return {
    async isOpen(request) {
      const counted = await limiter.get(addressOf(request));
      return counted === null || counted.remainingPoints > 0;
    },
    async count(request) {
      // Two at the same moment may be one too many; the next is refused.
      await limiter.penalty(addressOf(request));
    },
  };
}

function addressOf({ ip }: Request): string {
  return ip ?? 'unknown';
}

const passThrough: RequestHandler = (_request, _response, next) => next();

/** Requests that end with a status that `isFree` are not counted. */
function limit(
  limiter: RateLimiterMemory,
  isFree: (status: number) => boolean = () => false,
): RequestHandler {
  return async (request, response, next) => {
    const address = addressOf(request);
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
