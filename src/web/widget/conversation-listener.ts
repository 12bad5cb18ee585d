import type { Message } from '../../domain/conversation.ts';
import type { Handoff } from '../../domain/handoff.ts';
import type { Turn } from '../../domain/turn.ts';
import type { SendFailure } from './timeline.ts';

/** Things the element says aloud once, or moves focus for. */
export interface ConversationListener {
  answered(turn: Turn): void;
  said(message: Message): void;
  handoffChanged(handoff: Handoff): void;
  notSent(failure: SendFailure): void;
}
