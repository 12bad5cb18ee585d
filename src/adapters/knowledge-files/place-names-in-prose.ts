import type { RegionData } from '../../regions/ports.ts';

/** A name after `gemeente` or `regio` that is on no map. */
export interface UnknownPlaceName {
  /** `gemeente` or `regio`. */
  readonly kind: PlaceNameKind;
  readonly name: string;
  /** Offset in the text. */
  readonly index: number;
}

type PlaceNameKind = 'gemeente' | 'regio';

/** Everything that may follow `gemeente` and `regio`, as keys. */
export type KnownPlaceNames = Readonly<Record<PlaceNameKind, ReadonlySet<string>>>;

const CAPITAL = String.raw`(?:['’][st][- ])?\p{Lu}[\p{L}\d'’./()&-]*`;
const CONNECTOR = String.raw`(?:aan|bij|de|den|der|en|het|in|op|over|van|a\/d|[’']?t|&)`;
/** A run of words with capitals, with the small words of place names between: `Horst aan de Maas`. */
const NAME = `${CAPITAL}(?: (?:${CONNECTOR} ){0,2}${CAPITAL})*`;
const MENTION = new RegExp(
  String.raw`(?<!\p{L})(voormalige |oude |vroegere )?([Gg]emeenten?|(?:[Aa]rbeidsmarkt)?[Rr]egio(?:['’]s)?) (${NAME}(?:, ${NAME})*(?: (?:en|of) ${NAME})?)`,
  'gu',
);

/** The names that articles may use, from the region files. */
export function knownPlaceNames({ regions, places, ambiguous }: RegionData): KnownPlaceNames {
  const municipalities = new Set(regions.flatMap((region) => region.municipalities));
  const otherSpellings = places.filter(
    ({ kind, officialPlace }) => kind === 'alternative' && municipalities.has(officialPlace),
  );
  const gemeente = [...municipalities, ...otherSpellings.map(({ name }) => name)];
  const regio = [
    ...regions.flatMap(({ name, formerNames, aliases }) => [name, ...formerNames, ...aliases]),
    ...ambiguous.map(({ name }) => name),
    ...gemeente,
  ];
  return { gemeente: new Set(gemeente.map(keyOf)), regio: new Set(regio.map(keyOf)) };
}

/** Municipalities and regions that a text names and that do not exist. Former ones must be called so. */
export function unknownPlaceNames(text: string, known: KnownPlaceNames): UnknownPlaceName[] {
  return [...text.matchAll(MENTION)].flatMap((mention) => {
    const [whole, former, word = '', list = ''] = mention;
    if (former) return [];
    const kind: PlaceNameKind = /regio/i.test(word) ? 'regio' : 'gemeente';
    const start = mention.index + whole.length - list.length;
    return unknownNamesOf(list, known[kind], /n$|s$/.test(word)).map(({ name, index }) => ({
      kind,
      name,
      index: start + index,
    }));
  });
}

/** Takes the longest known name from the front, and the next one of an enumeration when `several` are named. */
function unknownNamesOf(
  list: string,
  known: ReadonlySet<string>,
  several: boolean,
): { name: string; index: number }[] {
  const unknown: { name: string; index: number }[] = [];
  let index = 0;
  while (index < list.length) {
    const rest = list.slice(index);
    const name = longestKnownName(rest, known) ?? firstName(rest);
    if (!known.has(keyOf(name))) unknown.push({ name, index });
    const separator = /^(?:, | en | of )/.exec(rest.slice(name.length));
    if (!several || !separator) break;
    index += name.length + separator[0].length;
  }
  return unknown;
}

function longestKnownName(text: string, known: ReadonlySet<string>): string | undefined {
  for (let end = text.length; end > 0; end--) {
    const name = text.slice(0, end);
    if (!/\p{L}/u.test(text[end] ?? '') && /[\p{L}\d.)]$/u.test(name) && known.has(keyOf(name))) return name;
  }
  return undefined;
}

function firstName(text: string): string {
  return /^.*?(?=, | en | of |$)/.exec(text)![0].replace(/[.)]+$/, '');
}

/** Lower case, letters and digits only, without `regio` before it. */
function keyOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/^(?:arbeidsmarkt)?regio /, '')
    .replace(/[^a-z0-9]/g, '');
}
