import path from 'node:path';
import { loadPrompt } from '../adapters/knowledge-files/load-prompt.ts';
import { openAiLanguageModel } from '../adapters/openai/language-model.ts';
import { checkDutchQuestion, checkRewriting } from '../answering/check-rewriting.ts';
import { groundedComposer } from '../answering/compose-with-model.ts';
import { type KnownWords, knownWordsOf } from '../answering/known-words.ts';
import type { NameKnowledge } from '../answering/name-knowledge.ts';
import { type Composer, LanguageModelError, type Prompt } from '../answering/ports.ts';
import { questionRewriter } from '../answering/rewrite-question.ts';
import { dailyTokenBudget, tokenAllowance } from '../answering/token-budget.ts';
import { answerTranslator } from '../answering/translate-answer.ts';
import type { Config } from '../config.ts';
import type { Services } from '../conversation/turn-in-progress.ts';
import { isoDateInAmsterdam } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { Logger } from '../telemetry/logger.ts';

const PROMPTS = path.join(import.meta.dirname, '../../prompts');

/** Has a language model phrase the answers, say questions in other words and translate. */
export async function withLanguageModel(
  languageModel: NonNullable<Config['languageModel']>,
  knowledge: KnowledgeBase,
  {
    extractive,
    names: { givenNames },
    logger,
    now,
  }: {
    readonly extractive: Composer;
    readonly names: NameKnowledge;
    readonly logger: Logger;
    readonly now: () => Date;
  },
): Promise<Pick<Services, 'composer' | 'modelHelp'>> {
  const model = openAiLanguageModel(languageModel);
  const { tokensPerDay, tokensPerAnswer } = languageModel;
  const budget = dailyTokenBudget(tokensPerDay, () => isoDateInAmsterdam(now()));
  const report = reporter(logger);
  let words: KnownWords | undefined;
  const known = (): KnownWords => {
    words ??= knownWordsOf(knowledge);
    return words;
  };
  const prompt = (name: string): Promise<Prompt> => loadPrompt(path.join(PROMPTS, `${name}.md`));
  const rewriting = { budget, givenNames, report: report('question rewritten') };
  return {
    composer: groundedComposer(knowledge, model, await prompt('phrase-answer'), {
      extractive,
      givenNames,
      budget,
      mostTokens: tokensPerAnswer,
      report: report('answer composed'),
    }),
    modelHelp: {
      rewriter: questionRewriter(model, await prompt('rewrite-question'), {
        ...rewriting,
        check: (text, { question, earlier, subject }) =>
          checkRewriting(text, [question, earlier, subject].join(' '), known()),
      }),
      asker: questionRewriter(model, await prompt('ask-in-dutch'), {
        ...rewriting,
        check: (text, { question, earlier, subject }) =>
          checkDutchQuestion(text, [question, earlier, subject].join(' '), known()),
      }),
      translator: answerTranslator(model, await prompt('translate-answer'), {
        known,
        budget,
        report: report('answer translated'),
      }),
      newAllowance: () => tokenAllowance(tokensPerAnswer),
    },
  };
}

/** Logs how it went with the model, and once what to do where the server cannot do what is needed. */
function reporter(logger: Logger): (message: string) => (report: { readonly error: unknown }) => void {
  let isTold = false;
  return (message) =>
    ({ error, ...report }) => {
      if (error instanceof LanguageModelError && error.failure === 'format-refused') {
        if (!isTold) logger.warn(FORMAT_REFUSED);
        isTold = true;
      }
      logger.info({ ...report, ...failureOf(error) }, message);
    };
}

/** What a server says of its refusal may hold words of the visitor, so only its kind is logged. */
function failureOf(error: unknown): object {
  if (error === null) return {};
  if (!(error instanceof LanguageModelError)) return { err: error };
  const { failure, isRetryable, cause } = error;
  return { modelFailure: failure, isRetryable, status: (cause as { status?: number } | undefined)?.status };
}

const FORMAT_REFUSED =
  'the language model gives no structured output (response_format json_schema), so answers are in the words of the ' +
  'articles: set OPENAI_MODEL to a model, or OPENAI_BASE_URL to a server, that does';
