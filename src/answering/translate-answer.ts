import { checkTranslation } from './check-translation.ts';
import { elementCutter, UnreadableReply } from './cut-elements.ts';
import { type Sentence, sentenceCutter } from './cut-sentences.ts';
import { explained, keptNames } from './kept-names.ts';
import type { KnownWords } from './known-words.ts';
import { countedReply, sentencesFormat } from './model-reply.ts';
import type { AnswerListener, LanguageModel, Prompt } from './ports.ts';
import type { TokenAllowance, TokenBudget } from './token-budget.ts';

/**
 * Says a Dutch answer in English. Every sentence is checked against its own Dutch sentence before anybody hears it; null,
 * and what was heard withdrawn, when one does not hold or the model fails.
 */
export interface AnswerTranslator {
  translate(
    dutch: string,
    allowance: TokenAllowance,
    listener: AnswerListener,
    signal: AbortSignal,
  ): Promise<string | null>;
}

/** How a translation came about, for logs; holds nothing of the answer. */
export interface TranslationReport {
  readonly sentences: number;
  readonly failure: 'budget-spent' | 'model-failed' | 'sentence-differs' | null;
  readonly error: unknown;
}

export interface AnswerTranslatorOptions {
  readonly known: () => KnownWords;
  readonly budget: TokenBudget;
  /** In milliseconds. */
  readonly timeLimit?: number;
  readonly report?: (report: TranslationReport) => void;
}

const TIME_LIMIT = 20_000;
/** A reply repeats the answer in JSON: so many tokens for each letter of it. */
const TOKENS_PER_LETTER = 0.5;
const LONGEST_REPLY = 12_000;

const TRANSLATED_ANSWER = sentencesFormat('translation', {
  number: { type: 'integer' },
  english: { type: 'string' },
});

export function answerTranslator(
  model: LanguageModel,
  prompt: Prompt,
  { known, budget, timeLimit = TIME_LIMIT, report = () => {} }: AnswerTranslatorOptions,
): AnswerTranslator {
  return {
    async translate(dutch, allowance, listener, signal) {
      const pieces = piecesOf(dutch);
      const translation = translationInProgress(pieces, known(), listener);
      const failed = (failure: TranslationReport['failure'], error: unknown = null): null => {
        report({ sentences: translation.sentences(), failure, error });
        if (translation.text() !== '') listener.restart();
        return null;
      };
      if (!budget.isLeft() || allowance.left() < dutch.length * TOKENS_PER_LETTER)
        return failed('budget-spent');
      try {
        const request = {
          system: prompt.text,
          user: userMessage(pieces, keptNames(dutch, known())),
          format: TRANSLATED_ANSWER,
          signal: AbortSignal.any([signal, AbortSignal.timeout(timeLimit)]),
        };
        for await (const text of countedReply(model, request, { budget, allowance })) {
          if (!translation.add(text)) return failed('sentence-differs');
        }
        translation.end();
      } catch (error) {
        return failed('model-failed', error);
      }
      report({ sentences: translation.sentences(), failure: null, error: null });
      return translation.text();
    },
  };
}

function piecesOf(dutch: string): Sentence[] {
  const cutter = sentenceCutter();
  return [...cutter.add(dutch), ...cutter.end()];
}

/** The line under the head of a table says the same in every language. */
function hasWords({ text }: Sentence): boolean {
  return /\p{L}/u.test(text);
}

function userMessage(pieces: readonly Sentence[], names: readonly string[]): string {
  const sentences = pieces.filter(hasWords).map(({ text }, index) => ({ number: index + 1, dutch: text }));
  return `<namen>\n${names.map(explained).join('\n')}\n</namen>\n\n<zinnen>\n${JSON.stringify(sentences)}\n</zinnen>`;
}

interface TranslationInProgress {
  /** Whether everything so far holds. @throws UnreadableReply */
  add(text: string): boolean;
  /** @throws UnreadableReply when something is missing */
  end(): void;
  text(): string;
  sentences(): number;
}

function translationInProgress(
  pieces: readonly Sentence[],
  known: KnownWords,
  listener: AnswerListener,
): TranslationInProgress {
  const cutter = elementCutter('sentences');
  const left = [...pieces];
  let text = '';
  let sentences = 0;
  let received = 0;
  const say = (delta: string): void => {
    text += delta;
    listener.delta(delta);
  };
  const sayWordless = (): void => {
    while (left[0] && !hasWords(left[0])) {
      const { lead, text: piece } = left.shift()!;
      say(lead + piece);
    }
  };
  const take = (element: unknown): boolean => {
    const english = englishOf(element, sentences + 1);
    sayWordless();
    const piece = left.shift();
    if (!piece) throw new UnreadableReply('it has too many sentences');
    sentences += 1;
    if (!checkTranslation(piece.text, english, known).pass) return false;
    say(piece.lead + english);
    return true;
  };
  return {
    add(piece) {
      received += piece.length;
      if (received > LONGEST_REPLY) throw new UnreadableReply('it does not stop');
      return cutter.add(piece).every(take);
    },
    end() {
      cutter.end();
      sayWordless();
      if (left.length > 0) throw new UnreadableReply('it has too few sentences');
    },
    text: () => text,
    sentences: () => sentences,
  };
}

function englishOf(element: unknown, expected: number): string {
  const { number, english, ...others } = element as Record<string, unknown>;
  if (number !== expected) throw new UnreadableReply('a sentence is missing or stands elsewhere');
  if (typeof english !== 'string' || Object.keys(others).length > 0)
    throw new UnreadableReply('a sentence has another shape');
  return english.trim();
}
