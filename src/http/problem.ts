import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { DomainError, type DomainErrorCode } from '../domain/errors.ts';
import type { Logger } from '../telemetry/logger.ts';

/** An error as a client gets it (RFC 9457); `type` is stable, the rest is for people. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });

/** An error that belongs to HTTP itself, such as a missing token or a body that is no JSON. */
export class HttpProblem extends Error {
  readonly status: number;
  readonly type: string;
  readonly errors: readonly { field: string; message: string }[] | undefined;
  /** Seconds for `Retry-After`. */
  readonly retryAfter: number | undefined;

  constructor(
    status: number,
    type: string,
    message: string,
    {
      errors,
      retryAfter,
    }: { errors?: readonly { field: string; message: string }[]; retryAfter?: number } = {},
  ) {
    super(message);
    this.name = 'HttpProblem';
    this.status = status;
    this.type = type;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}

const STATUS_OF: Readonly<Record<DomainErrorCode, number>> = {
  'not-found': 404,
  invalid: 422,
  'message-id-reused': 409,
  'transition-refused': 409,
  'already-accepted': 409,
  'consent-missing': 422,
};

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

export const notFound: RequestHandler = () => {
  throw new HttpProblem(404, 'not-found', 'nothing lives at this address');
};

/** Turns every error into problem+json; what is our own mistake is logged and says nothing about itself. */
export function problemHandler(logger: Logger): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const problem = toProblem(error);
    if (problem.status >= 500) logger.error({ err: error, route: request.route?.path }, 'a request failed');
    // After the headers Express would print the error, with whatever the visitor wrote in it. A stream that has been
    // ended still has its last event under way.
    if (!response.headersSent) sendProblem(response, problem);
    else if (!response.writableEnded) response.destroy();
  };
}

export function sendProblem(response: Response, problem: HttpProblem): void {
  if (problem.retryAfter !== undefined) response.setHeader('Retry-After', String(problem.retryAfter));
  if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
  response.status(problem.status).type('application/problem+json').json(problemBody(problem));
}

export function problemBody({ type, status, message, errors }: HttpProblem): z.infer<typeof problemSchema> {
  return {
    type,
    title: TITLES[status] ?? 'Error',
    status,
    detail: message,
    ...(errors && { errors: [...errors] }),
  };
}

/** Any thrown value as a problem. */
export function toProblem(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof DomainError) {
    const errors = error.field ? { errors: [{ field: error.field, message: error.message }] } : {};
    return new HttpProblem(STATUS_OF[error.code], error.code, error.message, errors);
  }
  const parser = bodyParserProblem(error);
  return (
    parser ??
    new HttpProblem(500, 'internal', 'something went wrong on our side; nothing of your request was kept')
  );
}

/** What express' body parser and router throw. */
function bodyParserProblem(error: unknown): HttpProblem | undefined {
  const { type, status } = error as { type?: unknown; status?: unknown };
  if (type === 'entity.parse.failed')
    return new HttpProblem(400, 'malformed-json', 'the body is not valid JSON');
  if (type === 'entity.too.large') return new HttpProblem(413, 'too-large', 'the body is larger than 64 kB');
  if (type === 'charset.unsupported' || type === 'encoding.unsupported') {
    return new HttpProblem(415, 'unsupported-media-type', 'send JSON in UTF-8');
  }
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new HttpProblem(status, 'bad-request', 'the request cannot be read');
  }
  return undefined;
}
