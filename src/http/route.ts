import type { Request, RequestHandler, Response, Router } from 'express';
import { z } from 'zod';
import { HttpProblem } from './problem.ts';
import { unreadableField } from './readable-text.ts';

/** What the OpenAPI document says about one answer of a route. */
export interface RouteResponse {
  readonly description: string;
  readonly schema?: z.ZodType;
  /** `application/json` unless given. */
  readonly contentType?: string;
}

/** A route of the contract: what it takes, what it gives and who may call it, in one place with its handler. */
export interface Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
> {
  readonly method: 'get' | 'post' | 'patch' | 'put' | 'delete';
  /** Below `/api/v1`, in Express' form: `/conversations/:id`. */
  readonly path: string;
  readonly summary: string;
  readonly access: 'public' | 'visitor' | 'accountmanager';
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly responses: Readonly<Record<number, RouteResponse>>;
  readonly before?: readonly RequestHandler[];
  handle(
    input: { params: z.infer<Params>; query: z.infer<Query>; body: z.infer<Body> },
    request: Request,
    response: Response,
  ): Promise<void> | void;
}

/** Keeps the types of a route's schemas for its handler. */
export function defineRoute<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(
  route: Route<Params, Query, Body>,
): Route {
  return route as unknown as Route;
}

const NO_BODY = z.strictObject({}).optional();

/** Puts routes on a router; each request is parsed at the door and the handler sees only what fits. */
export function mountRoutes(router: Router, routes: readonly Route[]): void {
  for (const route of routes) {
    router[route.method](route.path, ...(route.before ?? []), async (request, response) => {
      const input = {
        params: parse(route.params, request.params, 404),
        query: parse(route.query, request.query, 422),
        body: route.body ? parse(route.body, jsonBody(request), 422) : parse(NO_BODY, request.body, 422),
      };
      await route.handle(input, request, response);
    });
  }
}

/** The body; one that says it is JSON and is empty counts as an object without fields. */
function jsonBody(request: Request): unknown {
  if (request.body === undefined) {
    if (request.headers['content-type']?.startsWith('application/json')) return {};
    throw new HttpProblem(
      415,
      'unsupported-media-type',
      'send a JSON body with Content-Type: application/json',
    );
  }
  return request.body;
}

function parse(schema: z.ZodType | undefined, value: unknown, status: 404 | 422): unknown {
  if (!schema) return undefined;
  const unreadable = unreadableField(value);
  if (unreadable !== undefined) {
    const errors = [{ field: unreadable, message: 'holds characters that are no text' }];
    throw new HttpProblem(status, 'invalid', 'the request has fields that do not fit', { errors });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  if (status === 404) throw new HttpProblem(404, 'not-found', 'nothing lives at this address');
  const tooLong = result.error.issues.find((issue) => issue.code === 'custom' && issue.params?.tooLarge);
  if (tooLong) throw new HttpProblem(413, 'too-large', tooLong.message, { errors: errorsOf([tooLong]) });
  throw new HttpProblem(422, 'invalid', 'the request has fields that do not fit', {
    errors: errorsOf(result.error.issues),
  });
}

function errorsOf(issues: readonly z.core.$ZodIssue[]): { field: string; message: string }[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          field: [...issue.path, key].join('.'),
          message: 'this field is not known',
        }))
      : [{ field: issue.path.join('.'), message: issue.message }],
  );
}
