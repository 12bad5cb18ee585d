import type { Request } from 'express';
import { HttpProblem } from './problem.ts';

/**
 * Refuses a changing request that a page of somebody else could have sent.
 * @throws HttpProblem 403
 */
export function requireOwnOrigin(
  request: Request,
  { origins }: { readonly origins: readonly string[] },
): void {
  if (!origins.includes(request.headers.origin ?? '')) {
    throw new HttpProblem(403, 'foreign-origin', 'this request must come from our own pages');
  }
}
