import { type Document, LineCounter, parseDocument, visit, type YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { type Finding, mistake } from './finding.ts';

export type Parsed<T> = { readonly value: T } | { readonly findings: Finding[] };

/** Line of the file on which the value at a path stands, or the nearest thing around it that has a line. */
export type LineOf = (...path: readonly PropertyKey[]) => number;

/**
 * Parses YAML and holds it against a schema; every mistake is a finding with its line. Broken YAML is one finding: one
 * forgotten quote makes everything after it look wrong.
 * `firstLine` is the line of the file on which the YAML starts (front matter starts on line 2).
 */
export function parseYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  file: string,
  firstLine = 1,
): { readonly value: z.infer<Schema>; readonly lineOf: LineOf } | { readonly findings: Finding[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', uniqueKeys: true });
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  const refuse = (offset: number, what: string, fix: string): { findings: Finding[] } => ({
    findings: [mistake(file, lineAt(offset), what, fix)],
  });
  const [broken] = document.errors;
  if (broken) {
    const what = broken.message.split('\n')[0]!.replace(/ at line .*/, '');
    return refuse(
      offsetOf(broken, document),
      `this is not valid YAML: ${what}`,
      'check indentation, quotes and double keys on this line',
    );
  }
  const alias = firstAlias(document);
  if (alias !== undefined) {
    return refuse(alias, 'a value that starts with * points at another value', 'put quotes around the value');
  }
  const result = schema.safeParse(document.toJS());
  const lineOf: LineOf = (...path) => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length) as (string | number)[], true);
      const range = (node as { range?: [number, number, number] } | undefined)?.range;
      if (range) return lineAt(range[0]);
    }
    return firstLine;
  };
  if (result.success) return { value: result.data, lineOf };
  return {
    findings: result.error.issues.map((issue) => ({
      severity: 'error',
      file,
      line: lineOf(...issue.path),
      what: `${issue.path.join('.') || 'the file'}: ${issue.message}`,
      fix:
        issue.code === 'unrecognized_keys' ? 'remove the key or correct its spelling' : 'correct the value',
    })),
  };
}

/** Where the first alias stands. Nobody here means one, and resolving them can fail or never end. */
function firstAlias(document: Document): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Alias(_, { range }) {
      offset = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

/** A quote that is never closed is reported at the end of the text; what helps is where it opens. */
function offsetOf(error: YAMLParseError, document: Document): number {
  if (error.code !== 'MISSING_CHAR') return error.pos[0];
  let opened = error.pos[0];
  visit(document, {
    Scalar(_, { type, range }) {
      const quoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (quoted && range && range[0] < error.pos[0]) opened = range[0];
    },
  });
  return opened;
}
