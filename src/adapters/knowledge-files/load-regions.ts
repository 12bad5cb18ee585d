import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import type { NotPlaces, RegionData, RegionDesk, RegionRecord } from '../../regions/ports.ts';
import { parseCsv } from './csv-file.ts';
import type { Finding } from './finding.ts';
import { readTextFile } from './read-text-file.ts';
import {
  ambiguousFile,
  municipalitiesFile,
  nationalFile,
  notPlacesFile,
  placeRow,
  postcodeRow,
  regionFile,
} from './region-schema.ts';
import { type Parsed, parseYaml } from './yaml-file.ts';

const FOLDER = 'regions';
const AMBIGUOUS = `${FOLDER}/ambiguous.yaml`;
const MUNICIPALITIES = `${FOLDER}/municipalities.yaml`;
const NATIONAL = `${FOLDER}/national.yaml`;
const NOT_PLACES = `${FOLDER}/not-places.yaml`;
const ORDINARY_WORDS = `${FOLDER}/ordinary-words.txt`;
const PLACES = `${FOLDER}/places.csv`;
const POSTCODES = `${FOLDER}/postcodes.csv`;
const NOT_A_REGION = new Set([AMBIGUOUS, MUNICIPALITIES, NATIONAL, NOT_PLACES]);

/**
 * Everything below `<knowledge>/regions`. Any finding means that there is no data: half a map would send employers to
 * the wrong desk.
 */
export async function loadRegions(knowledgeFolder: string): Promise<Parsed<RegionData>> {
  const regions = await loadRegionFiles(knowledgeFolder);
  const read = <T>(file: string, parse: (text: string, file: string) => Parsed<T>): Promise<Parsed<T>> =>
    parseFile(knowledgeFolder, file, parse);
  const yaml =
    <Schema extends z.ZodType>(schema: Schema) =>
    (text: string, file: string) =>
      parseYaml(text, schema, file);

  const ambiguous = await read(AMBIGUOUS, yaml(ambiguousFile));
  const municipalities = await read(MUNICIPALITIES, yaml(municipalitiesFile));
  const national = await read(NATIONAL, yaml(nationalFile));
  const notPlaces = await read(NOT_PLACES, yaml(notPlacesFile));
  const ordinaryWords = await read(ORDINARY_WORDS, parseLines);
  const places = await read(PLACES, (text, file) => parseCsv(text, placeRow, file));
  const postcodes = await read(POSTCODES, (text, file) => parseCsv(text, postcodeRow, file));

  if (
    'findings' in regions ||
    'findings' in ambiguous ||
    'findings' in municipalities ||
    'findings' in national ||
    'findings' in notPlaces ||
    'findings' in ordinaryWords ||
    'findings' in places ||
    'findings' in postcodes
  ) {
    const all = [regions, ambiguous, municipalities, national, notPlaces, ordinaryWords, places, postcodes];
    return { findings: all.flatMap((parsed) => ('findings' in parsed ? parsed.findings : [])) };
  }
  return {
    value: {
      regions: regions.value,
      places: places.value.map(({ official_place, source: _, ...place }) => ({
        ...place,
        officialPlace: official_place,
      })),
      postcodes: postcodes.value.map(({ pc4, place, municipality, is_main, kind }) => ({
        pc4,
        place,
        municipality,
        isMain: is_main === '1',
        kind,
      })),
      ambiguous: ambiguous.value.names,
      ending: municipalities.value.ending,
      expected: municipalities.value.expected,
      desks: national.value.desks,
      upcomingChanges: national.value.upcomingChanges,
      notPlaces: notPlacesOf(notPlaces.value, ordinaryWords.value),
    },
  };
}

async function loadRegionFiles(knowledgeFolder: string): Promise<Parsed<RegionRecord[]>> {
  const names = await yamlFiles(path.join(knowledgeFolder, FOLDER));
  const files = names.map((name) => `${FOLDER}/${name}`).filter((file) => !NOT_A_REGION.has(file));
  const parsed = await Promise.all(
    files.map((file) => parseFile(knowledgeFolder, file, (text) => parseRegion(text, file))),
  );
  const findings = parsed.flatMap((region) => ('findings' in region ? region.findings : []));
  if (findings.length > 0) return { findings };
  return { value: parsed.flatMap((region) => ('value' in region ? [region.value] : [])) };
}

function parseRegion(text: string, file: string): Parsed<RegionRecord> {
  const parsed = parseYaml(text, regionFile, file);
  if ('findings' in parsed) return parsed;
  if (file !== `${FOLDER}/${parsed.value.id}.yaml`) return { findings: [misnamed(file, parsed.value.id)] };
  return { value: regionRecordOf(parsed.value) };
}

/** Every region has a WSP, also when nothing is known of it: then it goes by what it is. */
function regionRecordOf(file: z.infer<typeof regionFile>): RegionRecord {
  return { ...file, wsp: file.wsp ?? unknownWsp(file.name) };
}

function unknownWsp(regionName: string): RegionDesk {
  const where = /^regio /i.test(regionName) ? regionName : `regio ${regionName}`;
  return {
    name: `werkgeversservicepunt (WSP) ${where}`,
    phone: null,
    email: null,
    url: null,
    address: null,
    openingHours: null,
    area: [],
    note: null,
    shownIn: null,
    checkedOn: null,
  };
}

function notPlacesOf(
  { words, firstNames, surnames, abroad, onlyAlone, examplePostcodes }: z.infer<typeof notPlacesFile>,
  ordinaryWords: readonly string[],
): NotPlaces {
  return {
    words: new Set([...ordinaryWords, ...words]),
    firstNames: new Set(firstNames),
    surnames: new Set(surnames),
    abroad: new Set(abroad),
    onlyAlone: new Set(onlyAlone),
    examplePostcodes: new Set(examplePostcodes),
  };
}

async function parseFile<T>(
  knowledgeFolder: string,
  file: string,
  parse: (text: string, file: string) => Parsed<T>,
): Promise<Parsed<T>> {
  const text = await readTextFile(knowledgeFolder, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return { findings: [missing(file)] };
    throw error;
  });
  return 'findings' in text ? text : parse(text.value, file);
}

function parseLines(text: string): Parsed<string[]> {
  return { value: text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#')) };
}

async function yamlFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => name.endsWith('.yaml')).sort();
}

function missing(file: string): Finding {
  return {
    severity: 'error',
    file,
    line: null,
    what: 'the file is missing',
    fix: 'put it back from an earlier version',
  };
}

function misnamed(file: string, id: string): Finding {
  return {
    severity: 'error',
    file,
    line: 1,
    what: `the id is '${id}' but the file has another name`,
    fix: `rename the file to ${id}.yaml`,
  };
}
