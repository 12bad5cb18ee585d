import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkRegions } from '../../../src/adapters/knowledge-files/check-regions.ts';
import { loadRegions } from '../../../src/adapters/knowledge-files/load-regions.ts';
import { regionData } from './real-regions.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'regions-'));
  await cp('knowledge/regions', path.join(folder, 'regions'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

/** Replaces text in a file below `regions/` and gives the findings as `file:line what`. */
async function findingsAfter(file: string, was: string, becomes: string): Promise<string[]> {
  const whole = path.join(folder, 'regions', file);
  const text = await readFile(whole, 'utf8');
  expect(text).toContain(was);
  await writeFile(whole, text.replace(was, becomes));
  const loaded = await loadRegions(folder);
  const findings = 'findings' in loaded ? loaded.findings : checkRegions(loaded.value, '2026-11-23');
  return findings.map(({ file: name, line, what }) => `${name}:${line} ${what}`);
}

describe('the files of the regions', () => {
  it('are right as they stand', () => {
    expect(checkRegions(regionData, '2026-11-23')).toEqual([]);
  });

  it('give 35 regions, 342 municipalities and a WSP for each region', () => {
    expect(regionData.regions).toHaveLength(35);
    expect(new Set(regionData.regions.flatMap(({ municipalities }) => municipalities)).size).toBe(342);
    expect(regionData.regions.filter(({ wsp }) => wsp.name === '')).toEqual([]);
  });

  it('name no phone number that the facts do not give', () => {
    const phones = regionData.regions.flatMap(({ wsp, werkcentrum, subregionalDesks }) =>
      [wsp, werkcentrum, ...subregionalDesks].flatMap((desk) => desk?.phone ?? []),
    );
    expect(phones).toEqual([]);
  });
});

describe('a mistake in a file of the regions is a finding with its place', () => {
  it('an unknown key', async () => {
    expect(await findingsAfter('twente.yaml', 'centrumgemeente:', 'hoofdstad: x\ncentrumgemeente:')).toEqual([
      expect.stringMatching(/^regions\/twente\.yaml:\d+ .*hoofdstad/),
    ]);
  });

  it('broken YAML', async () => {
    const [finding] = await findingsAfter('twente.yaml', 'aliases:', 'aliases: [');
    expect(finding).toMatch(/^regions\/twente\.yaml:\d+ this is not valid YAML/);
  });

  it('a day that does not exist', async () => {
    const [finding] = await findingsAfter('municipalities.yaml', '2026-12-31', '2026-02-31');
    expect(finding).toMatch(/^regions\/municipalities\.yaml:\d+ .*must be a day that exists/);
  });

  it('a row with too few values', async () => {
    expect(await findingsAfter('places.csv', 'Aadorp,Almelo,place,Aadorp,', 'Aadorp,Almelo,')).toEqual([
      expect.stringMatching(/^regions\/places\.csv:\d+ the row does not have 5 values/),
    ]);
  });

  it('a postcode that is none', async () => {
    expect(await findingsAfter('postcodes.csv', '1011,Amsterdam', '101,Amsterdam')).toEqual([
      expect.stringMatching(/^regions\/postcodes\.csv:\d+ pc4: must be four digits/),
    ]);
  });

  it('a quote that is never closed', async () => {
    expect(await findingsAfter('places.csv', 'Aadorp,Almelo', '"Aadorp,Almelo')).toHaveLength(1);
  });

  it('a file under another name than its id', async () => {
    expect(await findingsAfter('twente.yaml', 'id: twente', 'id: tukkerland')).toEqual([
      expect.stringContaining("the id is 'tukkerland'"),
    ]);
  });

  it('a file that is missing', async () => {
    await rm(path.join(folder, 'regions/places.csv'));
    expect(await loadRegions(folder)).toMatchObject({
      findings: [{ file: 'regions/places.csv', line: null }],
    });
  });
});

describe('what the files say together is checked', () => {
  it('a municipality in two regions', async () => {
    const findings = await findingsAfter('twente.yaml', '  - Almelo\n', '  - Almelo\n  - Zwolle\n');
    expect(findings).toContainEqual(expect.stringMatching(/^regions\/twente\.yaml:null Zwolle is also in/));
  });

  it('a place in a municipality that does not exist', async () => {
    expect(await findingsAfter('places.csv', 'Aadorp,Almelo', 'Aadorp,Almeloo')).toEqual([
      expect.stringMatching(/^regions\/places\.csv:\d+ Aadorp lies in Almeloo/),
    ]);
  });

  it('an alias in two regions that is not listed as ambiguous', async () => {
    expect(await findingsAfter('twente.yaml', '  - Tukkerland\n', '  - Achterhoek\n')).toEqual([
      expect.stringContaining("'Achterhoek' also means"),
    ]);
  });

  it('an ambiguous name of a region that does not exist', async () => {
    expect(await findingsAfter('ambiguous.yaml', '- midden-limburg', '- midden-holland-noord')).toEqual([
      expect.stringContaining('midden-holland-noord'),
    ]);
  });

  it('a number of municipalities that is not the expected one', async () => {
    expect(await findingsAfter('municipalities.yaml', 'municipalities: 342', 'municipalities: 341')).toEqual([
      expect.stringContaining('there are 342 municipalities, not 341'),
    ]);
  });
});
