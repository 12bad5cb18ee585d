import { afterEach, describe, expect, it } from 'vitest';
import { openAiLanguageModel } from '../../src/adapters/openai/language-model.ts';
import { LanguageModelError, type ReplyFormat } from '../../src/answering/ports.ts';
import {
  type ModelStep,
  type ScriptedModelServer,
  scriptedModelServer,
} from '../support/scripted-model-server.ts';

const FORMAT: ReplyFormat = {
  name: 'greeting',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['hello'],
    properties: { hello: { type: 'string' } },
  },
};

let server: ScriptedModelServer;
afterEach(() => server.close());

async function start(step: ModelStep): Promise<void> {
  server = await scriptedModelServer([step]);
}

async function ask(signal = new AbortController().signal): Promise<string> {
  const model = openAiLanguageModel({ apiKey: 'sk-test', baseUrl: server.baseUrl, model: 'klein' });
  let said = '';
  for await (const text of model.stream({
    system: 'Schrijf kort.',
    user: 'Wat is LKS?',
    format: FORMAT,
    mostTokens: 500,
    signal,
  }))
    said += text;
  return said;
}

async function failure(signal?: AbortSignal): Promise<LanguageModelError> {
  const error = await ask(signal).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(LanguageModelError);
  return error as LanguageModelError;
}

describe('a language model behind an OpenAI-compatible server', () => {
  it('streams what the model says', async () => {
    await start({ says: ['De gemeente ', 'beslist.'] });
    expect(await ask()).toBe('De gemeente beslist.');
  });

  it('is asked with the model, the key, the two messages and the format of the reply', async () => {
    await start({ says: 'Ja.' });
    await ask();
    expect(server.calls).toEqual([
      {
        model: 'klein',
        system: 'Schrijf kort.',
        user: 'Wat is LKS?',
        mostTokens: 500,
        format: {
          type: 'json_schema',
          json_schema: { name: 'greeting', strict: true, schema: FORMAT.schema },
        },
        authorization: 'Bearer sk-test',
      },
    ]);
  });

  it.each<[string, ModelStep, string, boolean]>([
    [
      '429 with Retry-After',
      { status: 429, headers: { 'retry-after': '30' }, error: 'slow down' },
      'rate-limited',
      true,
    ],
    ['401', { status: 401, error: 'wrong key' }, 'refused', false],
    ['400', { status: 400, error: 'unknown model' }, 'refused', false],
    [
      '400 because of the format',
      { status: 400, error: "Invalid parameter: 'response_format' of type 'json_schema' is not supported" },
      'format-refused',
      false,
    ],
    [
      '422 because of the format',
      { status: 422, error: 'json_schema: unknown field' },
      'format-refused',
      false,
    ],
    ['500', { status: 500, error: 'oops' }, 'refused', true],
    ['a connection that breaks before the reply', 'breaks', 'unreachable', true],
    ['a connection that breaks half way', { says: 'De gemeente', ending: 'breaks' }, 'incomplete', true],
    [
      'a stream that ends without a finish reason',
      { says: 'De gemeente', ending: 'ends' },
      'incomplete',
      true,
    ],
    ['a reply that is cut at its longest', { says: 'De gemeente', finish: 'length' }, 'incomplete', false],
    ['a reply that a filter stops', { says: 'De gemeente', finish: 'content_filter' }, 'incomplete', false],
    [
      'events that are no JSON',
      { raw: 'data: {"choices": [{"delta"\n\n', contentType: 'text/event-stream' },
      'unreadable',
      false,
    ],
    [
      'a page instead of a stream',
      { raw: '<html>Welkom</html>', contentType: 'text/html' },
      'incomplete',
      true,
    ],
    [
      'JSON of another shape',
      { raw: 'data: {"choices": 7}\n\ndata: [DONE]\n\n', contentType: 'text/event-stream' },
      'incomplete',
      true,
    ],
  ])('turns %s into an error that says whether to retry', async (_, step, name, isRetryable) => {
    await start(step);
    expect(await failure()).toMatchObject({ failure: name, isRetryable });
  });

  it('is asked once, also when the server says to come back later', async () => {
    await start({ status: 429, headers: { 'retry-after': '0' }, error: 'slow down' });
    await failure();
    expect(server.calls).toHaveLength(1);
  });

  it.each<[string, ModelStep]>([
    ['a silent server', 'is silent'],
    ['a stream that falls silent half way', { says: 'De gemeente', ending: 'is silent' }],
  ])('gives up %s when told to, and hangs up', async (_, step) => {
    const caller = new AbortController();
    await start(step);
    const given = failure(caller.signal);
    await server.called;
    caller.abort();
    expect(await given).toMatchObject({ failure: 'aborted', isRetryable: true });
    await server.givenUp;
  });

  it('says nothing of the request or the reply in the message of its error', async () => {
    await start({ status: 400, error: 'uw vraag over LKS is raar' });
    const { message } = await failure();
    expect(message).toBe('The language model gave no whole answer: refused');
  });
});

describe('the scripted server', () => {
  it('complains about a call that is not in the script', async () => {
    const strict = await scriptedModelServer([]);
    const model = openAiLanguageModel({ apiKey: 'sk-test', baseUrl: strict.baseUrl, model: 'klein' });
    const stream = model.stream({
      system: 's',
      user: 'u',
      format: FORMAT,
      mostTokens: 500,
      signal: new AbortController().signal,
    });
    await expect(Array.fromAsync(stream)).rejects.toThrow(LanguageModelError);
    await expect(strict.close()).rejects.toThrow('not in the script');
    server = await scriptedModelServer([]);
  });

  it('complains about a step that was not used', async () => {
    const strict = await scriptedModelServer([{ says: 'Ja.' }]);
    await expect(strict.close()).rejects.toThrow('not used');
    server = await scriptedModelServer([]);
  });
});
