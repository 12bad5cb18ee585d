/**
 * Something the caller can act on, with a stable name. HTTP does not appear here: `http/problem.ts` gives each code
 * its status. Not for programming mistakes: those are plain `Error`s and become a 500.
 */
export class DomainError extends Error {
  readonly code: DomainErrorCode;
  /** The field of the input that is wrong, when one is. */
  readonly field: string | undefined;

  constructor(code: DomainErrorCode, message: string, options: { field?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'DomainError';
    this.code = code;
    this.field = options.field;
  }
}

export type DomainErrorCode =
  | 'not-found'
  | 'invalid'
  | 'message-id-reused'
  | 'transition-refused'
  | 'already-accepted'
  | 'consent-missing';
