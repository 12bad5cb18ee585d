import { UnreadableReply } from './cut-elements.ts';
import type { Verdict } from './evidence.ts';
import { maskPersonalData } from './mask-personal-data.ts';
import { countedReply, readText, textFormat } from './model-reply.ts';
import type { LanguageModel, Prompt } from './ports.ts';
import type { TokenAllowance, TokenBudget } from './token-budget.ts';

export interface RewritingRequest {
  /** The visitor's message. */
  readonly question: string;
  /** The visitor's question before it. */
  readonly earlier: string | null;
  /** Title of the article that was spoken of. */
  readonly subject: string | null;
  readonly allowance: TokenAllowance;
}

/**
 * Says a question again so that it can be looked up: in Dutch, in whole words, standing alone. What comes back brings
 * nothing that the visitor did not name; null on any failure.
 */
export interface QuestionRewriter {
  rewrite(request: RewritingRequest, signal: AbortSignal): Promise<string | null>;
}

/** How a rewriting came about, for logs; holds nothing of question or reply. */
export interface RewritingReport {
  readonly prompt: string;
  readonly failure: 'budget-spent' | 'model-failed' | 'something-new' | null;
  readonly error: unknown;
}

export interface QuestionRewriterOptions {
  /** Whether a rewriting brings nothing new. */
  readonly check: (rewriting: string, request: RewritingRequest) => Verdict;
  readonly budget: TokenBudget;
  /** Given names, in lower case: what the provider may not read. */
  readonly givenNames: ReadonlySet<string>;
  /** In milliseconds. */
  readonly timeLimit?: number;
  readonly report?: (report: RewritingReport) => void;
}

const TIME_LIMIT = 3_000;
const MOST_TOKENS = 120;
/** Questions are shorter, also long-winded ones. */
const LONGEST_QUESTION = 300;
const FORMAT = textFormat('question');

export function questionRewriter(
  model: LanguageModel,
  prompt: Prompt,
  { check, budget, givenNames, timeLimit = TIME_LIMIT, report = () => {} }: QuestionRewriterOptions,
): QuestionRewriter {
  const failed = (failure: RewritingReport['failure'], error: unknown = null): null => {
    report({ prompt: prompt.id, failure, error });
    return null;
  };
  return {
    async rewrite(asked, signal) {
      const { question, earlier, subject, allowance } = asked;
      if (!budget.isLeft() || allowance.left() < MOST_TOKENS) return failed('budget-spent');
      const part = (name: string, text: string | null): string =>
        text === null ? '' : `<${name}>\n${maskPersonalData(text, givenNames)}\n</${name}>\n\n`;
      try {
        const request = {
          system: prompt.text,
          user: `${part('onderwerp', subject)}${part('eerdere-vraag', earlier)}${part('vraag', question)}`.trim(),
          format: FORMAT,
          signal: AbortSignal.any([signal, AbortSignal.timeout(timeLimit)]),
        };
        let reply = '';
        for await (const text of countedReply(model, request, { budget, allowance }, MOST_TOKENS)) {
          reply += text;
          if (reply.length > LONGEST_QUESTION * 2) throw new UnreadableReply('it is too long');
        }
        const rewriting = readText(reply, 'question').trim();
        if (!isOneQuestion(rewriting)) throw new UnreadableReply('it is no question');
        if (!check(rewriting, asked).pass) return failed('something-new');
        report({ prompt: prompt.id, failure: null, error: null });
        return rewriting;
      } catch (error) {
        return failed('model-failed', error);
      }
    },
  };
}

/** One line of words, without markup and without the marks that stand for what was masked. */
function isOneQuestion(text: string): boolean {
  return text.length > 0 && text.length <= LONGEST_QUESTION && !/[\p{Cc}\p{Cf}<>[\]{}`|\\]/u.test(text);
}
