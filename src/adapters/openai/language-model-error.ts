import { APIConnectionError, APIError } from 'openai';
import { LanguageModelError, type LanguageModelFailure } from '../../answering/ports.ts';

/** What went wrong, in our own words. Nothing of the request or the reply goes along except as `cause`. */
export function languageModelErrorOf(error: unknown, signal: AbortSignal): LanguageModelError {
  const failure = failureOf(error, signal);
  return new LanguageModelError(failure, { isRetryable: isRetryable(failure, error), cause: error });
}

function failureOf(error: unknown, signal: AbortSignal): LanguageModelFailure {
  if (signal.aborted) return 'aborted';
  if (error instanceof APIConnectionError) return 'unreachable';
  if (error instanceof APIError && error.status === 429) return 'rate-limited';
  if (error instanceof APIError && error.status !== undefined) return 'refused';
  if (error instanceof TypeError) return 'incomplete';
  return 'unreadable';
}

function isRetryable(failure: LanguageModelFailure, error: unknown): boolean {
  if (failure === 'refused') return error instanceof APIError && Number(error.status) >= 500;
  return failure !== 'unreadable';
}
