import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readBody } from 'node:stream/consumers';

/** What the server does with one request. */
export type ModelStep =
  /** Streams the pieces and finishes as it should; `finish` may be another finish reason. */
  | { readonly says: string | readonly string[]; readonly finish?: 'stop' | 'length' | 'content_filter' }
  /** Streams the pieces and then ends without a finish reason, or cuts the connection, or says nothing more. */
  | { readonly says: string | readonly string[]; readonly ending: 'ends' | 'breaks' | 'is silent' }
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly error: string }
  /** Sends bytes as they are. */
  | { readonly raw: string; readonly contentType: string }
  | 'is silent'
  | 'breaks';

export interface ModelCall {
  readonly model: string;
  readonly system: string;
  readonly user: string;
  readonly mostTokens: number | undefined;
  /** As `response_format` gave it. */
  readonly format: unknown;
  readonly authorization: string | undefined;
}

export interface ScriptedModelServer {
  /** Root of the API, as `OPENAI_BASE_URL` gives it. */
  readonly baseUrl: string;
  /** What was asked so far. */
  readonly calls: readonly ModelCall[];
  /** Resolves when the first call has been read. */
  readonly called: Promise<void>;
  /** Resolves when a caller has given up a request that was left unanswered. */
  readonly givenUp: Promise<void>;
  /** What it does from now on, when it has done everything before; for a server that outlives a test. */
  goOn(script: readonly ModelStep[]): void;
  /** Forgets the calls so far. @throws as `close` */
  settle(): void;
  /** Stops. @throws when a call was not in the script, was no chat completion, or a step was not used. */
  close(): Promise<void>;
}

/** A language-model server on the loopback interface that speaks the real wire format and does what the script says. */
export async function scriptedModelServer(script: readonly ModelStep[]): Promise<ScriptedModelServer> {
  const steps = [...script];
  const calls: ModelCall[] = [];
  const complaints: string[] = [];
  const called = Promise.withResolvers<void>();
  const givenUp = Promise.withResolvers<void>();
  const server = createServer(async (request, response) => {
    response.once('close', () => {
      if (!response.writableFinished) givenUp.resolve();
    });
    const step = steps.shift();
    const call = await readCall(request);
    if (typeof call === 'string') complaints.push(call);
    else calls.push(call);
    if (step === undefined) complaints.push(`call ${calls.length} is not in the script`);
    called.resolve();
    play(step ?? { status: 500, error: 'not in the script' }, response);
  });
  const settle = (): void => {
    calls.splice(0);
    const unused = steps.splice(0).length;
    if (unused > 0) complaints.push(`${unused} steps of the script were not used`);
    const all = complaints.splice(0);
    if (all.length > 0) throw new Error(`The scripted model server: ${all.join('; ')}`);
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    calls,
    called: called.promise,
    givenUp: givenUp.promise,
    goOn: (more) => steps.push(...more),
    settle,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      settle();
    },
  };
}

async function readCall(request: IncomingMessage): Promise<ModelCall | string> {
  if (request.method !== 'POST' || request.url !== '/v1/chat/completions') {
    return `${request.method} ${request.url} is no chat completion`;
  }
  const body = JSON.parse(await readBody(request)) as {
    model: string;
    stream: boolean;
    max_completion_tokens?: number;
    response_format?: unknown;
    messages: { role: string; content: string }[];
  };
  const [system, user, ...more] = body.messages;
  if (!body.stream || system?.role !== 'system' || user?.role !== 'user' || more.length > 0) {
    return 'the call is not a streamed completion of one system and one user message';
  }
  return {
    model: body.model,
    system: system.content,
    user: user.content,
    mostTokens: body.max_completion_tokens,
    format: body.response_format,
    authorization: request.headers.authorization,
  };
}

function play(step: ModelStep, response: ServerResponse): void {
  if (step === 'is silent') return;
  if (step === 'breaks') {
    response.destroy();
    return;
  }
  if ('status' in step) {
    response.writeHead(step.status, { 'content-type': 'application/json', ...step.headers });
    response.end(
      JSON.stringify({
        error: { message: step.error, type: 'invalid_request_error', param: null, code: null },
      }),
    );
    return;
  }
  if ('raw' in step) {
    response.writeHead(200, { 'content-type': step.contentType });
    response.end(step.raw);
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(chunk({ role: 'assistant', content: '' }, null));
  for (const piece of [step.says].flat()) response.write(chunk({ content: piece }, null));
  if ('ending' in step) leave(step.ending, response);
  else response.end(`${chunk({}, step.finish ?? 'stop')}data: [DONE]\n\n`);
}

function leave(how: 'ends' | 'breaks' | 'is silent', response: ServerResponse): void {
  if (how === 'ends') response.end();
  // Only after what was written has left, so that the reader has heard it.
  if (how === 'breaks') response.write(': \n\n', () => response.destroy());
}

function chunk(delta: object, finish: string | null): string {
  const body = {
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    created: 1_795_000_000,
    model: 'scripted',
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
  };
  return `data: ${JSON.stringify(body)}\n\n`;
}
