import type { AnswerListener, Composer } from '../answering/ports.ts';
import type { Refusal } from '../answering/screen-message.ts';
import type { TokenAllowance } from '../answering/token-budget.ts';
import type { Answer } from '../domain/answer.ts';
import type { Facet } from '../domain/facet.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { Overviews } from '../domain/overview.ts';
import type { ResponsibilityMatrix } from '../domain/responsibility-matrix.ts';
import type { HandoffStore } from '../handoff/ports.ts';
import type { RegionDirectory } from '../regions/region-directory.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import type { FacetReader } from './asked-facet.ts';
import type { Focus } from './focus.ts';
import type { ModelHelp } from './model-help.ts';
import type { ConversationState, ConversationStore, FinishedTurn, HandoffDraft } from './ports.ts';
import type { SaidPlaces } from './read-places.ts';
import type { Say } from './replies.ts';
import type { ReadSubject } from './subject-in-context.ts';

/** All that a turn works with; wired once in `compose.ts`. */
export interface Services {
  readonly conversations: ConversationStore;
  readonly handoffs: HandoffStore;
  readonly knowledge: KnowledgeBase;
  readonly retriever: Retriever;
  readonly regions: RegionDirectory;
  readonly responsibilities: ResponsibilityMatrix;
  readonly overviews: Overviews;
  readonly composer: Composer;
  /** What a language model does beside phrasing answers; null where there is none. */
  readonly modelHelp: ModelHelp | null;
  /** Answers in the words of the articles, for drafts that an accountmanager edits. */
  readonly extractiveComposer: Composer;
  readonly say: Say;
  /** Whether a message, without the names of places in it, must be stopped. */
  readonly screen: (text: string) => Refusal | null;
  readonly askedFacet: FacetReader;
  readonly readSubject: ReadSubject;
  /** Reads one of our own suggestions back. */
  readonly readFollowUp: (text: string) => { readonly articleId: string; readonly facet: Facet } | undefined;
  readonly fallbackMailbox: string;
  /** Whether an address gets only a few confirmations a day. */
  readonly limitsConfirmations: boolean;
  /** The day on which amounts must be valid and which 'vandaag' means. */
  today(): IsoDate;
  now(): Date;
}

/** One message on its way to an answer. */
export interface TurnInProgress {
  readonly services: Services;
  readonly conversation: ConversationState;
  readonly text: string;
  /** The places the message names, read once. */
  readonly places: SaidPlaces;
  /** False when whoever sends it asked for a person too often lately. */
  readonly mayRequestHandoff: boolean;
  readonly listener: AnswerListener;
  readonly signal: AbortSignal;
  /** What a language model may still say for this turn; null where there is none. */
  readonly allowance: TokenAllowance | null;
}

/** What a step decided: the answer, and everything that is written with it. */
export interface Reply {
  readonly answer: Answer;
  readonly focus: Focus;
  readonly draft: HandoffDraft | null;
  readonly handoff: FinishedTurn['handoff'];
  /** The visitor's line of the transcript, when it may not be the message itself. */
  readonly visitorText: string;
  /** False when not even a fingerprint of the message may be kept. */
  readonly keepFingerprint: boolean;
}

/** A reply that leaves everything but the given parts as it was. */
export function replyWith(
  turn: TurnInProgress,
  answer: Answer,
  changes: Partial<Omit<Reply, 'answer'>> = {},
): Reply {
  const { focus, draft } = turn.conversation;
  return {
    answer,
    focus,
    draft,
    handoff: null,
    visitorText: turn.text,
    keepFingerprint: true,
    ...changes,
  };
}
