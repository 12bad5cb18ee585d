import type { ConversationListener } from './conversation-listener.ts';
import type { ConversationState } from './conversation-state.ts';

/** Tells that a request for a person stands otherwise than before. */
export function tellHandoff(
  listener: ConversationListener,
  before: ConversationState,
  { handoff }: ConversationState,
): void {
  if (handoff && handoff.state !== before.handoff?.state) listener.handoffChanged(handoff);
}
