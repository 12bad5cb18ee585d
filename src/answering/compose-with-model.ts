import { amountInWords, type QuotedAmount } from '../domain/amount.ts';
import { FACET_HEADINGS } from '../domain/facet.ts';
import { dutchDate, type IsoDate } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { amountReferences, type Passage } from '../domain/passage.ts';
import { type AnswerSource, answerSources } from './answer-source.ts';
import { extractiveComposer, quotedAmounts } from './compose-extractive.ts';
import { elementCutter } from './cut-elements.ts';
import { groundCitedSentence } from './ground-cited-sentence.ts';
import { type KnownWords, knownWordsOf } from './known-words.ts';
import { maskPersonalData } from './mask-personal-data.ts';
import { missedPoint } from './missed-point.ts';
import { PHRASED_ANSWER, type PhrasedSentence, readPhrased } from './phrased-sentence.ts';
import type {
  AnswerListener,
  ComposeRequest,
  Composer,
  Composition,
  LanguageModel,
  Prompt,
} from './ports.ts';
import { dailyTokenBudget, type TokenBudget, tokenAllowance } from './token-budget.ts';

/** How an answer came about, for logs and metrics; holds nothing of question or answer. */
export interface GroundingReport {
  readonly composedBy: Composition['composedBy'];
  readonly sentences: number;
  readonly dropped: number;
  /** Why the answer of the model was not used; null when it was. */
  readonly fallback: 'budget-spent' | 'model-failed' | 'missed-point' | null;
  readonly missed: string | null;
  readonly error: unknown;
}

export interface GroundedComposerOptions {
  /** For the whole answer, in milliseconds. */
  readonly timeLimit?: number;
  /** Of the reply, when the request says nothing of it. */
  readonly mostTokens?: number;
  /** Of the day. */
  readonly budget?: TokenBudget;
  /** What answers when the model does not. */
  readonly extractive?: Composer;
  /** Given names, in lower case: what the provider may not read. */
  readonly givenNames?: ReadonlySet<string>;
  readonly report?: (report: GroundingReport) => void;
}

const TIME_LIMIT = 20_000;
const MOST_TOKENS = 800;
/** No answer fits in less. */
const FEWEST_TOKENS = 50;
const NO_NAMES: ReadonlySet<string> = new Set();
/** Far above any answer of five sentences; what goes on longer is no answer. */
const LONGEST_REPLY = 6_000;
/**
 * Lets a language model phrase the answer from numbered passages and shows of it, sentence by sentence, only what the
 * grounding check finds in the passage it cites. A model that fails, or an answer that misses its point, costs the
 * visitor nothing: the extractive answer follows. Never fails itself.
 */
export function groundedComposer(
  knowledge: KnowledgeBase,
  model: LanguageModel,
  prompt: Prompt,
  {
    timeLimit = TIME_LIMIT,
    mostTokens = MOST_TOKENS,
    budget = dailyTokenBudget(null, () => '2000-01-01'),
    extractive = extractiveComposer(knowledge),
    givenNames = NO_NAMES,
    report = () => {},
  }: GroundedComposerOptions = {},
): Composer {
  let known: KnownWords | undefined;
  return {
    async compose(request, listener, signal) {
      known ??= knownWordsOf(knowledge);
      const answer = answerInProgress(answerSources(knowledge, request), known, listener);
      const reportOn = (outcome: Pick<GroundingReport, 'fallback'> & Partial<GroundingReport>): void =>
        report({
          composedBy: outcome.fallback ? 'extractive' : 'language-model',
          sentences: answer.sentences(),
          dropped: answer.dropped(),
          missed: null,
          error: null,
          ...outcome,
        });
      const allowance = request.allowance ?? tokenAllowance(mostTokens);
      if (!budget.isLeft() || allowance.left() < FEWEST_TOKENS) {
        reportOn({ fallback: 'budget-spent' });
        return extractive.compose(request, listener, signal);
      }
      try {
        const limited = AbortSignal.any([signal, AbortSignal.timeout(timeLimit)]);
        const messages = messagesOf(prompt, answer.sources, request, givenNames);
        budget.spend(messages.system + messages.user);
        for await (const text of model.stream({
          ...messages,
          format: PHRASED_ANSWER,
          mostTokens: allowance.left(),
          signal: limited,
        })) {
          budget.spend(text);
          allowance.spend(text);
          answer.add(text);
        }
        answer.end();
      } catch (error) {
        reportOn({ fallback: 'model-failed', error });
        return answerExtractively(extractive, request, listener, signal, answer.isHeard());
      }
      const missed = missedPoint(knowledge, request, answer);
      if (missed !== null) {
        reportOn({ fallback: 'missed-point', missed });
        return answerExtractively(extractive, request, listener, signal, answer.isHeard());
      }
      reportOn({ fallback: null });
      return compositionOf(knowledge, request.day, answer);
    },
  };
}

function answerExtractively(
  extractive: Composer,
  request: ComposeRequest,
  listener: AnswerListener,
  signal: AbortSignal,
  isHeard: boolean,
): Promise<Composition> {
  if (isHeard) listener.restart();
  return extractive.compose(request, listener, signal);
}

