import type { Municipality } from '../domain/arbeidsmarktregio.ts';
import { DomainError } from '../domain/errors.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import { closeSpellingFinder, type Spelling } from './close-spelling.ts';
import { buildGazetteer, type Gazetteer } from './gazetteer.ts';
import { lookUp } from './look-up.ts';
import { bareWords, nameKey, nameWords } from './name-key.ts';
import type { PlaceMention } from './place-mention.ts';
import type { RegionData, RegionRecord, SupraRegionalDesk } from './ports.ts';
import { placeRecogniser } from './recognise-places.ts';
import type { RegionMatch } from './region-match.ts';

/** From a postcode, place or name to the municipality and the arbeidsmarktregio, and what is known of them. */
export interface RegionDirectory {
  /** What a whole text means, best kind of match only; the semantics of `GET /api/v1/regions?q=`. */
  lookUp(text: string, options?: { prefix?: boolean }): RegionMatch[];
  /** Places in running text, in the order of the text. Where it is unsure the mention says so. */
  recognise(text: string): PlaceMention[];
  find(id: string): RegionRecord | undefined;
  /** Throws `DomainError('not-found')`. */
  get(id: string): RegionRecord;
  /** In the order of their Dutch names. */
  all(): readonly RegionRecord[];
  /** The municipality with this name, written in any way, or the one successor of a former one. */
  municipality(name: string): Municipality | undefined;
  regionOfMunicipality(name: string): RegionRecord | undefined;
  /** Desks for several regions that also serve this one, or for the whole country. */
  supraRegionalDesks(regionId: string): readonly SupraRegionalDesk[];
}

/** Makes the directory of the regions as they are on `day`. */
export function createRegionDirectory(data: RegionData, day: IsoDate): RegionDirectory {
  const gazetteer = buildGazetteer(data, day);
  const findCloseSpellings = closeSpellingFinder(() => spellingsOf(gazetteer));
  const { words, examplePostcodes } = data.notPlaces;
  const knowledge = { gazetteer, findCloseSpellings, words, examplePostcodes };
  const recognise = placeRecogniser({ gazetteer, findCloseSpellings, notPlaces: data.notPlaces });
  const byId = new Map(data.regions.map((region) => [region.id, region]));
  const inOrder = data.regions.toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));

  const municipality = (name: string): Municipality | undefined => {
    const exact = gazetteer.municipalities.get(nameKey(name));
    if (exact) return exact;
    const known = gazetteer.names.get(nameKey(bareWords(nameWords(name))));
    if (known?.kind !== 'municipality' || known.matches.length !== 1) return undefined;
    return gazetteer.municipalities.get(nameKey(known.matches[0]!.municipality ?? ''));
  };

  return {
    lookUp: (text, options = {}) => lookUp(text, options, knowledge),
    recognise,
    find: (id) => byId.get(id),
    get: (id) => {
      const region = byId.get(id);
      if (!region) throw new DomainError('not-found', `no arbeidsmarktregio has the id '${id}'`);
      return region;
    },
    all: () => inOrder,
    municipality,
    regionOfMunicipality: (name) => byId.get(municipality(name)?.regionId ?? ''),
    supraRegionalDesks: (regionId) =>
      data.desks.filter(({ regions }) => regions.length === 0 || regions.includes(regionId)),
  };
}

function spellingsOf({ names }: Gazetteer): Spelling[] {
  return [...names].map(([key, { spellings, kind }]) => ({
    key,
    words: spellings[0]!.split(' ').length,
    wellKnown: kind !== 'place',
  }));
}
