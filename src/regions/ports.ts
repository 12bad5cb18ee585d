import type { Arbeidsmarktregio, Desk } from '../domain/arbeidsmarktregio.ts';
import type { IsoDate } from '../domain/iso-date.ts';

/** A desk with what the facts say about it beyond the way in. */
export interface RegionDesk extends Desk {
  readonly openingHours: string | null;
  readonly note: string | null;
  /** Year, month or day of the page that showed it (`2018-03`), or null when the page has no date. */
  readonly shownIn: string | null;
}

/** An arbeidsmarktregio as its file describes it, with what is not known. */
export interface RegionRecord extends Arbeidsmarktregio {
  readonly wsp: RegionDesk;
  readonly subregionalDesks: readonly RegionDesk[];
  readonly werkcentrum: RegionDesk | null;
  /** Sectors the desks of the region name as theirs. */
  readonly sectors: readonly string[];
  /** Open points, one Dutch sentence each. */
  readonly notKnown: readonly string[];
}

export const PLACE_KINDS = ['municipality', 'place', 'alternative', 'former-municipality'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** One name on the map and the municipality it lies in. A name in several municipalities has several of these. */
export interface NamedPlace {
  readonly name: string;
  /** CBS name. */
  readonly municipality: string;
  readonly kind: PlaceKind;
  /** Name of the place meant: `Hengelo (Gld)` for `Hengelo` in Bronckhorst. */
  readonly officialPlace: string;
}

/** One place that a four-digit postcode covers. */
export interface PostcodeArea {
  readonly pc4: string;
  readonly place: string;
  readonly municipality: string;
  /** The place most addresses of the postcode lie in. */
  readonly isMain: boolean;
  /** PO box numbers come from an old table: a hint, never certain. */
  readonly kind: 'address' | 'po-box';
}

/** A name that covers more than one arbeidsmarktregio; `regions` is in the order of the choices to show. */
export interface AmbiguousName {
  readonly name: string;
  readonly regions: readonly string[];
}

/** A municipality that ceases to exist. While `confirmed` is false it is an expectation and changes nothing. */
export interface EndingMunicipality {
  readonly name: string;
  /** Last day on which it exists. */
  readonly until: IsoDate;
  readonly successors: readonly string[];
  readonly confirmed: boolean;
}

/** A desk for the whole country or for several arbeidsmarktregio's. */
export interface SupraRegionalDesk {
  readonly name: string;
  readonly serves: 'everyone' | 'employers' | 'employers-in-several-regions' | 'jobseekers';
  /** Ids of arbeidsmarktregio's; empty: all. */
  readonly regions: readonly string[];
  readonly phone: string | null;
  readonly email: string | null;
  readonly url: string | null;
  readonly note: string | null;
  readonly source: string;
  readonly checkedOn: IsoDate;
}

/** Something that will change, as announced. */
export interface UpcomingChange {
  readonly date: IsoDate;
  readonly what: string;
  readonly regions: readonly string[];
  readonly source: string;
}

/** What looks like a place in running text and often is not. All words are in lower case without accents. */
export interface NotPlaces {
  /** Words of the language that equal or resemble a name on the map. */
  readonly words: ReadonlySet<string>;
  readonly firstNames: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
  /** Places abroad, also those that exist in the Netherlands too. */
  readonly abroad: ReadonlySet<string>;
  /** Names of places that in a sentence always mean something else: Nederland. */
  readonly onlyAlone: ReadonlySet<string>;
  /** Full postcodes that people write as an example and that nobody has: `9999XX`. */
  readonly examplePostcodes: ReadonlySet<string>;
}

/** All that is known about regions, municipalities, places and postcodes. */
export interface RegionData {
  readonly regions: readonly RegionRecord[];
  readonly places: readonly NamedPlace[];
  readonly postcodes: readonly PostcodeArea[];
  readonly ambiguous: readonly AmbiguousName[];
  readonly ending: readonly EndingMunicipality[];
  readonly expected: { readonly regions: number; readonly municipalities: number };
  readonly desks: readonly SupraRegionalDesk[];
  readonly upcomingChanges: readonly UpcomingChange[];
  readonly notPlaces: NotPlaces;
}
