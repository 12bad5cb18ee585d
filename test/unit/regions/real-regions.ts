import { loadRegions } from '../../../src/adapters/knowledge-files/load-regions.ts';
import { createRegionDirectory } from '../../../src/regions/region-directory.ts';
import type { RegionMatch } from '../../../src/regions/region-match.ts';

const loaded = await loadRegions('knowledge');
if ('findings' in loaded) throw new Error(JSON.stringify(loaded.findings, null, 2));

/** The regions that the assistant really serves. */
export const regionData = loaded.value;

/** The directory on the day after the facts were checked. */
export const directory = createRegionDirectory(regionData, '2026-11-23');

/** `rijk-van-nijmegen Wijchen`, one text per match, to compare sets. */
export function meanings(matches: readonly RegionMatch[]): string[] {
  return matches.map(({ region, municipality }) => `${region.id} ${municipality ?? '-'}`);
}
