import type { Municipality } from '../domain/arbeidsmarktregio.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import { bareWords, nameKey, nameWords } from './name-key.ts';
import type { NamedPlace, RegionData, RegionRecord } from './ports.ts';
import { distinctMatches, type RegionMatch } from './region-match.ts';

export type NameKind = 'municipality' | 'place' | 'region-name';

/** A name on the map with all that it can mean, the likeliest choice first. */
export interface GazetteerName {
  /** The ways to write it, as `bareWords` makes them: `foodvalley` and `food valley`. Never empty. */
  readonly spellings: readonly string[];
  readonly kind: NameKind;
  readonly matches: readonly RegionMatch[];
  /** Those matches of which this is the municipality's own name. */
  readonly municipalities: readonly RegionMatch[];
  /** Whether an article belongs to it: `de Achterhoek`, `'t Zand`; sometimes: `Loo` and `'t Loo`. */
  readonly article: 'always' | 'sometimes' | 'never';
  /** Whether it is an abbreviation in capitals: `MRA`. */
  readonly abbreviation: boolean;
}

/** Whether a municipality of today bears the name. */
export function isOwnName({ municipalities }: GazetteerName): boolean {
  return municipalities.length > 0;
}

/** What a four-digit postcode can mean. */
export interface GazetteerPostcode {
  readonly matches: readonly RegionMatch[];
  readonly onlyPoBoxes: boolean;
}

/** Every name and postcode, ready to look up. */
export interface Gazetteer {
  /** By `nameKey` of the bare words. */
  readonly names: ReadonlyMap<string, GazetteerName>;
  readonly postcodes: Pick<ReadonlyMap<string, GazetteerPostcode>, 'get'>;
  /** The municipalities that exist on the day, by `nameKey`. */
  readonly municipalities: ReadonlyMap<string, Municipality>;
}

/** One meaning of one name, before those of the same name are put together. */
interface Meaning {
  readonly name: string;
  readonly kind: NameKind;
  readonly match: RegionMatch;
  readonly ownName: boolean;
}

/** Indexes the data as it stands on `day`: a municipality that has ended leads to its successors. */
export function buildGazetteer(data: RegionData, day: IsoDate): Gazetteer {
  const successors = new Map(
    data.ending
      .filter(({ until, confirmed }) => confirmed && until < day)
      .map((ending) => [ending.name, ending.successors]),
  );
  const regionOf = new Map(
    data.regions.flatMap((region) => region.municipalities.map((name) => [name, region] as const)),
  );
  const wordsOf = rememberedWords();
  const keyOf = (name: string): string => wordsOf(name).replaceAll(' ', '');
  const matchesIn = (municipality: string, place?: string): RegionMatch[] =>
    (successors.get(municipality) ?? [municipality]).flatMap((name) => {
      const region = regionOf.get(name);
      return region ? [matchIn(region, name, place && keyOf(place) !== keyOf(name) ? place : undefined)] : [];
    });

  const meanings = [
    ...[...new Set([...regionOf.keys(), ...successors.keys()])].flatMap((name) =>
      matchesIn(name).map((match): Meaning => ({ name, kind: 'municipality', match, ownName: true })),
    ),
    ...inOrderOfLikelihood(data.places).flatMap((place) => placeMeanings(place, matchesIn, keyOf)),
    ...data.regions.flatMap(regionMeanings),
    ...ambiguousMeanings(data),
  ];
  return {
    names: namesOf(meanings, choiceOrders(data), wordsOf),
    postcodes: postcodesOf(data, matchesIn),
    municipalities: new Map(
      [...regionOf]
        .filter(([name]) => !successors.has(name))
        .map(([name, region]) => [nameKey(name), { name, regionId: region.id }]),
    ),
  };
}

const LIKELIHOOD = { municipality: 0, place: 1, alternative: 2, 'former-municipality': 3 } as const;

function inOrderOfLikelihood(places: readonly NamedPlace[]): NamedPlace[] {
  return places.toSorted((a, b) => LIKELIHOOD[a.kind] - LIKELIHOOD[b.kind]);
}

function matchIn(region: RegionRecord, municipality: string, place?: string): RegionMatch {
  const match = { region: { id: region.id, name: region.name }, municipality };
  return place ? { ...match, place } : match;
}

/** `nameWords`, worked out once a name: a municipality has many places, and a place is its name in several roles. */
function rememberedWords(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const words = known.get(name) ?? nameWords(name);
    known.set(name, words);
    return words;
  };
}

function placeMeanings(
  { name, municipality, kind, officialPlace }: NamedPlace,
  matchesIn: (municipality: string, place?: string) => RegionMatch[],
  keyOf: (name: string) => string,
): Meaning[] {
  const meansMunicipality =
    kind === 'municipality' || kind === 'former-municipality' || keyOf(officialPlace) === keyOf(municipality);
  return matchesIn(municipality, meansMunicipality ? undefined : officialPlace).map((match) => ({
    name,
    kind: meansMunicipality ? 'municipality' : 'place',
    match,
    ownName: kind === 'municipality',
  }));
}

