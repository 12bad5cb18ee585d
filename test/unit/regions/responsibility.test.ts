import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { loadRegions } from '../../../src/adapters/knowledge-files/load-regions.ts';
import { parseResponsibilities } from '../../../src/adapters/knowledge-files/load-responsibilities.ts';
import { SITUATIONS, type Situation } from '../../../src/domain/responsibility.ts';
import type { ResponsibilityMatrix } from '../../../src/domain/responsibility-matrix.ts';
import {
  findResponsible,
  type KnownPlace,
  type RegionLookup,
  type Responsibility,
} from '../../../src/regions/responsibility.ts';

const file = await readFile('knowledge/responsibilities.yaml', 'utf8');
const matrix = matrixOf(file);
const loadedRegions = await loadRegions('knowledge');
if ('findings' in loadedRegions) throw new Error(JSON.stringify(loadedRegions.findings));
const allRegions = loadedRegions.value.regions;
const regions: RegionLookup = { find: (id) => allRegions.find((region) => region.id === id) };

const venlo: KnownPlace = { municipality: 'Venlo', regionId: 'noord-limburg' };
const groningen: KnownPlace = { municipality: 'Groningen', regionId: 'groningen' };
const everySituation: readonly (Situation | null)[] = [...SITUATIONS, null];

function matrixOf(text: string): ResponsibilityMatrix {
  const parsed = parseResponsibilities(text, null);
  if ('findings' in parsed) throw new Error(JSON.stringify(parsed.findings, null, 2));
  return parsed.value;
}

function ask(
  subject: string,
  situation: Situation | null,
  places: { employer?: KnownPlace; employee?: KnownPlace } = { employer: groningen, employee: venlo },
  among: ResponsibilityMatrix = matrix,
): Responsibility {
  const { employer = null, employee = null } = places;
  return findResponsible(among, regions, { subject, situation, employer, employee });
}

function organisations({ bodies }: Responsibility): string[] {
  return bodies.map(({ organisation }) => organisation);
}

describe('every cell of the matrix', () => {
  test('names somebody, with what they do and a reason, in all 35 arbeidsmarktregios', () => {
    const empty: string[] = [];
    let answers = 0;
    for (const region of allRegions) {
      const place = { municipality: region.municipalities[0] ?? null, regionId: region.id };
      for (const subject of matrix.subjects.keys()) {
        for (const situation of everySituation) {
          const answer = ask(subject, situation, { employer: place, employee: place });
          answers++;
          const complete =
            answer.bodies.length > 0 &&
            answer.reason.endsWith('.') &&
            answer.bodies.every(
              ({ organisation, does, contact }) =>
                does && contact.name && !/[{}]|null|undefined|regio regio/i.test(organisation),
            );
          if (!complete) empty.push(`${region.id} ${subject} ${situation}`);
        }
      }
    }
    expect(allRegions).toHaveLength(35);
    expect(answers).toBe(35 * 36 * 13);
    expect(empty).toEqual([]);
  });

  test('names the municipality exactly where a municipality counts', () => {
    for (const subject of matrix.subjects.keys()) {
      for (const situation of everySituation) {
        const answer = ask(subject, situation);
        const municipal = answer.bodies.filter((body) => body.countsMunicipalityOf === 'employee');
        expect(municipal.length > 0, `${subject} ${situation}`).toBe(
          answer.countsMunicipalityOf === 'employee',
        );
        expect(municipal.every(({ organisation }) => organisation === 'gemeente Venlo')).toBe(true);
      }
    }
  });

  test('gives the same rule and other bodies for an employee in another region', () => {
    const here = ask('loonkostensubsidie', 'bijstand', { employee: venlo });
    const there = ask('loonkostensubsidie', 'bijstand', { employee: groningen });
    expect(there.reason).toBe(here.reason);
    expect(there.bodies.map(({ does }) => does)).toEqual(here.bodies.map(({ does }) => does));
    expect(organisations(here)).toEqual(['gemeente Venlo']);
    expect(organisations(there)).toEqual(['gemeente Groningen']);
  });

  test('changes the answer when it is changed in the file', () => {
    const edited = file.replace(
      'decides: { uwv: geeft het deskundigenoordeel }',
      'decides: { ind: geeft het deskundigenoordeel }',
    );
    expect(organisations(ask('deskundigenoordeel', null))).toEqual(['UWV']);
    expect(organisations(ask('deskundigenoordeel', null, {}, matrixOf(edited)))).toEqual(['IND']);
  });

  test('asks for the situation exactly where it decides', () => {
    for (const { id, dependsOnSituation } of matrix.subjects.values()) {
      expect(ask(id, null).missing === 'situation', id).toBe(dependsOnSituation);
      for (const situation of SITUATIONS) expect(ask(id, situation).missing, `${id} ${situation}`).toBeNull();
    }
  });
});

