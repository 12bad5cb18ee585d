import { describe, expect, it } from 'vitest';
import { directory, meanings, regionData } from './real-regions.ts';

const regionOf = new Map(
  regionData.regions.flatMap(({ id, municipalities }) => municipalities.map((name) => [name, id] as const)),
);

describe('every place on the map', () => {
  it('gives its municipality and region in a look-up, whatever the case', () => {
    const wrong = regionData.places.filter(({ name, municipality }) =>
      [name, name.toLowerCase(), name.toUpperCase()].some(
        (written) =>
          !meanings(directory.lookUp(written)).includes(`${regionOf.get(municipality)} ${municipality}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('is found where an employer says to be there', () => {
    const notFound = regionData.places.filter(({ name, municipality }) => {
      const [mention] = directory.recognise(`Wij zitten in ${name}.`);
      return !mention?.matches.some((match) => match.municipality === municipality);
    });
    expect(notFound.map(({ name }) => name)).toEqual(['Nederland']);
  });

  it('is found in lower case where an employee is said to live there', () => {
    const found = regionData.places.filter(({ name, municipality }) =>
      directory
        .recognise(`mijn werknemer woont in ${name.toLowerCase()}`)
        .some(
          ({ of, matches }) =>
            of === 'employee' && matches.some((match) => match.municipality === municipality),
        ),
    );
    expect(found.length / regionData.places.length).toBeGreaterThan(0.99);
  });

  it('is asked about when its name lies in more than one municipality', () => {
    const byName = Map.groupBy(regionData.places, ({ name }) => name);
    const tooSure = [...byName].filter(([name, places]) => {
      const municipalities = new Set(places.map(({ municipality }) => municipality));
      const sure = directory.recognise(`Ons bedrijf zit in ${name}.`).some((mention) => mention.sure);
      return municipalities.size > 1 && sure;
    });
    expect(tooSure.map(([name]) => name)).toEqual([]);
  });
});

describe('every postcode', () => {
  it('gives all its municipalities and no other', () => {
    const byPostcode = Map.groupBy(regionData.postcodes, ({ pc4 }) => pc4);
    const wrong = [...byPostcode].filter(([pc4, areas]) => {
      const expected = new Set(
        areas.map(({ municipality }) => `${regionOf.get(municipality)} ${municipality}`),
      );
      return !sameSet(expected, new Set(meanings(directory.lookUp(pc4))));
    });
    expect(wrong.map(([pc4]) => pc4)).toEqual([]);
  });

  it('is found in a message, with its letters, in any spelling', () => {
    const pc4s = new Set(regionData.postcodes.map(({ pc4 }) => pc4));
    const notFound = [...pc4s].filter((pc4) =>
      [`${pc4}KZ`, `${pc4} KZ`, `${pc4}kz`].some(
        (written) => directory.recognise(`ons pand staat op ${written} en is te klein`)[0]?.text !== written,
      ),
    );
    expect(notFound).toEqual([]);
  });

  it('that is only for PO boxes is never sure', () => {
    const poBoxes = regionData.postcodes.filter(({ kind }) => kind === 'po-box');
    expect(poBoxes.length).toBeGreaterThan(0);
    expect(poBoxes.some(({ pc4 }) => directory.recognise(`postcode ${pc4}`)[0]?.sure)).toBe(false);
  });
});

describe('every region and municipality', () => {
  it('is found by its own name', () => {
    for (const region of directory.all()) {
      expect(directory.lookUp(region.name).map((match) => match.region.id)).toContain(region.id);
      for (const name of region.municipalities) {
        expect(directory.municipality(name)).toEqual({ name, regionId: region.id });
        expect(directory.regionOfMunicipality(name)?.id).toBe(region.id);
      }
    }
  });

  it('is found by every alias', () => {
    const lost = directory
      .all()
      .flatMap(({ id, aliases }) =>
        aliases.filter((alias) => !directory.lookUp(alias).some(({ region }) => region.id === id)),
      );
    expect(lost).toEqual([]);
  });
});

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((text) => b.has(text));
}
