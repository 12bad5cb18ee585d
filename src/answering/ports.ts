import type { QuotedAmount } from '../domain/amount.ts';
import type { Article } from '../domain/article.ts';
import type { Citation } from '../domain/citation.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { Passage } from '../domain/passage.ts';
import type { Calculation, ComposedBy } from '../domain/turn.ts';
import type { AskedFacet } from './detect-facet.ts';

/** What an answer is to be made from. */
export interface ComposeRequest {
  /** The visitor's message, without personal data. */
  readonly question: string;
  /** Subjects asked about, with the facet wanted of each; the first is the main one. Never empty. */
  readonly subjects: readonly { readonly article: Article; readonly facet: AskedFacet | null }[];
  /** The day on which amounts must be valid. */
  readonly day: IsoDate;
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
  /** One or more whole sentences that passed every check. */
  delta(text: string): void;
  /** What was heard so far is withdrawn; another answer follows. */
  restart(): void;
}

/** Makes answers from passages. Never fails for want of a model: it then answers from the passages' own words. */
export interface Composer {
  compose(request: ComposeRequest, listener: AnswerListener, signal: AbortSignal): Promise<Composition>;
}
