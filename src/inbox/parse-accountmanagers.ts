import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { type Accountmanager, ROLES } from '../domain/accountmanager.ts';
import { DomainError } from '../domain/errors.ts';

const COLUMNS = [
  'email',
  'name',
  'role',
  'phone',
  'regions',
  'subjects',
  'sectors',
  'sizes',
  'languages',
  'capacity',
] as const;

/** Open leads at once, when the column is empty. */
const DEFAULT_CAPACITY = 20;

/** A cell that a spreadsheet would carry out as a formula is no name, address, number or list. */
const plain = z
  .string()
  .trim()
  .refine((text) => !/^[=+\-@\t]/.test(text) || /^\+[\d\s()-]+$/.test(text), 'looks like a formula');
const list = plain.transform((text) =>
  text
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);

/** Compared with the language of a lead, so that a name such as `Engels` would never do anything. */
const languageCodes = list
  .transform((codes) => codes.map((code) => code.toLowerCase()))
  .refine((codes) => codes.every((code) => /^[a-z]{2}$/.test(code)), {
    error: 'must be codes of two letters, such as nl;en',
  });

const row = z.object({
  email: plain.pipe(z.email('is not an e-mail address')),
  name: plain.pipe(z.string().min(1, 'must not be empty')),
  role: z.enum(ROLES, { error: `must be one of ${ROLES.join(', ')}` }),
  phone: plain.transform((text) => (text === '' ? null : text)),
  regions: list,
  subjects: list,
  sectors: list,
  sizes: list,
  languages: languageCodes,
  capacity: z
    .string()
    .transform((text) => (text.trim() === '' ? DEFAULT_CAPACITY : Number(text)))
    .pipe(z.number('must be a number').int().min(1).max(1_000)),
});

/**
 * Reads a CSV of accountmanagers, all or nothing.
 * @throws DomainError `invalid` that lists every bad line with its reason
 */
export function parseAccountmanagers(
  csv: string,
  regionIds: ReadonlySet<string>,
): Omit<Accountmanager, 'id'>[] {
  const records = readRecords(csv);
  const seen = new Map<string, number>();
  const wrong: string[] = [];
  const accountmanagers = records.flatMap(({ record, line }) => {
    const parsed = row.safeParse(record);
    if (!parsed.success) {
      wrong.push(
        ...parsed.error.issues.map((issue) => `line ${line}: ${issue.path.join('.')} ${issue.message}`),
      );
      return [];
    }
    const email = parsed.data.email.toLowerCase();
    const first = seen.get(email);
    if (first) wrong.push(`line ${line}: email is already on line ${first}`);
    seen.set(email, line);
    for (const region of parsed.data.regions) {
      if (!regionIds.has(region))
        wrong.push(`line ${line}: regions names '${region}', which is no arbeidsmarktregio`);
    }
    return [{ ...parsed.data, email }];
  });
  if (records.length === 0) wrong.push('the file has no lines below the columns');
  if (wrong.length > 0) throw new DomainError('invalid', ['nothing was imported:', ...wrong].join('\n'));
  return accountmanagers;
}

/** The rows below the columns, each with the line of the file on which it ends. */
function readRecords(csv: string): { record: Record<string, string>; line: number }[] {
  try {
    const rows: unknown = parse(csv, {
      info: true,
      bom: true,
      skip_empty_lines: true,
      relax_column_count: false,
      columns: (header: string[]) => {
        const names = header.map((name) => name.trim());
        const missing = COLUMNS.filter((column) => !names.includes(column));
        const unknown = names.filter((name) => !(COLUMNS as readonly string[]).includes(name));
        if (missing.length > 0 || unknown.length > 0) {
          throw new Error(
            `the first line must hold the columns ${COLUMNS.join(',')}` +
              `${missing.length > 0 ? `; missing: ${missing.join(', ')}` : ''}` +
              `${unknown.length > 0 ? `; unknown: ${unknown.join(', ')}` : ''}`,
          );
        }
        return names;
      },
    });
    return (rows as { record: Record<string, string>; info: { lines: number } }[]).map(
      ({ record, info }) => ({
        record,
        line: info.lines,
      }),
    );
  } catch (error) {
    throw new DomainError('invalid', `nothing was imported: ${(error as Error).message}`, { cause: error });
  }
}
