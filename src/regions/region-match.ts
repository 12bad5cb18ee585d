/** What a name or postcode can mean: a region, and within it a municipality and a place as far as named. */
export interface RegionMatch {
  readonly region: { readonly id: string; readonly name: string };
  /** CBS name, or null when only a region was named. */
  readonly municipality: string | null;
  /** Official name of the place, when it is not the municipality's own. */
  readonly place?: string;
}

/**
 * Of matches of one name: each municipality once, and a region without a municipality only where nothing more precise
 * is known in it. The order is kept.
 */
export function distinctMatches(matches: readonly RegionMatch[]): RegionMatch[] {
  // So it is for nearly every name there is.
  if (matches.length < 2) return [...matches];
  const precise = new Set(
    matches.filter((match) => match.municipality !== null).map(({ region }) => region.id),
  );
  return firstOfEach(
    matches.filter(({ region, municipality }) => municipality !== null || !precise.has(region.id)),
    ({ region, municipality }) => `${region.id}|${municipality}`,
  );
}

/** Of matches of several names: what would be shown in the same way once. */
export function differentMatches(matches: readonly RegionMatch[]): RegionMatch[] {
  return firstOfEach(matches, ({ region, municipality, place }) => `${region.id}|${municipality}|${place}`);
}

function firstOfEach(
  matches: readonly RegionMatch[],
  identity: (match: RegionMatch) => string,
): RegionMatch[] {
  const seen = new Set<string>();
  return matches.filter((match) => {
    const id = identity(match);
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}
