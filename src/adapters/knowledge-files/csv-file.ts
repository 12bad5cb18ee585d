import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';
import type { Finding } from './finding.ts';
import type { Parsed } from './yaml-file.ts';

/**
 * Parses CSV with a header, one row a line, and holds each row against a schema; every mistake is a finding with its
 * line.
 */
export function parseCsv<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  file: string,
): Parsed<z.infer<Schema>[]> {
  const findings: Finding[] = [];
  const values: z.infer<Schema>[] = [];
  const [header = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/);
  const columns = header.split(',');
  for (const [index, line] of lines.entries()) {
    const refuse = (what: string, fix: string): void => {
      findings.push({ severity: 'error', file, line: index + 2, what, fix });
    };
    const cells = readCells(line);
    if (cells === null || cells.length !== columns.length) {
      refuse(
        `the row does not have ${columns.length} values`,
        `give ${header}, with quotes around a value with a comma`,
      );
      continue;
    }
    const result = schema.safeParse(Object.fromEntries(columns.map((column, at) => [column, cells[at]])));
    if (result.success) values.push(result.data);
    else for (const issue of result.error.issues) refuse(issueInWords(issue), fixFor(issue));
  }
  return findings.length > 0 ? { findings } : { value: values };
}

/** csv-parse goes letter by letter, so only lines with a quote, one in a thousand, need it. Null: broken quotes. */
function readCells(line: string): string[] | null {
  if (!line.includes('"')) return line.split(',');
  try {
    return parse(line)[0] ?? null;
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

function issueInWords({ path, message }: z.core.$ZodIssue): string {
  return `${path.join('.') || 'the row'}: ${message}`;
}

function fixFor({ code }: z.core.$ZodIssue): string {
  return code === 'unrecognized_keys' ? 'remove the column or correct its header' : 'correct the value';
}
