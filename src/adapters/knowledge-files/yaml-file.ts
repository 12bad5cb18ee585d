import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Finding } from './finding.ts';

export type Parsed<T> = { readonly value: T } | { readonly findings: Finding[] };

/**
 * Parses YAML and holds it against a schema; every mistake is a finding with its line.
 * `firstLine` is the line of the file on which the YAML starts (front matter starts on line 2).
 */
export function parseYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  file: string,
  firstLine = 1,
): Parsed<z.infer<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', uniqueKeys: true });
  if (document.errors.length > 0) {
    return {
      findings: document.errors.map((error) => ({
        severity: 'error',
        file,
        line: lines.linePos(error.pos[0]).line + firstLine - 1,
        what: `this is not valid YAML: ${error.message.split('\n')[0]}`,
        fix: 'check indentation, quotes and double keys on this line',
      })),
    };
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return { value: result.data };
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length) as (string | number)[], true);
      const range = (node as { range?: [number, number, number] } | undefined)?.range;
      if (range) return lines.linePos(range[0]).line + firstLine - 1;
    }
    return firstLine;
  };
  return {
    findings: result.error.issues.map((issue) => ({
      severity: 'error',
      file,
      line: lineOf(issue.path),
      what: `${issue.path.join('.') || 'the file'}: ${issue.message}`,
      fix: issue.code === 'unrecognized_keys' ? 'remove the key or correct its spelling' : 'correct the value',
    })),
  };
}
