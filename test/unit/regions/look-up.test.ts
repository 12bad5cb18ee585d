import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRegionDirectory } from '../../../src/regions/region-directory.ts';
import { directory, meanings, regionData } from './real-regions.ts';

const lookUp = (text: string) => meanings(directory.lookUp(text));

describe('an exact look-up', () => {
  it('ignores case, accents, hyphens, gemeente, regio and articles', () => {
    const friesland = ['friesland Súdwest-Fryslân'];
    expect(lookUp('Súdwest-Fryslân')).toEqual(friesland);
    expect(lookUp('SUDWEST FRYSLAN')).toEqual(friesland);
    expect(lookUp('gemeente Wijchen')).toEqual(['rijk-van-nijmegen Wijchen']);
    expect(lookUp('Wijchen, gemeente')).toEqual(['rijk-van-nijmegen Wijchen']);
    expect(lookUp('regio Rijk van Nijmegen')).toEqual(['rijk-van-nijmegen -']);
    expect(lookUp('bilt')).toEqual(lookUp('De Bilt'));
    expect(lookUp('achterhoek')).toEqual(lookUp('de Achterhoek'));
  });

  it('knows formal, Frisian and shortened names by their CBS name', () => {
    expect(lookUp('Den Haag')).toEqual(["haaglanden 's-Gravenhage"]);
    expect(lookUp('s gravenhage')).toEqual(["haaglanden 's-Gravenhage"]);
    expect(lookUp('Ljouwert')).toEqual(['friesland Leeuwarden']);
    expect(lookUp('alphen a/d rijn')).toEqual(lookUp('Alphen aan den Rijn'));
    expect(lookUp('st willebrord')).toEqual(lookUp('St. Willebrord'));
  });

  it('gives every municipality in which a name lies, and no other', () => {
    expect(lookUp('Bergen')).toEqual(['noord-holland-noord Bergen (NH.)', 'noord-limburg Bergen (L.)']);
    expect(lookUp('hengelo')).toEqual(['twente Hengelo', 'achterhoek Bronckhorst']);
    expect(lookUp('Zeeland')).toEqual(['zeeland -', 'noordoost-brabant Maashorst']);
  });

  it('names the place when it is not the municipality itself', () => {
    expect(directory.lookUp('Elst').map(({ place }) => place)).toEqual(['Elst', 'Elst Ut']);
    expect(directory.lookUp('Wijchen')[0]).not.toHaveProperty('place');
  });

  it('gives the choices of a nickname in their order, without a municipality', () => {
    expect(lookUp('Drenthe')).toEqual(['drenthe -', 'groningen -', 'regio-zwolle -']);
    expect(lookUp('MRA')).toHaveLength(5);
  });

  it('lets a name that says regio itself go first', () => {
    expect(lookUp('regio Hoorn')).toEqual(['noord-holland-noord -']);
    expect(lookUp('Hoorn')).toEqual(['noord-holland-noord Hoorn', 'friesland Terschelling']);
  });
});

describe('a postcode', () => {
  it('is understood with and without letters and space', () => {
    for (const written of ['6602', '6602 AB', '6602ab', ' 6602 ab ']) {
      expect(lookUp(written)).toEqual(['rijk-van-nijmegen Wijchen']);
    }
  });

  it('in two regions gives both', () => {
    expect(lookUp('7351')).toEqual(['veluwe-stedendriehoek Apeldoorn', 'foodvalley Ede']);
  });

  it('that nobody has gives nothing', () => {
    for (const unknown of ['0000', '0000 AA', '9999 XX', '1234']) expect(lookUp(unknown)).toEqual([]);
  });
});

describe('a look-up with a spelling mistake', () => {
  it.each([
    ['Nijmgen', 'rijk-van-nijmegen Nijmegen'],
    ['apeldorn', 'veluwe-stedendriehoek Apeldoorn'],
    ['Nymegen', 'rijk-van-nijmegen Nijmegen'],
    ['capele aan de ijsel', 'rijnmond Capelle aan den IJssel'],
    ['gemeente Roterdam', 'rijnmond Rotterdam'],
  ])('%s gives the nearest name', (written, meaning) => {
    expect(lookUp(written)).toEqual([meaning]);
  });

  it('is not tried when something matches exactly', () => {
    expect(lookUp('Haren').some((meaning) => meaning.includes('Haarlem'))).toBe(false);
  });

  it('finds a municipality back after one letter went wrong', () => {
    const municipalities = regionData.regions
      .flatMap((region) => region.municipalities)
      .filter((name) => /^\w{6,}$/.test(name));
    let right = 0;
    const runs = 500;
    fc.assert(
      fc.property(fc.constantFrom(...municipalities), fc.nat(), fc.nat(3), (name, where, how) => {
        const found = directory.lookUp(withMistake(name, 1 + (where % (name.length - 2)), how));
        if (found.some(({ municipality }) => municipality === name)) right++;
      }),
      { numRuns: runs, seed: 5 },
    );
    expect(right / runs).toBeGreaterThan(0.95);
  });
});

