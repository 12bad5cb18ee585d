import type { LeadAction, ListedLead } from './lead.ts';

/** How long somebody can think better of it, in milliseconds. */
export const UNDO_MS = 10_000;

/** These tell the employer or a colleague something that cannot be taken back, so they wait a moment before they are done. */
const DELAYED: Readonly<Partial<Record<LeadAction, (company: string) => string>>> = {
  close: (company) => `U rondt de lead van ${company} af.`,
  decline: (company) => `De lead van ${company} gaat naar een collega.`,
  return: (company) => `Het gesprek met ${company} gaat terug naar de assistent.`,
};

/** An action that somebody chose and that is not done yet. */
export interface DelayedAction {
  readonly leadId: string;
  readonly action: LeadAction;
  readonly request: object;
  readonly inWords: string;
  /** Why it was not done when its time came. */
  readonly failure: string | null;
}

/** The action as one that waits; null when it is done at once. */
export function delayedAction(
  { id, contact }: Pick<ListedLead, 'id' | 'contact'>,
  action: LeadAction,
  request: object,
): DelayedAction | null {
  const inWords = DELAYED[action]?.(contact.company);
  return inWords ? { leadId: id, action, request, inWords, failure: null } : null;
}
