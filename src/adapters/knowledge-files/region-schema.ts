import { z } from 'zod';
import { PLACE_KINDS } from '../../regions/ports.ts';
import { articleId, day, webAddress } from './article-schema.ts';

const text = z.string().trim().min(1, 'must not be empty');
const phone = z.string().regex(/^[+0-9][0-9 ()-]+$/, 'must be a phone number');
const source = z.strictObject({ title: text, url: webAddress, publishedOn: day.nullable() });

const desk = z.strictObject({
  name: text,
  phone: phone.nullable(),
  email: z.email().nullable(),
  url: webAddress.nullable(),
  address: text.nullable(),
  openingHours: text.nullable(),
  area: z.array(text),
  note: text.nullable(),
  shownIn: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/, 'must be a year, month or day, like 2018-03')
    .nullable(),
  checkedOn: day.nullable(),
});

/** A file `regions/<id>.yaml`. A desk of which nothing is known is null. Unknown keys are refused. */
export const regionFile = z.strictObject({
  id: articleId,
  name: text,
  formerNames: z.array(text),
  aliases: z.array(text),
  municipalities: z.array(text).min(1, 'a region has at least one municipality'),
  centrumgemeente: text.nullable(),
  wsp: desk.nullable(),
  subregionalDesks: z.array(desk),
  werkcentrum: desk.nullable(),
  sociaalOntwikkelbedrijven: z.array(text),
  sectors: z.array(text),
  initiatives: z.array(text),
  notKnown: z.array(text),
  sources: z.array(source).min(1, 'a region needs at least one source'),
  checkedOn: day,
});

/** `regions/ambiguous.yaml`. */
export const ambiguousFile = z.strictObject({
  names: z.array(
    z.strictObject({
      name: text,
      regions: z.array(articleId).min(2, 'an ambiguous name covers two regions or more'),
    }),
  ),
});

/** `regions/municipalities.yaml`. */
export const municipalitiesFile = z.strictObject({
  expected: z.strictObject({ regions: z.int().positive(), municipalities: z.int().positive() }),
  ending: z.array(
    z.strictObject({
      name: text,
      until: day,
      successors: z.array(text).min(1, 'name the municipality that comes instead'),
      confirmed: z.boolean(),
      source: webAddress,
    }),
  ),
});

/** `regions/national.yaml`. */
export const nationalFile = z.strictObject({
  desks: z.array(
    z.strictObject({
      name: text,
      serves: z.enum(['everyone', 'employers', 'employers-in-several-regions', 'jobseekers']),
      regions: z.array(articleId),
      phone: phone.nullable(),
      email: z.email().nullable(),
      url: webAddress.nullable(),
      note: text.nullable(),
      source: webAddress,
      checkedOn: day,
    }),
  ),
  upcomingChanges: z.array(
    z.strictObject({ date: day, what: text, regions: z.array(articleId), source: webAddress }),
  ),
  notKnown: z.array(text),
  sources: z.array(source),
  checkedOn: day,
});

/** `regions/not-places.yaml`. */
export const notPlacesFile = z.strictObject({
  words: z.array(text),
  firstNames: z.array(text),
  surnames: z.array(text),
  abroad: z.array(text),
  onlyAlone: z.array(text),
  examplePostcodes: z.array(z.string().regex(/^\d{4}[A-Z]{2}$/, 'must look like 9999XX')),
});

/** A row of `regions/places.csv`. */
export const placeRow = z.strictObject({
  name: text,
  municipality: text,
  kind: z.enum(PLACE_KINDS),
  official_place: text,
  source: text,
});

/** A row of `regions/postcodes.csv`. */
export const postcodeRow = z.strictObject({
  pc4: z.string().regex(/^[1-9]\d{3}$/, 'must be four digits'),
  place: text,
  municipality: text,
  is_main: z.enum(['0', '1']),
  kind: z.enum(['address', 'po-box']),
  addresses: z.string().regex(/^\d*$/, 'must be a number or empty'),
  source: text,
});
