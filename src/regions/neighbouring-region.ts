import type { PlaceMention } from './place-mention.ts';

/** `Bergen in Limburg`, `Elst (Midden-Gelderland)`: a region named beside an ambiguous name decides. */
export function narrowedByNeighbours(text: string, mentions: readonly PlaceMention[]): PlaceMention[] {
  return mentions.map((mention, index) => {
    const next = mentions[index + 1];
    if (mention.matches.length < 2 || next?.kind !== 'region-name') return mention;
    if (!/^\s*(?:\(|,|in|bij)\s*(?:de |het )?$/.test(text.slice(mention.end, next.start))) return mention;
    const inRegion = mention.matches.filter(({ region }) =>
      next.matches.some((match) => match.region.id === region.id),
    );
    if (inRegion.length !== 1) return mention;
    return { ...mention, kind: inRegion[0]!.place ? 'place' : mention.kind, matches: inRegion, sure: true };
  });
}
