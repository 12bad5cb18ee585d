import type { Handoff } from '../../domain/handoff.ts';
import type { ConversationRegion } from './conversation-client.ts';
import type { Timeline } from './timeline.ts';

/** How the conversation stands with the server. */
export type ConversationPhase = 'idle' | 'starting' | 'ready' | 'unavailable' | 'erased';

/** What the visitor must hear about the last thing that happened. */
export type Trouble = { readonly kind: 'offline' } | { readonly kind: 'busy'; readonly seconds: number };

/** Everything the element shows of the conversation. */
export interface ConversationState {
  readonly phase: ConversationPhase;
  readonly timeline: Timeline;
  readonly disclosure: string;
  readonly region: ConversationRegion | null;
  readonly handoff: Handoff | null;
  /** Turn ids with the rating the visitor gave. */
  readonly ratings: Readonly<Record<string, 'up' | 'down'>>;
  readonly trouble: Trouble | null;
  /** The previous conversation was void and this one took its place. */
  readonly startedAnew: boolean;
  /** Name of the accountmanager who is typing. */
  readonly typing: string | null;
  /** Highest sequence number the accountmanager has read. */
  readonly readUpTo: number;
  /** Whether an answer is on its way. */
  readonly answering: boolean;
}

export const NEW_CONVERSATION: ConversationState = {
  phase: 'idle',
  timeline: [],
  disclosure: '',
  region: null,
  handoff: null,
  ratings: {},
  trouble: null,
  startedAnew: false,
  typing: null,
  readUpTo: 0,
  answering: false,
};
