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
  if (error instanceof APIError && refusesFormat(error)) return 'format-refused';
  if (error instanceof APIError && error.status !== undefined) return 'refused';
  if (error instanceof TypeError) return 'incomplete';
  return 'unreadable';
}

/** Servers without structured output say so in words of their own; all name what they do not know. */
function refusesFormat({ status, param, message }: APIError): boolean {
  if (status !== 400 && status !== 422) return false;
  return /response_?format|json_?schema|structured output/i.test(`${param ?? ''} ${message}`);
}

function isRetryable(failure: LanguageModelFailure, error: unknown): boolean {
  if (failure === 'refused') return error instanceof APIError && Number(error.status) >= 500;
  return failure !== 'unreadable' && failure !== 'format-refused';
}
