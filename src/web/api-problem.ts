/** A refusal by our server: `application/problem+json`, or only a status when something in between answered. */
export class ApiProblem extends Error {
  readonly status: number;
  /** Last part of the problem's `type`, such as `token-expired`; empty when the server gave none. */
  readonly kind: string;
  readonly detail: string;
  /** The fields that are wrong, as dotted paths. */
  readonly fields: readonly string[];
  /** Seconds, from `Retry-After`. */
  readonly retryAfter: number | null;

  constructor(status: number, body: ProblemBody, retryAfter: number | null = null) {
    super(body.title ?? `HTTP ${status}`);
    this.name = 'ApiProblem';
    this.status = status;
    this.kind = (body.type ?? '').split(/[/:#]/).at(-1) ?? '';
    this.detail = body.detail ?? '';
    this.fields = fieldsOf(body);
    this.retryAfter = retryAfter;
  }
}

interface ProblemBody {
  readonly type?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly field?: string;
  readonly errors?: readonly { readonly field?: string; readonly path?: string }[];
}

/** Reads the problem out of a response that was not ok. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const text = await response.text().catch(() => '');
  const seconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
  return new ApiProblem(response.status, parseBody(text), Number.isNaN(seconds) ? null : seconds);
}

/** Whether the request may succeed when it is simply sent again: no connection, too busy, or a fault of the server. */
export function isPassing(error: unknown): boolean {
  return !(error instanceof ApiProblem) || error.status === 429 || error.status >= 500;
}

function parseBody(text: string): ProblemBody {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? body : {};
  } catch {
    return {};
  }
}

function fieldsOf({ field, errors }: ProblemBody): string[] {
  const named = (errors ?? []).map((error) => error.field ?? error.path ?? '');
  return [field ?? '', ...named].filter((name) => name !== '');
}
