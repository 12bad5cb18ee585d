import type { Facet } from '../domain/facet.ts';
import type { Situation } from '../domain/responsibility.ts';
import type { RegionFrom } from '../domain/turn.ts';

/** A place that was said or is known: always a region, sometimes a municipality in it. */
export interface KnownPlace {
  readonly regionId: string;
  /** CBS name. */
  readonly municipality: string | null;
  readonly from: RegionFrom;
}

/** One of the readings of an open question, as the visitor can click it. */
export interface Choice {
  readonly text: string;
  /** The question it stands for, when it is another than the one that was interrupted. */
  readonly question?: string;
  readonly articleId?: string;
  readonly place?: KnownPlace;
  readonly placeOf?: 'employer' | 'employee';
  readonly situation?: Situation;
}

/** What the next turn needs to know of the ones before. Small on purpose: all else is read from the message. */
export interface Focus {
  readonly articleId: string | null;
  /** Subjects before this one, the last first; not kept by a release before. */
  readonly earlier?: readonly string[];
  readonly facet: Facet | null;
  readonly situation: Situation | null;
  readonly employer: KnownPlace | null;
  readonly employee: KnownPlace | null;
  /** The company's places, when several were named. */
  readonly sites: readonly KnownPlace[];
  /** A question of ours that waits for an answer, with the visitor's question that it interrupted. */
  readonly pending: { readonly question: string; readonly choices: readonly Choice[] } | null;
  /** Whether the last turn was a clarification: never two in a row. */
  readonly clarifiedLast: boolean;
  /** After a no, a person is not offered again unless asked for. */
  readonly declinedHandoff: boolean;
  /** Whether this visitor turned out to be no employer. */
  readonly redirected: boolean;
  /** Turns in a row without an answer; at two the visitor is stuck. */
  readonly unanswered: number;
  /** Whether we asked where the employee lives: a place that follows is that. */
  readonly askedWhereEmployeeLives: boolean;
  /** How the last answer began, so that it is not given again to another question. */
  readonly lastAnswer: string | null;
  /** The visitor's last real question, for a handoff that starts later. */
  readonly lastQuestion: string | null;
}

export const NO_FOCUS: Focus = {
  articleId: null,
  earlier: [],
  facet: null,
  situation: null,
  employer: null,
  employee: null,
  sites: [],
  pending: null,
  clarifiedLast: false,
  declinedHandoff: false,
  redirected: false,
  unanswered: 0,
  askedWhereEmployeeLives: false,
  lastAnswer: null,
  lastQuestion: null,
};

/** As many subjects as somebody comes back to. */
const MOST_EARLIER = 5;

/** From now on this is spoken of. */
export function turnedTo(focus: Focus, articleId: string): Focus {
  const known = focus.earlier ?? [];
  const before = focus.articleId === null ? known : [focus.articleId, ...known];
  const earlier = [...new Set(before)].filter((id) => id !== articleId).slice(0, MOST_EARLIER);
  return { ...focus, articleId, earlier };
}
