/** Something wrong in a knowledge file, said so that an editor can mend it. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  /** Path from the knowledge folder, with forward slashes. */
  readonly file: string;
  /** First line is 1; null when the finding is about the file as a whole. */
  readonly line: number | null;
  readonly what: string;
  readonly fix: string;
}

/** `articles/terms/nug.md:12 unknown key 'tags'. Remove it.` */
export function findingInWords({ file, line, what, fix }: Finding): string {
  return `${file}${line === null ? '' : `:${line}`} ${what} → ${fix}`;
}

/** A finding that makes the knowledge base unusable. */
export function mistake(file: string, line: number | null, what: string, fix: string): Finding {
  return { severity: 'error', file, line, what, fix };
}

/** A finding that an editor should look at, but that harms no answer. */
export function warning(file: string, line: number | null, what: string, fix: string): Finding {
  return { severity: 'warning', file, line, what, fix };
}

/** The knowledge base cannot be used as it stands. The message lists the first findings, one a line. */
export class KnowledgeError extends Error {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    const shown = findings.slice(0, 10).map(findingInWords);
    const rest = findings.length > 10 ? [`… and ${findings.length - 10} more (npm run knowledge:check)`] : [];
    super(['The knowledge base has mistakes:', ...shown, ...rest].join('\n'));
    this.name = 'KnowledgeError';
    this.findings = findings;
  }
}
