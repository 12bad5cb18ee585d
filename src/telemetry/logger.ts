import pino, { type Logger } from 'pino';
import type { Config } from '../config.ts';

export type { Logger };

/** Keys whose values never reach a log line, at whatever depth they are given. */
const SECRET = [
  'token',
  'authorization',
  'cookie',
  'password',
  'apiKey',
  'email',
  'phone',
  'name',
  'text',
  'contact',
  'question',
];

/** Logs JSON lines to standard error, so that standard output stays free for what a command prints. */
export function createLogger(level: Config['logLevel']): Logger {
  return pino(
    {
      level,
      base: null,
      redact: { paths: SECRET.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[verborgen]' },
      serializers: { err: errorWithoutData },
    },
    pino.destination({ dest: 2, sync: true }),
  );
}

/** Database errors carry the values of a query in `detail` and `parameters`; only what helps to mend is logged. */
function errorWithoutData(error: unknown): object {
  if (!(error instanceof Error)) return { message: 'not an Error' };
  const { name, message, stack, code } = error as Error & { code?: unknown };
  const cause = error.cause instanceof Error ? errorWithoutData(error.cause) : undefined;
  return { name, message, code, stack, ...(cause && { cause }) };
}
