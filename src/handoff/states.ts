import { DomainError } from '../domain/errors.ts';
import { HANDOFF_STATES, type HandoffState } from '../domain/handoff.ts';

export const HANDOFF_ACTIONS = ['accept', 'first-message', 'pass-on', 'return', 'close', 'withdraw'] as const;
/** What can happen to a handoff; `pass-on` is a transfer by a person or by a deadline that passed. */
export type HandoffAction = (typeof HANDOFF_ACTIONS)[number];

/** The only table of transitions; what it does not name is refused. */
export const TRANSITIONS: Readonly<Record<HandoffState, Partial<Record<HandoffAction, HandoffState>>>> = {
  requested: { accept: 'accepted', 'pass-on': 'requested', close: 'closed', withdraw: 'withdrawn' },
  accepted: {
    'first-message': 'active',
    'pass-on': 'requested',
    return: 'returned',
    close: 'closed',
    withdraw: 'withdrawn',
  },
  active: { 'pass-on': 'requested', return: 'returned', close: 'closed', withdraw: 'withdrawn' },
  returned: {},
  closed: {},
  withdrawn: {},
};

/** Whether somebody still has to do something for this handoff. */
export function isOpen(state: HandoffState): boolean {
  return Object.keys(TRANSITIONS[state]).length > 0;
}

/** The states in which somebody still has to do something. */
export const OPEN_STATES: readonly HandoffState[] = HANDOFF_STATES.filter(isOpen);

/**
 * The state after an action.
 * @throws DomainError `transition-refused` when the action does not fit the state.
 */
export function nextState(state: HandoffState, action: HandoffAction): HandoffState {
  const next = TRANSITIONS[state][action];
  if (!next) {
    throw new DomainError(
      'transition-refused',
      `a handoff that is ${state} cannot be changed by '${action}'`,
    );
  }
  return next;
}
