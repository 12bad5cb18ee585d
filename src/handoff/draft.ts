import type { Preference } from '../domain/handoff.ts';

/** A detail that a handoff cannot do without. */
export type MissingDetail = 'name' | 'company' | 'municipality' | 'prefer' | 'phone' | 'email' | 'reachable';

/** What an employer has told so far towards a handoff. Thrown away when the employer stops or says no. */
export interface HandoffDraft {
  /** `offered`: we asked whether a person should help. */
  readonly step: 'offered' | 'details' | 'consent';
  readonly asked: MissingDetail | null;
  readonly name: string | null;
  readonly company: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** Never asked for; kept when the employer gives it. */
  readonly kvk: string | null;
  readonly municipality: string | null;
  readonly regionId: string | null;
  readonly prefer: Preference | null;
  readonly preferredTime: string | null;
  /** The employer's question that led here. */
  readonly question: string;
  readonly reasons: readonly string[];
}

/** A draft in which nothing is known but the question and why a person is wanted. */
export function newDraft(
  step: HandoffDraft['step'],
  question: string,
  reasons: readonly string[],
): HandoffDraft {
  return {
    step,
    asked: null,
    name: null,
    company: null,
    email: null,
    phone: null,
    kvk: null,
    municipality: null,
    regionId: null,
    prefer: null,
    preferredTime: null,
    question,
    reasons,
  };
}

/** The next thing to ask, or null when the draft is complete and consent is what is left. */
export function missingDetail(draft: HandoffDraft): MissingDetail | null {
  if (!draft.name) return 'name';
  if (!draft.company) return 'company';
  if (!draft.municipality && !draft.regionId) return 'municipality';
  if (!draft.prefer) return 'prefer';
  if (draft.prefer === 'callback') return draft.phone ? null : 'phone';
  if (draft.prefer === 'email') return draft.email ? null : 'email';
  return draft.phone || draft.email ? null : 'reachable';
}
