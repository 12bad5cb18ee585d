import type { Citation } from '../../domain/citation.ts';
import type { Handoff } from '../../domain/handoff.ts';
import type { Turn } from '../../domain/turn.ts';
import type { ServerSentEvent } from '../server-sent-events.ts';
import type { ConversationState } from './conversation-state.ts';
import { withAnswerDelta, withAnswerStart, withCitation, withTurn } from './timeline.ts';

/** The conversation after an event in the stream of a turn; an event nobody knows changes nothing. */
export function afterTurnEvent(
  state: ConversationState,
  { event, data }: ServerSentEvent,
  turnId: string,
): ConversationState {
  const { timeline } = state;
  const value: unknown = JSON.parse(data);
  switch (event) {
    case 'answer-start':
    case 'answer-restart':
      return { ...state, trouble: null, timeline: withAnswerStart(timeline, turnId) };
    case 'answer-delta':
      return {
        ...state,
        timeline: withAnswerDelta(timeline, turnId, value as { text: string; language?: 'en' }),
      };
    case 'citation':
      return { ...state, timeline: withCitation(timeline, turnId, value as Citation) };
    case 'handoff':
      return afterHandoff(state, value as Handoff);
    case 'answer-end':
      return afterTurn(state, value as Turn);
    default:
      return state;
  }
}

/** The conversation after a handoff changed; outside a live conversation nobody is typing. */
export function afterHandoff(state: ConversationState, handoff: Handoff): ConversationState {
  return { ...state, handoff, typing: handoff.state === 'active' ? state.typing : null };
}

function afterTurn(state: ConversationState, turn: Turn): ConversationState {
  return {
    ...state,
    answering: false,
    timeline: withTurn(state.timeline, turn),
    region: state.region ?? turn.region,
    handoff: turn.handoff ?? state.handoff,
  };
}