describe('well-known cases', () => {
  const fromUwv: readonly Situation[] = ['wajong', 'wia-wao', 'ww', 'ziektewet'];
  const fromGemeente: readonly Situation[] = [
    'bijstand',
    'ioaw-ioaz',
    'pro-vso-schoolverlater',
    'statushouder',
    'geen-uitkering',
  ];

  test.each(fromGemeente)('loonkostensubsidie with %s is decided where the employee lives', (situation) => {
    const answer = ask('loonkostensubsidie', situation);
    expect(organisations(answer)).toEqual(['gemeente Venlo']);
    expect(answer.countsMunicipalityOf).toBe('employee');
    expect(answer.article).toBe('loonkostensubsidie');
  });

  test.each(SITUATIONS)('the no-riskpolis with %s is always of UWV', (situation) => {
    const answer = ask('no-riskpolis', situation);
    expect(organisations(answer)).toEqual(['UWV']);
    expect(answer.countsMunicipalityOf).toBe('none');
  });

  test.each(['jobcoaching', 'proefplaatsing', 'werkplekaanpassing', 'scholing', 'vervoersvoorziening'])(
    '%s follows who pays the benefit',
    (subject) => {
      for (const situation of fromUwv) {
        expect(organisations(ask(subject, situation))[0], situation).toBe('UWV');
        expect(ask(subject, situation).countsMunicipalityOf, situation).toBe('none');
      }
      for (const situation of fromGemeente) {
        expect(organisations(ask(subject, situation))[0], situation).toBe('gemeente Venlo');
        expect(ask(subject, situation).countsMunicipalityOf, situation).toBe('employee');
      }
    },
  );

  test.each(SITUATIONS)(
    'beschut werk with %s is decided by the gemeente on the advice of UWV',
    (situation) => {
      const answer = ask('beschut-werk', situation);
      expect(answer.bodies).toMatchObject([
        { organisation: 'gemeente Venlo', does: expect.stringContaining('beslist') },
        { organisation: 'UWV', does: expect.stringContaining('advies') },
      ]);
    },
  );

  test('the loonkostenvoordeel is of UWV and the Belastingdienst, wherever anybody lives', () => {
    const answer = ask('loonkostenvoordeel', null, {});
    expect(organisations(answer).toSorted()).toEqual(['Belastingdienst', 'UWV']);
    expect(answer).toMatchObject({ countsMunicipalityOf: 'none', missing: null });
  });

  test('a Wajong benefit gives loondispensatie of UWV instead of loonkostensubsidie', () => {
    const answer = ask('loonkostensubsidie', 'wajong');
    expect(answer.instead).toContain('loondispensatie');
    expect(organisations(answer)).toEqual(['UWV']);
    expect(answer).toMatchObject({ open: false, missing: null, countsMunicipalityOf: 'none' });
  });

  test('bijstand gives loonkostensubsidie of the gemeente instead of loondispensatie', () => {
    const answer = ask('loondispensatie', 'bijstand');
    expect(answer.instead).toContain('loonkostensubsidie');
    expect(organisations(answer)).toEqual(['gemeente Venlo']);
  });

  test('a worker from Ukraine is reported and needs no permit', () => {
    const answer = ask('tewerkstellingsvergunning', 'oekraiense-ontheemde');
    expect(answer.instead).toContain('UWV');
    expect(organisations(answer)).toContain('UWV');
  });

  test('an open cell goes to the WSP of the company and says what is not certain', () => {
    const answer = ask('jobcoaching', 'oekraiense-ontheemde', { employer: venlo });
    expect(answer).toMatchObject({ open: true, countsMunicipalityOf: 'employer', missing: null });
    expect(answer.reason).toContain('staat niet vast');
    expect(organisations(answer)).toEqual(['werkgeversservicepunt (WSP) regio Noord-Limburg']);
  });
});

