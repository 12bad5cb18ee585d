import type { QuotedAmount } from './amount.ts';
import type { Citation } from './citation.ts';
import type { Handoff } from './handoff.ts';
import type { ResponsibleBody } from './responsibility.ts';

/** How a turn ended; `check-question` and `check-result` of the contract are reserved and not sent yet. */
export const OUTCOMES = [
  'answered',
  'clarification',
  'unanswerable',
  'out-of-scope',
  'redirected',
  'small-talk',
  'personal-data-refused',
  'unsafe-refused',
  'handoff-offered',
  'handoff-details',
  'handoff-requested',
  'with-accountmanager',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How the region of an answer became known. */
export type RegionFrom = 'postcode' | 'place' | 'municipality' | 'region-name' | 'website';

/** The arbeidsmarktregio an answer is about. */
export interface AnswerRegion {
  readonly id: string;
  readonly name: string;
  /** CBS name, or null when only the region is known. */
  readonly municipality: string | null;
  readonly from: RegionFrom;
}

/** A sum made from dated amounts and the visitor's own quantities. */
export interface Calculation {
  readonly inputs: readonly { readonly name: string; readonly value: number; readonly unit: string }[];
  readonly steps: readonly string[];
  readonly result: number;
  readonly unit: string;
}

export type ComposedBy = 'extractive' | 'language-model';

/** One visitor message and all that we say in reply; the shape of the HTTP contract. */
export interface Turn {
  readonly id: string;
  readonly conversationId: string;
  readonly sequence: number;
  /** ISO instant. */
  readonly at: string;
  readonly outcome: Outcome;
  /** Dutch unless `english` says otherwise; paragraphs, lists, tables, bold, https links and `[1]` marks, nothing else of Markdown. */
  readonly text: string;
  readonly citations: readonly Citation[];
  /** Best article first, at most five. */
  readonly articles: readonly string[];
  readonly amounts: readonly QuotedAmount[];
  readonly calculation: Calculation | null;
  readonly region: AnswerRegion | null;
  readonly employeeMunicipality: string | null;
  readonly sites: readonly { readonly municipality: string; readonly region: string }[];
  readonly responsible: readonly ResponsibleBody[];
  readonly suggestions: readonly string[];
  readonly handoff: Handoff | null;
  readonly composedBy: ComposedBy | null;
  /** Which part of `text` is in English: all of it, or only its first paragraph. Left out when all is Dutch. */
  readonly english?: 'all' | 'introduction';
}
