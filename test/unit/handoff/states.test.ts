import { describe, expect, it } from 'vitest';
import { HANDOFF_STATES, type HandoffState } from '../../../src/domain/handoff.ts';
import { HANDOFF_ACTIONS, type HandoffAction, isOpen, nextState } from '../../../src/handoff/states.ts';

/** The whole table, written out a second time: a change of it is a decision. */
const EXPECTED: Readonly<Record<HandoffState, Readonly<Record<HandoffAction, HandoffState | 'refused'>>>> = {
  requested: {
    accept: 'accepted',
    'first-message': 'refused',
    'pass-on': 'requested',
    return: 'refused',
    close: 'closed',
    withdraw: 'withdrawn',
  },
  accepted: {
    accept: 'refused',
    'first-message': 'active',
    'pass-on': 'requested',
    return: 'returned',
    close: 'closed',
    withdraw: 'withdrawn',
  },
  active: {
    accept: 'refused',
    'first-message': 'refused',
    'pass-on': 'requested',
    return: 'returned',
    close: 'closed',
    withdraw: 'withdrawn',
  },
  returned: {
    accept: 'refused',
    'first-message': 'refused',
    'pass-on': 'refused',
    return: 'refused',
    close: 'refused',
    withdraw: 'refused',
  },
  closed: {
    accept: 'refused',
    'first-message': 'refused',
    'pass-on': 'refused',
    return: 'refused',
    close: 'refused',
    withdraw: 'refused',
  },
  withdrawn: {
    accept: 'refused',
    'first-message': 'refused',
    'pass-on': 'refused',
    return: 'refused',
    close: 'refused',
    withdraw: 'refused',
  },
};

describe.each(HANDOFF_STATES)('a handoff that is %s', (state) => {
  it.each(HANDOFF_ACTIONS)('on %s', (action) => {
    const expected = EXPECTED[state][action];
    if (expected === 'refused') {
      expect(() => nextState(state, action)).toThrow(expect.objectContaining({ code: 'transition-refused' }));
    } else {
      expect(nextState(state, action)).toBe(expected);
    }
  });

  it('can be withdrawn exactly as long as somebody still has to do something', () => {
    expect(isOpen(state)).toBe(EXPECTED[state].withdraw === 'withdrawn');
  });
});
