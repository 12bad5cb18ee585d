import type { IsoDate } from '../../domain/iso-date.ts';
import type { RegionData } from '../../regions/ports.ts';
import type { Finding } from './finding.ts';

/** What the files below `regions/` must satisfy together, beyond the schema of each. `today` decides what has ended. */
export function checkRegions(data: RegionData, today: IsoDate): Finding[] {
  const ended = new Set(
    data.ending.filter(({ until, confirmed }) => confirmed && until < today).map(({ name }) => name),
  );
  const existing = new Set(
    data.regions.flatMap(({ municipalities }) => municipalities).filter((name) => !ended.has(name)),
  );
  const known = new Set([...existing, ...ended]);
  return [
    ...counts(data, existing.size),
    ...municipalitiesInTwoRegions(data),
    ...centrumgemeenten(data),
    ...aliasesInTwoRegions(data),
    ...unknownRegions(data),
    ...unknownSuccessors(data, existing),
    ...placesOutside(data, known),
    ...municipalitiesWithoutPostcode(data, existing),
  ];
}

function counts({ regions, expected }: RegionData, municipalities: number): Finding[] {
  const file = 'regions/municipalities.yaml';
  const findings: Finding[] = [];
  if (regions.length !== expected.regions) {
    findings.push(
      error(
        file,
        null,
        `there are ${regions.length} regions, not ${expected.regions}`,
        'add or remove a region file, or correct expected.regions',
      ),
    );
  }
  if (municipalities !== expected.municipalities) {
    findings.push(
      error(
        file,
        null,
        `there are ${municipalities} municipalities, not ${expected.municipalities}`,
        'correct the lists in the region files, or expected.municipalities',
      ),
    );
  }
  return findings;
}

function municipalitiesInTwoRegions({ regions }: RegionData): Finding[] {
  const seen = new Map<string, string>();
  return regions.flatMap(({ id, municipalities }) =>
    municipalities.flatMap((name) => {
      const other = seen.get(name);
      seen.set(name, id);
      if (other === undefined) return [];
      return [
        error(regionFileOf(id), null, `${name} is also in ${regionFileOf(other)}`, 'keep it in one of them'),
      ];
    }),
  );
}

function centrumgemeenten({ regions }: RegionData): Finding[] {
  return regions
    .filter(
      ({ centrumgemeente, municipalities }) =>
        centrumgemeente !== null && !municipalities.includes(centrumgemeente),
    )
    .map(({ id, centrumgemeente }) =>
      error(
        regionFileOf(id),
        null,
        `centrumgemeente ${centrumgemeente} is not a municipality of the region`,
        'correct it',
      ),
    );
}

function aliasesInTwoRegions({ regions, ambiguous }: RegionData): Finding[] {
  const allowed = new Set(ambiguous.map(({ name }) => comparable(name)));
  const seen = new Map<string, string>();
  return regions.flatMap(({ id, name, formerNames, aliases }) =>
    [name, ...formerNames, ...aliases].flatMap((alias) => {
      const key = comparable(alias);
      const other = seen.get(key);
      seen.set(key, id);
      if (other === undefined || other === id || allowed.has(key)) return [];
      return [
        error(
          regionFileOf(id),
          null,
          `'${alias}' also means ${other}`,
          'remove it from one, or list it in ambiguous.yaml',
        ),
      ];
    }),
  );
}

function unknownRegions({ regions, ambiguous, desks, upcomingChanges }: RegionData): Finding[] {
  const ids = new Set(regions.map(({ id }) => id));
  const unknown = (file: string, what: string, named: readonly string[]): Finding[] =>
    named
      .filter((id) => !ids.has(id))
      .map((id) =>
        error(file, null, `'${what}' names the region '${id}', which does not exist`, 'correct the id'),
      );
  return [
    ...ambiguous.flatMap(({ name, regions: named }) => unknown('regions/ambiguous.yaml', name, named)),
    ...desks.flatMap(({ name, regions: named }) => unknown('regions/national.yaml', name, named)),
    ...upcomingChanges.flatMap(({ what, regions: named }) => unknown('regions/national.yaml', what, named)),
  ];
}

function unknownSuccessors({ ending }: RegionData, existing: ReadonlySet<string>): Finding[] {
  return ending.flatMap(({ name, successors }) =>
    successors
      .filter((successor) => !existing.has(successor))
      .map((successor) =>
        error(
          'regions/municipalities.yaml',
          null,
          `${name} goes to ${successor}, which is in no region`,
          'add it to its region file',
        ),
      ),
  );
}

function placesOutside({ places, postcodes }: RegionData, known: ReadonlySet<string>): Finding[] {
  const outside = (file: string, what: string, municipality: string, index: number): Finding[] =>
    known.has(municipality)
      ? []
      : [
          error(
            file,
            index + 2,
            `${what} lies in ${municipality}, which is in no region`,
            'give the municipality its CBS name',
          ),
        ];
  return [
    ...places.flatMap(({ name, municipality }, index) =>
      outside('regions/places.csv', name, municipality, index),
    ),
    ...postcodes.flatMap(({ pc4, municipality }, index) =>
      outside('regions/postcodes.csv', pc4, municipality, index),
    ),
  ];
}

function municipalitiesWithoutPostcode({ postcodes }: RegionData, existing: ReadonlySet<string>): Finding[] {
  const covered = new Set(postcodes.map(({ municipality }) => municipality));
  return [...existing]
    .filter((name) => !covered.has(name))
    .map((name) => ({
      severity: 'warning',
      file: 'regions/postcodes.csv',
      line: null,
      what: `${name} has no postcode`,
      fix: 'give the postcodes of the municipalities it came from its name',
    }));
}

/** Without case, article, spaces and hyphens. */
function comparable(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:de|het) /, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function regionFileOf(id: string): string {
  return `regions/${id}.yaml`;
}

function error(file: string, line: number | null, what: string, fix: string): Finding {
  return { severity: 'error', file, line, what, fix };
}
