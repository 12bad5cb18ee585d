import { amountInWords, type QuotedAmount } from '../domain/amount.ts';
import { FACET_HEADINGS, type Facet } from '../domain/facet.ts';
import { dutchDate, type IsoDate } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { amountReferences, type Passage } from '../domain/passage.ts';
import {
  citationOf,
  extractiveComposer,
  passageInWords,
  passagesFor,
  quotedAmounts,
} from './compose-extractive.ts';
import { type Sentence, sentenceCutter } from './cut-sentences.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { groundCitedSentence } from './ground-cited-sentence.ts';
import { type KnownWords, knownWordsOf } from './known-words.ts';
import { maskPersonalData } from './mask-personal-data.ts';
import { missedPoint } from './missed-point.ts';
import type {
  AnswerListener,
  ComposeRequest,
  Composer,
  Composition,
  LanguageModel,
  Prompt,
} from './ports.ts';

/** How an answer came about, for logs and metrics; holds nothing of question or answer. */
export interface GroundingReport {
  readonly composedBy: Composition['composedBy'];
  readonly sentences: number;
  readonly dropped: number;
  /** Why the answer of the model was not used; null when it was. */
  readonly fallback: 'model-failed' | 'missed-point' | null;
  readonly missed: string | null;
  readonly error: unknown;
}

export interface GroundedComposerOptions {
  /** For the whole answer, in milliseconds. */
  readonly timeLimit?: number;
  readonly report?: (report: GroundingReport) => void;
}

const TIME_LIMIT = 20_000;
/** Far above any answer of five sentences; what goes on longer is no answer. */
const LONGEST_REPLY = 6_000;
/** Beside the passages that answer the question, what a good answer may also need. */
const ALONGSIDE: readonly Facet[] = ['what', 'conditions', 'attention'];

/**
 * Lets a language model phrase the answer from numbered passages and shows of it, sentence by sentence, only what the
 * grounding check finds in the passage it cites. A model that fails, or an answer that misses its point, costs the
 * visitor nothing: the extractive answer follows. Never fails itself.
 */
export function groundedComposer(
  knowledge: KnowledgeBase,
  model: LanguageModel,
  prompt: Prompt,
  { timeLimit = TIME_LIMIT, report = () => {} }: GroundedComposerOptions = {},
): Composer {
  let known: KnownWords | undefined;
  const extractive = extractiveComposer(knowledge);
  return {
    async compose(request, listener, signal) {
      known ??= knownWordsOf(knowledge);
      const answer = answerInProgress(knowledge, known, request, listener);
      const reportOn = (outcome: Pick<GroundingReport, 'fallback'> & Partial<GroundingReport>): void =>
        report({
          composedBy: outcome.fallback ? 'extractive' : 'language-model',
          sentences: answer.sentences(),
          dropped: answer.dropped(),
          missed: null,
          error: null,
          ...outcome,
        });
      try {
        const limited = AbortSignal.any([signal, AbortSignal.timeout(timeLimit)]);
        for await (const text of model.stream({
          ...messagesOf(prompt, knowledge, answer.passages, request),
          signal: limited,
        })) {
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
  readonly passages: readonly Passage[];
  add(text: string): void;
  end(): void;
  text(): string;
  /** Passages in the order in which the answer first cites them. */
  cited(): readonly Passage[];
  sentences(): number;
  dropped(): number;
  isHeard(): boolean;
}

function answerInProgress(
  knowledge: KnowledgeBase,
  known: KnownWords,
  request: ComposeRequest,
  listener: AnswerListener,
): AnswerInProgress {
  const passages = passagesToOffer(knowledge, request);
  const evidence = passages.map((passage): Evidence => evidenceOf(knowledge, passage, request.day));
  const cutter = sentenceCutter();
  const cited: number[] = [];
  let text = '';
  let received = 0;
  let sentences = 0;
  let dropped = 0;
  let listMarks: readonly number[] = [];
  const take = (sentence: Sentence): void => {
    sentences += 1;
    const checked = groundCitedSentence(sentence.text, listMarks, evidence, known);
    listMarks = checked.listMarks;
    if (!checked.pass) {
      dropped += 1;
      return;
    }
    for (const mark of checked.marks) if (!cited.includes(mark)) cited.push(mark);
    const lead = text === '' ? '' : sentence.lead || ' ';
    const delta =
      lead + sentence.text.replaceAll(/\[(\d+)\]/g, (_, mark) => `[${cited.indexOf(Number(mark)) + 1}]`);
    text += delta;
    listener.delta(delta);
  };
  return {
    passages,
    add(piece) {
      received += piece.length;
      if (received > LONGEST_REPLY) throw new Error('The language model does not stop');
      for (const sentence of cutter.add(piece)) take(sentence);
    },
    end() {
      for (const sentence of cutter.end()) take(sentence);
    },
    text: () => text,
    cited: () => cited.map((mark) => passages[mark - 1]!),
    sentences: () => sentences,
    dropped: () => dropped,
    isHeard: () => text !== '',
  };
}

/** The passages that answer first, then what stands alongside, each once. */
function passagesToOffer(knowledge: KnowledgeBase, { subjects }: ComposeRequest): Passage[] {
  const answering = subjects.flatMap(({ article, facet }) => passagesFor(knowledge, article, facet));
  const alongside = subjects.flatMap(({ article }) =>
    ALONGSIDE.flatMap((facet) => knowledge.passage(article.id, facet) ?? []),
  );
  return [...new Map([...answering, ...alongside].map((passage) => [passage.id, passage])).values()];
}

function messagesOf(
  prompt: Prompt,
  knowledge: KnowledgeBase,
  passages: readonly Passage[],
  { question, subjects, day }: ComposeRequest,
): { system: string; user: string } {
  const inputs: Readonly<Record<string, string>> = {
    dag: dutchDate(day),
    gevraagd: subjects.map(({ article, facet }) => `${article.title} (${facetInWords(facet)})`).join(' en '),
  };
  const numbered = passages.map(
    (passage, index) =>
      `[${index + 1}] ${passage.title}: ${FACET_HEADINGS[passage.facet]}\n${passageInWords(knowledge, passage, day)}`,
  );
  return {
    system: prompt.text.replaceAll(/\{([a-z-]+)\}/g, (_, name: string) => inputs[name] ?? ''),
    user: `<passages>\n${numbered.join('\n\n')}\n</passages>\n\n<vraag>\n${maskPersonalData(question)}\n</vraag>`,
  };
}

function facetInWords(facet: ComposeRequest['subjects'][number]['facet']): string {
  if (facet === null) return 'in het algemeen';
  return facet === 'status' ? 'of het nog bestaat' : FACET_HEADINGS[facet].toLowerCase();
}

function compositionOf(knowledge: KnowledgeBase, day: IsoDate, answer: AnswerInProgress): Composition {
  const cited = answer.cited();
  return {
    text: answer.text(),
    citations: cited.map((passage, index) => citationOf(passage, index + 1)),
    // What was asked comes last, as in an extractive answer; the facet of the answer is read from there.
    passages: answer.passages.filter((passage) => cited.includes(passage)).toReversed(),
    amounts: amountsNamed(knowledge, cited, day, answer.text()),
    calculation: null,
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
