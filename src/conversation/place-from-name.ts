import { DomainError } from '../domain/errors.ts';
import type { RegionDirectory } from '../regions/region-directory.ts';
import type { KnownPlace } from './focus.ts';

/**
 * The one place that a name given outright means.
 * @throws DomainError `invalid` with field `municipality` when there is none, or more than one
 */
export function placeFromName(regions: RegionDirectory, name: string): KnownPlace {
  const municipality = regions.municipality(name);
  if (municipality)
    return { regionId: municipality.regionId, municipality: municipality.name, from: 'municipality' };
  const [match, ...others] = regions.lookUp(name);
  if (!match?.municipality || others.length > 0) {
    throw new DomainError('invalid', 'does not exist or is ambiguous', { field: 'municipality' });
  }
  return { regionId: match.region.id, municipality: match.municipality, from: 'place' };
}
