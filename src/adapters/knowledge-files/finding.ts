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

/**
 * At most `most` findings of each severity about a file, then one that says how many more there are: a table in another
 * encoding would otherwise bury everything else.
 */
export function cappedPerFile(findings: readonly Finding[], most: number): Finding[] {
  const perFile = Map.groupBy(findings, ({ severity, file }) => `${severity} ${file}`);
  return [...perFile.values()].flatMap((group) => {
    const { severity, file } = group[0]!;
    if (group.length <= most) return group;
    const what = `there are ${group.length - most} more of these`;
    return [
      ...group.slice(0, most),
      { severity, file, line: null, what, fix: 'mend the first ones and check again' },
    ];
  });
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