function regionMeanings(region: RegionRecord): Meaning[] {
  const match = { region: { id: region.id, name: region.name }, municipality: null };
  return [region.name, ...region.formerNames, ...region.aliases].map((name) => ({
    name,
    kind: 'region-name',
    match,
    ownName: false,
  }));
}

function ambiguousMeanings({ ambiguous, regions }: RegionData): Meaning[] {
  const byId = new Map(regions.map((region) => [region.id, region]));
  return ambiguous.flatMap(({ name, regions: ids }) =>
    ids.flatMap((id): Meaning[] => {
      const region = byId.get(id);
      if (!region) return [];
      const match = { region: { id, name: region.name }, municipality: null };
      return [{ name, kind: 'region-name', match, ownName: false }];
    }),
  );
}

function choiceOrders({ ambiguous }: RegionData): Map<string, readonly string[]> {
  return new Map(ambiguous.map(({ name, regions }) => [nameKey(bareWords(nameWords(name))), regions]));
}

function namesOf(
  meanings: readonly Meaning[],
  orders: ReadonlyMap<string, readonly string[]>,
  wordsOf: (name: string) => string,
): Map<string, GazetteerName> {
  const written = new Map(meanings.map(({ name }) => [name, bareWords(wordsOf(name))]));
  const grouped = Map.groupBy(meanings, ({ name }) => written.get(name)!.replaceAll(' ', ''));
  return new Map(
    [...grouped].map(([key, group]) => {
      const spellings = [...new Set(group.map(({ name }) => written.get(name)!))];
      return [key, workedOutWhenAsked(spellings, () => meaningOf(group, orders.get(key)))];
    }),
  );
}

type NameMeaning = Omit<GazetteerName, 'spellings'>;

/** A text holds few of the thousands of names, so what one means is worked out once somebody wants to know. */
function workedOutWhenAsked(spellings: readonly string[], workOut: () => NameMeaning): GazetteerName {
  let known: NameMeaning | undefined;
  const meaning = (): NameMeaning => {
    known ??= workOut();
    return known;
  };
  return {
    spellings,
    get kind() {
      return meaning().kind;
    },
    get matches() {
      return meaning().matches;
    },
    get municipalities() {
      return meaning().municipalities;
    },
    get article() {
      return meaning().article;
    },
    get abbreviation() {
      return meaning().abbreviation;
    },
  };
}

function meaningOf(group: readonly Meaning[], order: readonly string[] | undefined): NameMeaning {
  const matches = distinctMatches(group.map(({ match }) => match));
  if (order) matches.sort((a, b) => placeInOrder(order, a) - placeInOrder(order, b));
  return {
    kind: kindOf(matches, group),
    matches,
    municipalities: distinctMatches(group.filter(({ ownName }) => ownName).map(({ match }) => match)),
    article: articleOf(group),
    abbreviation: group.every(({ name }) => /^[A-Z]{2,5}$/.test(name)),
  };
}

/** The kind of the likeliest choice: `Zeeland` is a region-name first, though there is a place of that name. */
function kindOf([first]: readonly RegionMatch[], group: readonly Meaning[]): NameKind {
  if (first?.municipality === null) return 'region-name';
  return group.some(({ kind }) => kind === 'municipality') ? 'municipality' : 'place';
}

function articleOf(group: readonly Meaning[]): GazetteerName['article'] {
  const withArticle = group.filter(({ name }) => /^(?:de|het|'t)\s/i.test(name)).length;
  if (withArticle === 0) return 'never';
  return withArticle === group.length ? 'always' : 'sometimes';
}

function placeInOrder(order: readonly string[], { region }: RegionMatch): number {
  const index = order.indexOf(region.id);
  return index < 0 ? order.length : index;
}

/** What a postcode means is worked out when it is asked for: there are thousands, and a start needs none. */
function postcodesOf(
  { postcodes }: RegionData,
  matchesIn: (municipality: string, place?: string) => RegionMatch[],
): Gazetteer['postcodes'] {
  const byPostcode = Map.groupBy(postcodes, ({ pc4 }) => pc4);
  return {
    get(pc4) {
      const areas = byPostcode.get(pc4);
      if (!areas) return undefined;
      const mainFirst = areas.toSorted((a, b) => Number(b.isMain) - Number(a.isMain));
      const matches = mainFirst.flatMap(({ municipality, place }) => matchesIn(municipality, place));
      return {
        matches: distinctMatches(matches),
        onlyPoBoxes: areas.every(({ kind }) => kind === 'po-box'),
      };
    },
  };
}
