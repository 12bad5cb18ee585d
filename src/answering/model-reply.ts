import { UnreadableReply } from './cut-elements.ts';
import type { LanguageModel, LanguageModelRequest, ReplyFormat } from './ports.ts';
import type { TokenAllowance, TokenBudget } from './token-budget.ts';

/** What a language model may use, for one answer and on one day. */
export interface Spending {
  readonly budget: TokenBudget;
  readonly allowance: TokenAllowance;
}

/** Streams a reply and counts what is sent and what comes. @throws LanguageModelError */
export async function* countedReply(
  model: LanguageModel,
  request: Omit<LanguageModelRequest, 'mostTokens'>,
  { budget, allowance }: Spending,
  mostTokens = Number.POSITIVE_INFINITY,
): AsyncGenerator<string> {
  budget.spend(request.system + request.user);
  for await (const text of model.stream({
    ...request,
    mostTokens: Math.min(mostTokens, allowance.left()),
  })) {
    budget.spend(text);
    allowance.spend(text);
    yield text;
  }
}

/** A reply that is one text. */
export function textFormat(key: string): ReplyFormat {
  return {
    name: key,
    schema: {
      type: 'object',
      additionalProperties: false,
      required: [key],
      properties: { [key]: { type: 'string' } },
    },
  };
}

/** A reply that is a list of sentences, each with these properties and no others. */
export function sentencesFormat(name: string, properties: Readonly<Record<string, object>>): ReplyFormat {
  const sentence = {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties),
    properties,
  };
  return {
    name,
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['sentences'],
      properties: { sentences: { type: 'array', items: sentence } },
    },
  };
}

/** The text of a reply in `textFormat`. @throws UnreadableReply when it is anything else */
export function readText(reply: string, key: string): string {
  let read: unknown;
  try {
    read = JSON.parse(reply);
  } catch {
    throw new UnreadableReply('it is no JSON');
  }
  const { [key]: text, ...others } = Object(read) as Record<string, unknown>;
  if (typeof text !== 'string' || Object.keys(others).length > 0) {
    throw new UnreadableReply('it has another shape');
  }
  return text;
}