describe('a text that is no place', () => {
  it.each([
    '',
    ' ',
    '-',
    'fiets',
    'loonkostensubsidie',
    "' OR 1=1 --",
    '(.*)+$',
    '%',
    '🦆',
    '\\d{4}',
    'x'.repeat(100),
  ])('%j gives nothing', (text) => {
    expect(lookUp(text)).toEqual([]);
  });

  it('never breaks anything', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100, unit: 'binary' }), (text) => {
        expect(Array.isArray(directory.lookUp(text, { prefix: true }))).toBe(true);
        expect(Array.isArray(directory.recognise(text))).toBe(true);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

describe('the start of a name', () => {
  it('is only looked at on request', () => {
    expect(lookUp('nijm')).toEqual([]);
    expect(meanings(directory.lookUp('nijm', { prefix: true }))).toContain('rijk-van-nijmegen Nijmegen');
  });

  it('shows the shortest name first', () => {
    expect(directory.lookUp('zwol', { prefix: true })[0]?.municipality).toBe('Zwolle');
  });
});

describe('the directory', () => {
  it('finds a region by its id, and says so when there is none', () => {
    expect(directory.get('twente').name).toBe('Twente');
    expect(directory.find('atlantis')).toBeUndefined();
    expect(() => directory.get('atlantis')).toThrow(/atlantis/);
    expect(directory.all()).toHaveLength(35);
  });

  it('knows a municipality by any of its names, and not by that of a village or of several', () => {
    expect(directory.municipality('den haag')?.name).toBe("'s-Gravenhage");
    expect(directory.municipality('Beemster')?.name).toBe('Purmerend');
    expect(directory.municipality('Bergen')).toBeUndefined();
    expect(directory.municipality('Blerick')?.name).toBe('Venlo');
    expect(directory.regionOfMunicipality('Zeewolde')?.id).toBe('veluwe-stedendriehoek');
  });

  it('names the desks above the regions', () => {
    const namesFor = (id: string) => directory.supraRegionalDesks(id).map(({ name }) => name);
    expect(namesFor('flevoland')).toContain('MRA-loket');
    expect(namesFor('twente')).not.toContain('MRA-loket');
    expect(namesFor('twente')).toContain('Landelijk WSP Gemeenten');
  });
});

describe('a municipality that ends', () => {
  const confirmed = {
    ...regionData,
    ending: regionData.ending.map((ending) => ({ ...ending, confirmed: true })),
  };

  it('stays what it is until its last day, and as long as nothing is confirmed', () => {
    for (const still of [
      createRegionDirectory(confirmed, '2026-12-31'),
      createRegionDirectory(regionData, '2027-06-01'),
    ]) {
      expect(meanings(still.lookUp('Wijdemeren'))).toEqual(['gooi-en-vechtstreek Wijdemeren']);
    }
  });

  it('leads to its successor after that, with its places and postcodes', () => {
    const after = createRegionDirectory(confirmed, '2027-01-01');
    for (const name of ['Wijdemeren', 'Loosdrecht', '1231']) {
      expect(meanings(after.lookUp(name))).toEqual(['gooi-en-vechtstreek Hilversum']);
    }
    expect(after.municipality('Wijdemeren')).toEqual({ name: 'Hilversum', regionId: 'gooi-en-vechtstreek' });
  });
});

/** One letter left out, doubled, replaced or swapped with the next. */
function withMistake(name: string, at: number, how: number): string {
  const [before, letter, after] = [name.slice(0, at), name[at]!, name.slice(at + 1)];
  const mistakes = [before + after, before + letter + letter + after, `${before}x${after}`];
  return mistakes[how] ?? before + after.slice(0, 1) + letter + after.slice(1);
}
