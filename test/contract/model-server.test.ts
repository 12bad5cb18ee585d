import { afterEach, describe, expect, it } from 'vitest';
import { openAiLanguageModel } from '../../src/adapters/openai/language-model.ts';
import { LanguageModelError } from '../../src/answering/ports.ts';
import { type ModelStep, type ScriptedModelServer, scriptedModelServer } from '../support/scripted-model-server.ts';

let server: ScriptedModelServer;
afterEach(() => server.close());

async function ask(step: ModelStep, signal = new AbortController().signal): Promise<string> {
  server = await scriptedModelServer([step]);
  const model = openAiLanguageModel({ apiKey: 'sk-test', baseUrl: server.baseUrl, model: 'klein' });
  let said = '';
  for await (const text of model.stream({ system: 'Schrijf kort.', user: 'Wat is LKS?', signal })) said += text;
  return said;
}

async function failureOf(step: ModelStep, signal?: AbortSignal): Promise<LanguageModelError> {
  const error = await ask(step, signal).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(LanguageModelError);
  return error as LanguageModelError;
}

describe('a language model behind an OpenAI-compatible server', () => {
  it('streams what the model says', async () => {
    expect(await ask({ says: ['De gemeente ', 'beslist.'] })).toBe('De gemeente beslist.');
  });

  it('is asked with the model, the key and the two messages', async () => {
    await ask({ says: 'Ja.' });
    expect(server.calls).toEqual([
      { model: 'klein', system: 'Schrijf kort.', user: 'Wat is LKS?', authorization: 'Bearer sk-test' },
    ]);
  });

  it.each<[string, ModelStep, string, boolean]>([
    ['429 with Retry-After', { status: 429, headers: { 'retry-after': '30' }, error: 'slow down' }, 'rate-limited', true],
    ['401', { status: 401, error: 'wrong key' }, 'refused', false],
    ['400', { status: 400, error: 'unknown model' }, 'refused', false],
    ['500', { status: 500, error: 'oops' }, 'refused', true],
    ['a connection that breaks before the reply', 'breaks', 'unreachable', true],
    ['a connection that breaks half way', { says: 'De gemeente', then: 'breaks' }, 'incomplete', true],
    ['a stream that ends without a finish reason', { says: 'De gemeente', then: 'ends' }, 'incomplete', true],
    ['a reply that is cut at its longest', { says: 'De gemeente', finish: 'length' }, 'incomplete', false],
    ['a reply that a filter stops', { says: 'De gemeente', finish: 'content_filter' }, 'incomplete', false],
    ['events that are no JSON', { raw: 'data: {"choices": [{"delta"\n\n', contentType: 'text/event-stream' }, 'unreadable', false],
    ['a page instead of a stream', { raw: '<html>Welkom</html>', contentType: 'text/html' }, 'incomplete', true],
    ['JSON of another shape', { raw: 'data: {"choices": 7}\n\ndata: [DONE]\n\n', contentType: 'text/event-stream' }, 'incomplete', true],
  ])('turns %s into an error that says whether to retry', async (_, step, failure, isRetryable) => {
    expect(await failureOf(step)).toMatchObject({ failure, isRetryable });
  });

  it('is asked once, also when the server says to come back later', async () => {
    await failureOf({ status: 429, headers: { 'retry-after': '0' }, error: 'slow down' });
    expect(server.calls).toHaveLength(1);
  });

  it('gives up a silent server when told to, and hangs up', async () => {
    expect(await failureOf('is silent', AbortSignal.timeout(30))).toMatchObject({ failure: 'aborted', isRetryable: true });
    await server.givenUp;
  });

  it('gives up a stream that falls silent half way', async () => {
    expect(await failureOf({ says: 'De gemeente', then: 'is silent' }, AbortSignal.timeout(30))).toMatchObject({ failure: 'aborted' });
    await server.givenUp;
  });

  it('says nothing of the request or the reply in the message of its error', async () => {
    const { message } = await failureOf({ status: 400, error: 'uw vraag over LKS is raar' });
    expect(message).toBe('The language model gave no whole answer: refused');
  });
});

describe('the scripted server', () => {
  it('complains about a call that is not in the script', async () => {
    const strict = await scriptedModelServer([]);
    const model = openAiLanguageModel({ apiKey: 'sk-test', baseUrl: strict.baseUrl, model: 'klein' });
    const stream = model.stream({ system: 's', user: 'u', signal: new AbortController().signal });
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
