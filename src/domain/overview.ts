import type { Situation } from './responsibility.ts';

/** What there can be for somebody in one situation. */
export interface SituationOverview {
  /** Follows 'Neemt u iemand aan': 'met bijstand'. */
  readonly named: string;
  readonly articleIds: readonly string[];
}

/** Which schemes are named to somebody who asks what there is, in the order in which they are told. */
export interface Overviews {
  /** While the situation of the candidate is not known. */
  readonly general: readonly string[];
  /** A situation that is not there has no overview. */
  readonly situations: ReadonlyMap<Situation, SituationOverview>;
}
