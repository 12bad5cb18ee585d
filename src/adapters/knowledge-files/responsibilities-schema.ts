import { z } from 'zod';
import { SITUATIONS } from '../../domain/responsibility.ts';
import { BODY_KINDS, REGIONAL_DESKS } from '../../domain/responsibility-matrix.ts';
import { articleId, webAddress } from './article-schema.ts';

const text = z.string().trim().min(1, 'must not be empty');
const sentence = text.regex(/[.!?]$/, 'must be a sentence that ends with a full stop');
const duties = z.record(
  articleId,
  text.regex(
    /^[a-z].*[^.]$/,
    "must follow the name of the body: 'beslist over de jobcoach', without a full stop",
  ),
);

const PLACE: Readonly<Record<string, string | undefined>> = { municipal: '{gemeente}', regional: '{regio}' };

const body = z
  .strictObject({
    kind: z.enum(BODY_KINDS),
    name: text,
    nameWhenUnknown: text.optional(),
    desk: z.enum(REGIONAL_DESKS).optional(),
    deskTitle: text.optional(),
    nameWithLocalDesk: text.regex(/\{naam\}.*\{loket\}/, 'must contain {naam} and {loket}').optional(),
    url: webAddress.optional(),
    executors: z
      .array(z.strictObject({ name: text, url: webAddress, municipalities: z.array(text).min(1) }))
      .optional(),
  })
  .superRefine(({ kind, name, nameWhenUnknown, desk, deskTitle, nameWithLocalDesk, executors }, context) => {
    const wrong = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    const place = PLACE[kind];
    if (place && !name.includes(place)) wrong('name', `must contain ${place} for a ${kind} body`);
    if (place && !nameWhenUnknown)
      wrong('nameWhenUnknown', `a ${kind} body needs a name for when the place is unknown`);
    if (!place && (nameWhenUnknown || /[{}]/.test(name)))
      wrong('name', 'a national body has one name, without a place');
    if (desk && kind !== 'regional') wrong('desk', 'only a regional body has a desk');
    if (executors && kind !== 'municipal') wrong('executors', 'only a municipal body has executors');
    if (nameWithLocalDesk && desk !== 'wsp') wrong('nameWithLocalDesk', 'belongs to the body with desk: wsp');
    if (deskTitle && !desk) wrong('deskTitle', 'belongs to a body with a desk');
  });

/** One line of the matrix as an editor writes it; which keys belong together is checked here. */
const cellKeys = {
  decides: duties.optional(),
  executes: duties.optional(),
  pays: duties.optional(),
  countsMunicipalityOf: z.enum(['employee', 'employer', 'none']).optional(),
  reason: sentence,
  article: articleId,
  open: z.literal(true).optional(),
  notAvailable: z.literal(true).optional(),
  instead: sentence.optional(),
  insteadSubject: articleId.nullable().optional(),
};

const cell = z.strictObject(cellKeys).superRefine(checkCell);
const row = z
  .strictObject({ situations: z.array(z.enum(SITUATIONS)).min(1), ...cellKeys })
  .superRefine(checkCell);

export type CellFile = z.infer<typeof cell>;

function checkCell(value: z.infer<z.ZodObject<typeof cellKeys>>, context: z.RefinementCtx): void {
  const wrong = (field: string, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message });
  const named = [value.decides, value.executes, value.pays].some(
    (part) => part && Object.keys(part).length > 0,
  );
  if (value.open && value.notAvailable) wrong('open', 'a row is open or notAvailable, not both');
  const assigned = !value.open && !value.notAvailable;
  if (assigned && !named)
    wrong('reason', 'names nobody under decides, executes or pays; write open: true if nobody is known');
  if (assigned && !value.countsMunicipalityOf)
    wrong('countsMunicipalityOf', 'must be employee, employer or none');
  if (!assigned && named)
    wrong('reason', 'an open or notAvailable row names no bodies; remove decides, executes and pays');
  if (!assigned && value.countsMunicipalityOf)
    wrong('countsMunicipalityOf', 'belongs only to a row that names bodies');
  if (value.notAvailable && (!value.instead || value.insteadSubject === undefined)) {
    wrong('notAvailable', 'also needs instead (a sentence) and insteadSubject (a subject or null)');
  }
  if (!value.notAvailable && (value.instead || value.insteadSubject !== undefined)) {
    wrong('instead', 'belongs only to a row with notAvailable: true');
  }
}

const subject = z.strictObject({
  title: text,
  dependsOnSituation: z.boolean(),
  default: cell,
  rows: z.array(row).optional(),
});

/** `knowledge/responsibilities.yaml`, exactly as its head explains it to editors. Unknown keys are refused. */
export const responsibilitiesFile = z.strictObject({
  wayIn: z.strictObject({ name: text, url: webAddress }),
  whenOpen: duties,
  bodies: z.record(articleId, body),
  subjects: z.record(articleId, subject),
});

export type ResponsibilitiesFile = z.infer<typeof responsibilitiesFile>;
