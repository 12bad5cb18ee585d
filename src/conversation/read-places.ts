import type { RegionDirectory } from '../regions/region-directory.ts';
import type { Choice, KnownPlace } from './focus.ts';

/** A place in a message with whose it is, as far as the words say. */
export interface SaidPlace {
  readonly place: KnownPlace;
  readonly of: 'employer' | 'employee' | null;
}

/** The places of a message: those that are certain, and the first that could be more than one. */
export interface SaidPlaces {
  readonly certain: readonly SaidPlace[];
  readonly ambiguous: { readonly name: string; readonly choices: readonly Choice[] } | null;
  /** Where in the text names of places stand, in order. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** Finds the places an employer names. What could be several is not guessed. */
export function readPlaces(regions: RegionDirectory, text: string): SaidPlaces {
  const mentions = regions.recognise(text);
  const certain = mentions
    .filter(({ matches, sure }) => matches.length === 1 && sure)
    .map(({ matches, kind, of }) => ({
      of,
      place: {
        regionId: matches[0]!.region.id,
        municipality: matches[0]!.municipality,
        from: kind,
      },
    }));
  const settled = new Set(certain.map(({ place }) => place.regionId));
  // "Hengelo in Gelderland": the province only says which Hengelo, and asks nothing itself.
  const doubtful = mentions.find(
    ({ matches, sure }) =>
      (matches.length > 1 || !sure) && !matches.some(({ region }) => settled.has(region.id)),
  );
  if (!doubtful) return { certain, ambiguous: null, spans: mentions };
  const choices = doubtful.matches.map(({ region, municipality, place }): Choice => {
    const where = municipality
      ? `${place ?? municipality}, gemeente ${municipality}, regio ${region.name}`
      : `regio ${region.name}`;
    return {
      text: place || !municipality ? where : `${municipality}, regio ${region.name}`,
      place: { regionId: region.id, municipality, from: doubtful.kind },
      ...(doubtful.of && { placeOf: doubtful.of }),
    };
  });
  return { certain, ambiguous: { name: doubtful.text, choices }, spans: mentions };
}
