import type { RegionMatch } from './region-match.ts';

/** Whose place it is, as far as the wording says. */
export type WhosePlace = 'employee' | 'employer' | null;

/** A place, municipality, region or postcode in running text. */
export interface PlaceMention {
  /** As it stands in the text. */
  readonly text: string;
  /** Offsets in the text; `end` is the offset after the last character. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'postcode' | 'place' | 'municipality' | 'region-name';
  /** Never empty; more than one means that the name is ambiguous and that somebody has to choose. */
  readonly matches: readonly RegionMatch[];
  /** Whether it may be used without asking; ambiguous and doubtful mentions are not sure. */
  readonly sure: boolean;
  readonly of: WhosePlace;
}
