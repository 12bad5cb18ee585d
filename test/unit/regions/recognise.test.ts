import { describe, expect, it } from 'vitest';
import { directory, meanings } from './real-regions.ts';

/** `Wijchen(employee)`, `Bergen?`: what was found in a message, a question mark where somebody must choose. */
function found(message: string): string[] {
  return directory
    .recognise(message)
    .map(({ text, sure, of }) => `${text}${sure ? '' : '?'}${of === null ? '' : `(${of})`}`);
}

describe('places in a message', () => {
  it.each([
    ['wij zitten in venlo', ['venlo(employer)']],
    ['en in venlo?', ['venlo']],
    ['venlo', ['venlo']],
    ['WIJ ZITTEN IN VENLO', ['VENLO(employer)']],
    ["Venlo's bedrijven", ['Venlo']],
    ['de gemeente van mijn werknemer, Wijchen', ['Wijchen(employee)']],
    ['5 km van Wijchen', ['Wijchen']],
    [
      'filialen in Assen, Emmen, Best en Een',
      ['Assen(employer)', 'Emmen(employer)', 'Best(employer)', 'Een(employer)'],
    ],
    ['Bunnik of Werkhoven', ['Bunnik', 'Werkhoven']],
    ['onze winkel in ’t Zand', ['t Zand(employer)']],
    ['wij zitten in De Bilt', ['De Bilt(employer)']],
    ['nee, ik bedoel Bergen op Zoom', ['Bergen op Zoom']],
    ['vestiging R’dam', ['R’dam(employer)']],
    ['Hengelo (Gld)', ['Hengelo (Gld)']],
  ])('%s', (message, places) => {
    expect(found(message)).toEqual(places);
  });

  it('stand where they are said to stand', () => {
    const message = 'Ons filiaal in Den Haag, postcode 2511 CS.';
    for (const { text, start, end } of directory.recognise(message))
      expect(message.slice(start, end)).toBe(text);
    expect(directory.recognise(message).map(({ kind }) => kind)).toEqual(['municipality', 'postcode']);
  });
});

describe('whose place it is', () => {
  it.each([
    [
      'Mijn werknemer woont in Wijchen en mijn zaak zit in Nijmegen',
      ['Wijchen(employee)', 'Nijmegen(employer)'],
    ],
    ['kandidaat uit Best, wij zitten in Tiel', ['Best(employee)', 'Tiel(employer)']],
    ['ons bedrijf in Venlo zoekt iemand uit Roermond', ['Venlo(employer)', 'Roermond(employee)']],
    ['in Duiven woont mijn medewerker', ['Duiven(employee)']],
    ['hij werkt bij ons in Arnhem', ['Arnhem(employer)']],
    ['geldt dat in Arnhem', ['Arnhem']],
    [
      'wij zitten in Tiel en onze nieuwe hulp krijgt bijstand uit Arnhem',
      ['Tiel(employer)', 'Arnhem(employee)'],
    ],
    [
      'onze bakkerij in Venlo, zij heeft een uitkering van de gemeente Roermond',
      ['Venlo(employer)', 'Roermond(employee)'],
    ],
    ['voor ons hotel een vrouw uit Duiven', ['Duiven(employee)']],
    ['wij nemen een statushouder uit Arnhem aan', ['Arnhem(employee)']],
    ['zijn klantmanager zit in Nijmegen, wij in Tiel', ['Nijmegen(employee)', 'Tiel(employer)']],
  ])('%s', (message, places) => {
    expect(found(message)).toEqual(places);
  });
});

describe('misspelt places', () => {
  it.each([
    ['Wij zitten in Nijmgen', 'rijk-van-nijmegen Nijmegen'],
    ['apeldorn', 'veluwe-stedendriehoek Apeldoorn'],
    ['kandidaat komt uit Eindhovn', 'zuidoost-brabant Eindhoven'],
    ['bergen op zoon', 'west-brabant Bergen op Zoom'],
    ['capelle aan de ijsel', 'rijnmond Capelle aan den IJssel'],
    ['onze vestiging in den bosh', "noordoost-brabant 's-Hertogenbosch"],
  ])('%s', (message, meaning) => {
    expect(directory.recognise(message).map(({ matches }) => meanings(matches))).toEqual([[meaning]]);
  });
});

describe('a name that can mean more', () => {
  it.each([
    'een vestiging in Bergen',
    'Ik wil iemand uit Haren aannemen',
    'in de MRA',
    'wij zitten in Zeeland',
    'postcode 7351',
  ])('is not sure: %s', (message) => {
    const [mention] = directory.recognise(message);
    expect(mention?.sure).toBe(false);
    expect(mention?.matches.length).toBeGreaterThan(1);
  });

  it.each([
    ['gemeente Hengelo', 'twente Hengelo'],
    ['Hengelo in de Achterhoek', 'achterhoek Bronckhorst'],
    ['Bergen in Limburg', 'noord-limburg Bergen (L.)'],
    ['arbeidsmarktregio Drenthe', 'drenthe -'],
  ])('is decided by the words beside it: %s', (message, meaning) => {
    const [mention] = directory.recognise(message);
    expect(mention?.sure).toBe(true);
    expect(meanings(mention!.matches)).toEqual([meaning]);
  });

  it.each(['best', 'we zitten in zetten'])('is not sure when it is an ordinary word: %s', (message) => {
    expect(directory.recognise(message)).toMatchObject([{ sure: false }]);
  });
});

describe('what only looks like a place', () => {
  it.each([
    'in best wel veel gevallen',
    'wij zitten in een klein dorp',
    'het loon is goed en het werk is heel leuk',
    'ik gooi het weg',
    'wij werken in heel Nederland',
    'moet ik het zelf zetten of laten maken?',
    'meneer Van Dongen is ziek',
    'mevrouw Bergen',
    'Jan de Vries',
    'jan van houten werkt 24 uur',
    'J. van Beek',
    'mijn collega Emma Zwolle',
    'wij zijn bakkerij Van Houten',
    'Antwerpen',
    'onze chauffeur rijdt naar Gent',
    'Bergen in Noorwegen',
    'iemand uit Polen',
    'waarom niet bij Randstad?',
    'Wat is het MRA-loket?',
    'https://wspregiozwolle.nl en info@wijchen.nl',
  ])('%s', (message) => {
    expect(found(message)).toEqual([]);
  });

  it.each([
    'in 2026 krijg ik 2400 euro',
    '€ 1234 per maand',
    '1234,50',
    '1600 uur',
    'met 1500 medewerkers',
    'bel 024 3000 123',
    'KvK 12345678',
    'sinds 2011 BV',
    '9999 XX',
    '0000 AB',
  ])('a number: %s', (message) => {
    expect(found(message)).toEqual([]);
  });
});

describe('postcodes in a message', () => {
  it.each([
    ['ons pand in 6602 AB', ['6602 AB(employer)']],
    ['6602ab', ['6602ab']],
    ['postcode 6602', ['6602']],
    ['wij zitten in 5911', ['5911(employer)']],
    ['6602 Wijchen', ['6602', 'Wijchen']],
    ['2026', ['2026?']],
  ])('%s', (message, places) => {
    expect(found(message)).toEqual(places);
  });
});
