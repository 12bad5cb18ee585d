import type { QuotedAmount } from '../domain/amount.ts';
import type { Article } from '../domain/article.ts';
import type { Citation } from '../domain/citation.ts';
import type { AskedFacet } from '../domain/facet.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { Passage } from '../domain/passage.ts';
import type { Calculation, ComposedBy } from '../domain/turn.ts';
import type { TokenAllowance } from './token-budget.ts';

/** A subject with what is asked of it. */
export interface AskedSubject {
  readonly article: Article;
  readonly facet: AskedFacet | null;
  /** What may be asked of it otherwise. */
  readonly also?: AskedFacet | null;
  /** The part of the message that asks it, when the message asks more. */
  readonly question?: string;
}

/** What an answer is to be made from. */
export interface ComposeRequest {
  /** The visitor's message, without personal data. */
  readonly question: string;
  /** The visitor's question before it, when this one goes on with it ("en bij 16 uur?"). */
  readonly earlier?: string | null;
  /** Subjects asked about, the first is the main one. Never empty. */
  readonly subjects: readonly AskedSubject[];
  /** The day on which amounts must be valid. */
  readonly day: IsoDate;
  /** Whether the two subjects are to be set side by side. */
  readonly comparison?: boolean;
  /** What is known of who is responsible for this visitor, beside what the articles say. */
  readonly facts?: readonly Fact[];
  /** What a language model may still say for this answer. */
  readonly allowance?: TokenAllowance;
}

/** Something that holds for this visitor, such as which gemeente decides; an answer may rest on it. */
export interface Fact {
  readonly title: string;
  /** Whole sentences. */
  readonly text: string;
  readonly citation: Citation;
}

/** A composed answer; every statement in `text` rests on one of the citations. */
export interface Composition {
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly passages: readonly Passage[];
  readonly amounts: readonly QuotedAmount[];
  readonly calculation: Calculation | null;
  readonly composedBy: ComposedBy;
}

/** Hears an answer while it is made. */
export interface AnswerListener {
  /** One or more whole sentences that passed every check; Dutch unless a language is given. */
  delta(text: string, language?: 'en'): void;
  /** What was heard so far is withdrawn; another answer follows. */
  restart(): void;
}

/** Makes answers from passages. Never fails for want of a model: it then answers from the passages' own words. */
export interface Composer {
  compose(request: ComposeRequest, listener: AnswerListener, signal: AbortSignal): Promise<Composition>;
}

/** The one shape a reply may have. */
export interface ReplyFormat {
  /** For the vendor, in letters, digits and underscores. */
  readonly name: string;
  /** A JSON schema in which every object names all its keys as required and allows no others. */
  readonly schema: Readonly<Record<string, unknown>>;
}

/** One request to a language model. */
export interface LanguageModelRequest {
  readonly system: string;
  readonly user: string;
  readonly format: ReplyFormat;
  /** The reply is cut off, and so is none, beyond this many tokens. */
  readonly mostTokens: number;
  readonly signal: AbortSignal;
}

/**
 * Writes JSON in the format asked for, as text; whether it is that must be checked all the same. The stream ends normally only when the model said everything it wanted to say; whatever else happens,
 * an abort included, is thrown as a LanguageModelError.
 */
export interface LanguageModel {
  stream(request: LanguageModelRequest): AsyncIterable<string>;
}

export type LanguageModelFailure =
  | 'aborted'
  | 'unreachable'
  | 'refused'
  /** The server knows no replies in a given format; another model or server is needed. */
  | 'format-refused'
  | 'rate-limited'
  | 'incomplete'
  | 'unreadable';

/** The language model gave no whole answer. Its message never holds anything of the request or the reply. */
export class LanguageModelError extends Error {
  readonly failure: LanguageModelFailure;
  /** Whether the same request may succeed later. */
  readonly isRetryable: boolean;

  constructor(failure: LanguageModelFailure, options: { isRetryable: boolean; cause?: unknown }) {
    super(`The language model gave no whole answer: ${failure}`, { cause: options.cause });
    this.name = 'LanguageModelError';
    this.failure = failure;
    this.isRetryable = options.isRetryable;
  }
}

/** An instruction to a language model, kept as a file so that editors can read and version it. */
export interface Prompt {
  readonly id: string;
  readonly version: number;
  /** Names that stand as `{name}` in the text; each must be given. */
  readonly inputs: readonly string[];
  readonly text: string;
}
