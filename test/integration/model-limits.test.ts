import pino from 'pino';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadPrompt } from '../../src/adapters/knowledge-files/load-prompt.ts';
import { openAiLanguageModel } from '../../src/adapters/openai/language-model.ts';
import { extractiveComposer } from '../../src/answering/compose-extractive.ts';
import { knownWordsOf } from '../../src/answering/known-words.ts';
import type { LanguageModel } from '../../src/answering/ports.ts';
import { type QuestionRewriter, questionRewriter } from '../../src/answering/rewrite-question.ts';
import { dailyTokenBudget, tokenAllowance } from '../../src/answering/token-budget.ts';
import { type AnswerTranslator, answerTranslator } from '../../src/answering/translate-answer.ts';
import { withLanguageModel } from '../../src/compose/language-model.ts';
import { readConfig } from '../../src/config.ts';
import { curatedKnowledge, TEST_DAY } from '../support/curated-knowledge.ts';
import {
  type ModelStep,
  type ScriptedModelServer,
  scriptedModelServer,
} from '../support/scripted-model-server.ts';

const knowledge = await curatedKnowledge();
const words = knownWordsOf(knowledge);
const rewritePrompt = await loadPrompt('prompts/rewrite-question.md');
const translatePrompt = await loadPrompt('prompts/translate-answer.md');

let server: ScriptedModelServer;
afterEach(() => {
  vi.restoreAllMocks();
  return server.close();
});

const model: LanguageModel = {
  stream: (request) =>
    openAiLanguageModel({ apiKey: 'sk-test', baseUrl: server.baseUrl, model: 'klein' }).stream(request),
};
const noLimit = () => dailyTokenBudget(null, () => TEST_DAY);

function rewriter(budget = noLimit()): QuestionRewriter {
  return questionRewriter(model, rewritePrompt, {
    check: () => ({ pass: true }),
    budget,
    givenNames: new Set(),
  });
}

function translator(budget = noLimit()): AnswerTranslator {
  return answerTranslator(model, translatePrompt, { known: () => words, budget });
}

const QUESTION = { question: 'hoe gaat dat', earlier: null, subject: null };
const DUTCH = 'Kosten onder het drempelbedrag zijn voor u. [1]';
const ENGLISH = 'Costs below the threshold amount are for you. [1]';
const nobody = { delta: () => {}, restart: () => {} };

function ask(
  from: QuestionRewriter,
  tokens = 800,
  signal = new AbortController().signal,
): Promise<string | null> {
  return from.rewrite({ ...QUESTION, allowance: tokenAllowance(tokens) }, signal);
}

function translate(by: AnswerTranslator, tokens = 800, signal = new AbortController().signal) {
  return by.translate(DUTCH, tokenAllowance(tokens), nobody, signal);
}

const REWRITTEN: ModelStep = { says: '{"question":"Hoe vraag ik het aan?"}' };
const TRANSLATED: ModelStep = { says: JSON.stringify({ sentences: [{ number: 1, english: ENGLISH }] }) };

describe('a model that is silent', () => {
  it.each([
    ['when it says a question in other words', 3_000, () => ask(rewriter())],
    ['when it translates', 20_000, () => translate(translator())],
  ])('is waited for no longer than it may be %s', async (_, limit, run) => {
    const clock = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(clock.signal);
    server = await scriptedModelServer(['is silent']);
    const done = run();
    await server.called;
    clock.abort();
    expect(await done).toBeNull();
    expect(timeout).toHaveBeenCalledExactlyOnceWith(limit);
    await server.givenUp;
  });

  it.each([
    ['a rewriting', (signal: AbortSignal) => ask(rewriter(), 800, signal)],
    ['a translation', (signal: AbortSignal) => translate(translator(), 800, signal)],
  ])('is let go in %s when the visitor leaves', async (_, run) => {
    const visitor = new AbortController();
    server = await scriptedModelServer(['is silent']);
    const done = run(visitor.signal);
    await server.called;
    visitor.abort();
    expect(await done).toBeNull();
    await server.givenUp;
  });
});

describe('a budget', () => {
  it('of the day counts rewritings and translations, and then asks the model nothing', async () => {
    server = await scriptedModelServer([REWRITTEN, TRANSLATED]);
    const budget = dailyTokenBudget(100, () => TEST_DAY);
    expect(await ask(rewriter(budget))).toBe('Hoe vraag ik het aan?');
    expect(budget.isLeft()).toBe(false);
    expect(await ask(rewriter(budget))).toBeNull();
    expect(await translate(translator(budget))).toBeNull();
    expect(server.calls).toHaveLength(1);
    const other = dailyTokenBudget(100, () => TEST_DAY);
    expect(await translate(translator(other))).toBe(ENGLISH);
    expect(other.isLeft()).toBe(false);
  });

  it('of one answer is shared by everything that is said for it', async () => {
    server = await scriptedModelServer([REWRITTEN]);
    const allowance = tokenAllowance(130);
    const asked = { ...QUESTION, allowance };
    const signal = new AbortController().signal;
    expect(await rewriter().rewrite(asked, signal)).toBe('Hoe vraag ik het aan?');
    expect(allowance.left()).toBeLessThan(120);
    expect(await rewriter().rewrite(asked, signal)).toBeNull();
  });

  it('that is too small for a translation is not begun with', async () => {
    server = await scriptedModelServer([]);
    expect(await translate(translator(), 10)).toBeNull();
  });
});

describe('a server that knows no formats', () => {
  it('is told of once, with what to do, and nothing that it says is logged', async () => {
    const refusal = { status: 400, error: "'response_format' json_schema is not supported: hoe gaat dat" };
    server = await scriptedModelServer([refusal, refusal]);
    const lines: string[] = [];
    const { modelHelp } = await withLanguageModel(
      readConfig({ OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: server.baseUrl }).languageModel!,
      knowledge,
      {
        extractive: extractiveComposer(knowledge),
        names: { givenNames: new Set(), isKnownName: () => true },
        logger: pino({}, { write: (line: string) => lines.push(line) }),
        now: () => new Date(),
      },
    );
    await ask(modelHelp!.rewriter);
    await ask(modelHelp!.rewriter);
    expect(lines.filter((line) => line.includes('set OPENAI_MODEL'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('"modelFailure":"format-refused"'))).toHaveLength(2);
    expect(lines.join()).not.toContain('hoe gaat dat');
  });
});