describe('while something is unknown', () => {
  test('both cases are named in words that say for whom, and the situation is missing', () => {
    const answer = ask('jobcoaching', null, { employee: venlo });
    expect(answer.missing).toBe('situation');
    expect(answer.bodies).toMatchObject([
      { organisation: 'gemeente Venlo', does: expect.stringContaining('bij bijstand of geen uitkering') },
      { organisation: 'UWV', does: expect.stringContaining('bij een uitkering van UWV') },
    ]);
  });

  test('the gemeente is described and the municipality of the employee is missing', () => {
    const answer = ask('loonkostensubsidie', 'bijstand', { employer: groningen });
    expect(organisations(answer)).toEqual(['de gemeente waar uw werknemer woont']);
    expect(answer.missing).toBe('employee-municipality');
  });

  test('knowing only the region of the employee does not name a gemeente', () => {
    const answer = ask('loonkostensubsidie', 'bijstand', {
      employee: { municipality: null, regionId: 'noord-limburg' },
    });
    expect(organisations(answer)).toEqual(['de gemeente waar uw werknemer woont']);
    expect(answer.missing).toBe('employee-municipality');
  });

  test('the WSP is described and the municipality of the company is missing', () => {
    const answer = ask('werving', null, { employee: venlo });
    expect(organisations(answer)[0]).toBe('het werkgeversservicepunt van uw regio');
    expect(answer.missing).toBe('employer-municipality');
    expect(answer.bodies[0]?.contact).toEqual({
      name: 'Werkcentrum',
      phone: null,
      email: null,
      url: 'https://www.werkcentrum.nl/',
    });
  });

  test('the region of the website is enough for the WSP', () => {
    const answer = ask('werving', null, { employer: { municipality: null, regionId: 'midden-holland' } });
    expect(answer.missing).toBeNull();
    expect(organisations(answer)[0]).toBe('WSP Midden-Holland');
  });

  test('a subject that is not in the matrix is refused', () => {
    expect(() => ask('kinderopvang', null)).toThrow('kinderopvang');
  });
});

describe('names and contacts', () => {
  const at = (municipality: string | null, regionId: string) => ({ employer: { municipality, regionId } });

  test('the WSP has the contact of the region file', () => {
    const [wsp] = ask('werving', null, at(null, 'zaanstreek-waterland')).bodies;
    expect(wsp?.contact.email).toBe('info@wspzw.nl');
  });

  test('a WSP without its own contact is reached through the Werkcentrum', () => {
    const [wsp] = ask('werving', null, at('Venlo', 'noord-limburg')).bodies;
    expect(wsp?.contact).toMatchObject({ name: 'Werkcentrum', url: 'https://www.werkcentrum.nl/' });
  });

  test('a gemeente is reached through the Werkcentrum of its region when that has a website', () => {
    const amersfoort = { municipality: 'Amersfoort', regionId: 'amersfoort' };
    const [gemeente] = ask('loonkostensubsidie', 'bijstand', { employee: amersfoort }).bodies;
    expect(gemeente?.contact.url).toBe('https://werkcentrumregioamersfoort.nl/');
  });

  test('a gemeente that has its applications handled elsewhere is reached there', () => {
    const tiel = { municipality: 'Tiel', regionId: 'rivierenland' };
    const [gemeente] = ask('loonkostensubsidie', 'bijstand', { employee: tiel }).bodies;
    expect(gemeente).toMatchObject({
      organisation: 'gemeente Tiel',
      contact: { name: 'Werkzaak Rivierenland' },
    });
  });

  test('the municipalities of every executor exist', () => {
    const known = new Set(allRegions.flatMap(({ municipalities }) => municipalities));
    const served = [...matrix.bodies.values()]
      .flatMap(({ executors }) => executors)
      .flatMap((e) => e.municipalities);
    expect(served.filter((name) => !known.has(name))).toEqual([]);
  });

  test('a WSP that goes by another name says that it is one', () => {
    expect(organisations(ask('werving', null, at('Helmond', 'helmond-de-peel')))[0]).toBe('Senzer (WSP)');
  });

  test('a municipality with a desk of its own hears which', () => {
    const name = 'werkgeversservicepunt (WSP) regio Zuid-Holland Centraal';
    const region = 'zuid-holland-centraal';
    expect(organisations(ask('werving', null, at('Zoetermeer', region)))[0]).toBe(
      `${name}, in Zoetermeer: De Binnenbaan`,
    );
    expect(organisations(ask('werving', null, at(null, region)))[0]).toBe(name);
  });

  test('the sociaal ontwikkelbedrijf that serves the municipality comes alone', () => {
    const middelburg = organisations(ask('detachering', null, at('Middelburg', 'zeeland')));
    expect(middelburg.find((name) => name.includes('ontwikkelbedrijf'))).toMatch(
      /Zeeland: Orionis Walcheren[^:]*$/,
    );
    expect(middelburg.join()).not.toContain('Dethon');
  });

  test('the name of a region that starts with Regio is not doubled', () => {
    const names = organisations(ask('werving', null, at('Zwolle', 'regio-zwolle')));
    expect(names).toContain('het Werkcentrum in de regio Zwolle');
  });
});
