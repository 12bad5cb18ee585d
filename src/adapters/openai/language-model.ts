import type OpenAI from 'openai';
import { type LanguageModel, LanguageModelError, type LanguageModelRequest } from '../../answering/ports.ts';

export interface OpenAiLanguageModelOptions {
  readonly apiKey: string;
  /** Root of an OpenAI-compatible API (Azure OpenAI, Ollama, vLLM); null: OpenAI itself. */
  readonly baseUrl: string | null;
  readonly model: string;
}

const OPENAI = 'https://api.openai.com/v1';

/**
 * Any server that streams chat completions in a JSON schema. There are no retries: the extractive answer is quicker than a second
 * attempt. The SDK is loaded at the first request, so that it costs nothing where no model is used.
 */
export function openAiLanguageModel(options: OpenAiLanguageModelOptions): LanguageModel {
  let client: Promise<OpenAI> | undefined;
  return {
    async *stream(request) {
      client ??= connect(options);
      yield* streamCompletion(await client, options.model, request);
    },
  };
}

/** Everything the SDK would otherwise read from the environment is given, so that only `config.ts` reads it. */
async function connect({ apiKey, baseUrl }: OpenAiLanguageModelOptions): Promise<OpenAI> {
  const { OpenAI } = await import('openai');
  return new OpenAI({
    apiKey,
    baseURL: baseUrl ?? OPENAI,
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    logLevel: 'off',
    maxRetries: 0,
  });
}

async function* streamCompletion(
  client: OpenAI,
  model: string,
  { system, user, format, mostTokens, signal }: LanguageModelRequest,
): AsyncGenerator<string> {
  let finish: string | null = null;
  try {
    const chunks = await client.chat.completions.create(
      {
        model,
        stream: true,
        max_completion_tokens: mostTokens,
        response_format: { type: 'json_schema', json_schema: { ...format, strict: true } },
        messages: [
          { role: 'system', content: system },
          { role: 'user', content: user },
        ],
      },
      { signal },
    );
    for await (const chunk of chunks) {
      const choice = chunk.choices?.[0];
      finish = choice?.finish_reason ?? finish;
      const text = choice?.delta?.content;
      if (text) yield text;
    }
  } catch (error) {
    const { languageModelErrorOf } = await import('./language-model-error.ts');
    throw languageModelErrorOf(error, signal);
  }
  // The SDK ends an aborted or broken stream as if it were complete; only the finish reason tells them apart.
  if (signal.aborted) throw new LanguageModelError('aborted', { isRetryable: true });
  if (finish !== 'stop') throw new LanguageModelError('incomplete', { isRetryable: finish === null });
}