/** What a model's answer has become so far. */
export interface AnswerInProgress {
  /** As numbered for the model: the first is `[1]`. */
  readonly sources: readonly AnswerSource[];
  add(text: string): void;
  end(): void;
  text(): string;
  /** In the order in which the answer first cites them. */
  citedSources(): readonly AnswerSource[];
  /** The passages among them. */
  cited(): readonly Passage[];
  sentences(): number;
  dropped(): number;
  isHeard(): boolean;
}

function answerInProgress(
  sources: readonly AnswerSource[],
  known: KnownWords,
  listener: AnswerListener,
): AnswerInProgress {
  const evidence = sources.map((source) => source.evidence);
  const cutter = elementCutter('sentences');
  const cited: number[] = [];
  let text = '';
  let received = 0;
  let sentences = 0;
  let dropped = 0;
  let listMarks: readonly number[] = [];
  let last: PhrasedSentence | null = null;
  const take = (sentence: PhrasedSentence): void => {
    sentences += 1;
    const checked = groundCitedSentence(sentence.text, listMarks, evidence, known);
    listMarks = checked.listMarks;
    if (!checked.pass) {
      dropped += 1;
      return;
    }
    for (const mark of checked.marks) if (!cited.includes(mark)) cited.push(mark);
    const delta =
      leadBetween(last, sentence) +
      sentence.text.replaceAll(/\[(\d+)\]/g, (_, mark) => `[${cited.indexOf(Number(mark)) + 1}]`);
    last = sentence;
    text += delta;
    listener.delta(delta);
  };
  const citedSources = (): AnswerSource[] => cited.map((mark) => sources[mark - 1]!);
  return {
    sources,
    add(piece) {
      received += piece.length;
      if (received > LONGEST_REPLY) throw new Error('The language model does not stop');
      for (const sentence of cutter.add(piece).flatMap(readPhrased)) take(sentence);
    },
    end: cutter.end,
    text: () => text,
    citedSources,
    cited: () => [...new Set(citedSources().flatMap(({ passage }) => passage ?? []))],
    sentences: () => sentences,
    dropped: () => dropped,
    isHeard: () => text !== '',
  };
}

/** Sentences stand behind each other; a list and what follows on it begin on a line of their own. */
function leadBetween(before: PhrasedSentence | null, { isItem }: PhrasedSentence): string {
  if (before === null) return '';
  if (before.isItem && isItem) return '\n';
  return before.isItem || isItem ? '\n\n' : ' ';
}

function messagesOf(
  prompt: Prompt,
  sources: readonly AnswerSource[],
  { question, earlier, subjects, day }: ComposeRequest,
  givenNames: ReadonlySet<string>,
): { system: string; user: string } {
  const inputs: Readonly<Record<string, string>> = {
    dag: dutchDate(day),
    gevraagd: subjects.map(({ article, facet }) => `${article.title} (${facetInWords(facet)})`).join(' en '),
  };
  const numbered = sources.map(({ heading, text }, index) => `[${index + 1}] ${heading}\n${text}`);
  const before = earlier
    ? `<eerdere-vraag>\n${maskPersonalData(earlier, givenNames)}\n</eerdere-vraag>\n\n`
    : '';
  return {
    system: prompt.text.replaceAll(/\{([a-z-]+)\}/g, (_, name: string) => inputs[name] ?? ''),
    user: `<passages>\n${numbered.join('\n\n')}\n</passages>\n\n${before}<vraag>\n${maskPersonalData(question, givenNames)}\n</vraag>`,
  };
}

function facetInWords(facet: ComposeRequest['subjects'][number]['facet']): string {
  if (facet === null) return 'in het algemeen';
  return facet === 'status' ? 'of het nog bestaat' : FACET_HEADINGS[facet].toLowerCase();
}

function compositionOf(knowledge: KnowledgeBase, day: IsoDate, answer: AnswerInProgress): Composition {
  const cited = answer.cited();
  const sources = answer.citedSources();
  return {
    text: answer.text(),
    citations: sources.map(({ citation }, index) => ({ ...citation, mark: index + 1 })),
    // What was asked comes last, as in an extractive answer; the facet of the answer is read from there.
    passages: [...new Set(answer.sources.flatMap(({ passage }) => passage ?? []))]
      .filter((passage) => cited.includes(passage))
      .toReversed(),
    amounts: amountsNamed(knowledge, cited, day, answer.text()),
    calculation: sources.find(({ calculated }) => calculated)?.calculated?.calculation ?? null,
    composedBy: 'language-model',
  };
}

/** The amounts of the cited passages that the answer itself names. */
function amountsNamed(
  knowledge: KnowledgeBase,
  cited: readonly Passage[],
  day: IsoDate,
  text: string,
): QuotedAmount[] {
  const plain = text.replaceAll('\u00a0', ' ');
  const named = (id: string): boolean => {
    const [value = ''] = amountInWords(knowledge.amount(id)!, day, { short: true })
      .replaceAll('\u00a0', ' ')
      .split(' (');
    return plain.includes(value.replace('€ ', ''));
  };
  const ids = new Set(cited.flatMap((passage) => amountReferences(passage.text)).filter(named));
  return quotedAmounts(knowledge, cited, day).filter(({ id }) => ids.has(id));
}
