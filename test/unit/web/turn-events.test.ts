import { describe, expect, it } from 'vitest';
import type { Handoff, HandoffState } from '../../../src/domain/handoff.ts';
import { NEW_CONVERSATION } from '../../../src/web/widget/conversation-state.ts';
import { afterHandoff, afterTurnEvent } from '../../../src/web/widget/turn-events.ts';

const handoffOf = (state: HandoffState): Handoff => ({
  id: 'handoff-1',
  state,
  prefer: 'live-chat',
  at: '2026-11-24T12:00:00.000Z',
  promise: null,
  queuePosition: null,
  accountmanager: { name: 'Anna', role: 'accountmanager' },
});

describe('the conversation after an event', () => {
  it('shows the answer that began again, without what came before', () => {
    const events = [
      ['answer-start', {}],
      ['answer-delta', { text: 'Onjuist.' }],
      ['answer-restart', {}],
      ['answer-delta', { text: 'Juist.' }],
    ] as const;
    const { timeline } = events.reduce(
      (state, [event, data]) =>
        afterTurnEvent(state, { id: null, event, data: JSON.stringify(data) }, 'turn-1'),
      NEW_CONVERSATION,
    );
    expect(timeline).toMatchObject([{ kind: 'answer', turnId: 'turn-1', text: 'Juist.' }]);
  });

  it('stays as it was after an event that nobody knows', () => {
    const event = { id: null, event: 'something-new', data: '{}' };
    expect(afterTurnEvent(NEW_CONVERSATION, event, 'turn-1')).toBe(NEW_CONVERSATION);
  });

  it('has nobody typing any more when the person is gone', () => {
    const talking = { ...NEW_CONVERSATION, handoff: handoffOf('active'), typing: 'Anna' };
    expect(afterHandoff(talking, handoffOf('active')).typing).toBe('Anna');
    expect(afterHandoff(talking, handoffOf('closed')).typing).toBeNull();
  });
});
