import { SITUATIONS, type Situation } from '../../domain/responsibility.ts';
import {
  type AssignedCell,
  type Body,
  cellFor,
  countsMunicipalityOf,
  type Duty,
  dutiesOf,
  RESPONSIBILITY_SUBJECTS,
  type ResponsibilityCell,
  type ResponsibilityMatrix,
  type ResponsibilitySubject,
} from '../../domain/responsibility-matrix.ts';
import type { Finding } from './finding.ts';
import { readTextFile } from './read-text-file.ts';
import { type CellFile, type ResponsibilitiesFile, responsibilitiesFile } from './responsibilities-schema.ts';
import { type Parsed, parseYaml } from './yaml-file.ts';

const FILE = 'responsibilities.yaml';

/**
 * Reads `<knowledge>/responsibilities.yaml`. Every mistake is a finding: unknown bodies, articles and subjects, a
 * situation without a row or in two rows, and a counting municipality that does not fit the bodies of its row.
 * `articleIds` null skips the check of article references (while the articles themselves cannot be read).
 */
export async function loadResponsibilities(
  knowledgeFolder: string,
  articleIds: ReadonlySet<string> | null,
): Promise<Parsed<ResponsibilityMatrix>> {
  const text = await readTextFile(knowledgeFolder, FILE).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return {
      findings: [wrong(null, 'the file is missing', 'put it back; without it nobody is responsible')],
    };
  });
  return 'findings' in text ? text : parseResponsibilities(text.value, articleIds);
}

/** The same for a text that has been read already. */
export function parseResponsibilities(
  text: string,
  articleIds: ReadonlySet<string> | null,
): Parsed<ResponsibilityMatrix> {
  const parsed = parseYaml(text, responsibilitiesFile, FILE);
  if ('findings' in parsed) return parsed;
  const matrix = toMatrix(parsed.value);
  const lineOf = lineFinder(text);
  const findings = [
    ...situationFindings(parsed.value, lineOf),
    ...subjectFindings(matrix, lineOf),
    ...dutyFindings(matrix.whenOpen, matrix, 'whenOpen', lineOf('whenOpen')),
    ...[...matrix.subjects.values()].flatMap((subject) =>
      [subject.default, ...new Set(subject.cells.values())].flatMap((cell) =>
        cellFindings(cell, subject, matrix, articleIds, lineOf),
      ),
    ),
  ];
  return findings.length > 0 ? { findings } : { value: matrix };
}

type LineOf = (subject: string) => number | null;

/** Line on which a subject or other key starts. Subjects stand two spaces deep, below everything else. */
function lineFinder(text: string): LineOf {
  const lines = text.split(/\r?\n/);
  return (key) => {
    const index = lines.findLastIndex(
      (line) => line.trimEnd() === `  ${key}:` || line.trimEnd() === `${key}:`,
    );
    return index < 0 ? null : index + 1;
  };
}

function situationFindings({ subjects }: ResponsibilitiesFile, lineOf: LineOf): Finding[] {
  return Object.entries(subjects).flatMap(([id, subject]) => {
    const listed = (subject.rows ?? []).flatMap(({ situations }) => situations);
    const findings = duplicates(listed).map((situation) =>
      wrong(lineOf(id), `${id}: '${situation}' stands in two rows`, 'leave it in one of them'),
    );
    if (subject.default.open || subject.default.notAvailable) {
      findings.push(
        wrong(lineOf(id), `${id}: default names nobody`, 'name the bodies of both cases, with for whom'),
      );
    }
    if (!subject.dependsOnSituation) return findings;
    const missing = SITUATIONS.filter((situation) => !listed.includes(situation));
    return missing.length === 0
      ? findings
      : [
          ...findings,
          wrong(
            lineOf(id),
            `${id}: no row for ${missing.join(', ')}`,
            'add a row; write open: true if nobody is known',
          ),
        ];
  });
}

function subjectFindings(matrix: ResponsibilityMatrix, lineOf: LineOf): Finding[] {
  const known: readonly string[] = RESPONSIBILITY_SUBJECTS;
  return [
    ...known
      .filter((id) => !matrix.subjects.has(id))
      .map((id) => wrong(lineOf('subjects'), `the subject '${id}' is missing`, 'add it')),
    ...[...matrix.subjects.keys()]
      .filter((id) => !known.includes(id))
      .map((id) => wrong(lineOf(id), `the subject '${id}' is unknown`, 'correct its spelling or remove it')),
  ];
}

function cellFindings(
  cell: ResponsibilityCell,
  subject: ResponsibilitySubject,
  matrix: ResponsibilityMatrix,
  articleIds: ReadonlySet<string> | null,
  lineOf: LineOf,
): Finding[] {
  const line = lineOf(subject.id);
  const findings: Finding[] = [];
  if (articleIds && !articleIds.has(cell.articleId)) {
    findings.push(
      wrong(line, `${subject.id}: the article '${cell.articleId}' does not exist`, 'correct the id'),
    );
  }
  if (cell.kind === 'assigned') {
    findings.push(
      ...dutyFindings(dutiesOf(cell), matrix, subject.id, line),
      ...countFindings(cell, subject.id, matrix, line),
    );
  }
  if (cell.kind === 'not-available' && cell.insteadSubject !== null) {
    findings.push(...insteadFindings(cell.insteadSubject, cell, subject, matrix, line));
  }
  return findings;
}

function dutyFindings(
  duties: readonly Duty[],
  { bodies }: ResponsibilityMatrix,
  where: string,
  line: number | null,
): Finding[] {
  return duties
    .filter(({ bodyId }) => !bodies.has(bodyId))
    .map(({ bodyId }) =>
      wrong(line, `${where}: the body '${bodyId}' is unknown`, 'correct it or add it under bodies'),
    );
}

/** An employee's municipality counts exactly where a gemeente acts; the employer's only where a regional desk does. */
function countFindings(
  cell: AssignedCell,
  where: string,
  { bodies }: ResponsibilityMatrix,
  line: number | null,
): Finding[] {
  const acting = dutiesOf(cell).flatMap(({ bodyId }) => {
    const body = bodies.get(bodyId);
    return body ? [countsMunicipalityOf(body)] : [];
  });
  const counts = cell.countsMunicipalityOf;
  if (acting.includes('employee') && counts !== 'employee') {
    return [
      wrong(line, `${where}: a gemeente acts but countsMunicipalityOf is ${counts}`, 'make it employee'),
    ];
  }
  if (counts !== 'none' && !acting.includes(counts)) {
    return [
      wrong(
        line,
        `${where}: countsMunicipalityOf is ${counts} but no body depends on it`,
        'correct it or name the body',
      ),
    ];
  }
  return [];
}

function insteadFindings(
  instead: string,
  cell: ResponsibilityCell,
  subject: ResponsibilitySubject,
  matrix: ResponsibilityMatrix,
  line: number | null,
): Finding[] {
  const other = matrix.subjects.get(instead);
  if (!other)
    return [wrong(line, `${subject.id}: the subject '${instead}' does not exist`, 'correct insteadSubject')];
  return [...subject.cells]
    .filter(([situation, own]) => own === cell && cellFor(other, situation).kind === 'not-available')
    .map(([situation]) =>
      wrong(
        line,
        `${subject.id}: for '${situation}' also '${instead}' is not available`,
        'choose another insteadSubject, or null',
      ),
    );
}

function toMatrix({ wayIn, whenOpen, bodies, subjects }: ResponsibilitiesFile): ResponsibilityMatrix {
  return {
    wayIn: { name: wayIn.name, phone: null, email: null, url: wayIn.url },
    whenOpen: toDuties(whenOpen),
    bodies: new Map(Object.entries(bodies).map(([id, body]) => [id, toBody(id, body)])),
    subjects: new Map(Object.entries(subjects).map(([id, subject]) => [id, toSubject(id, subject)])),
  };
}

function toBody(id: string, file: ResponsibilitiesFile['bodies'][string]): Body {
  return {
    id,
    kind: file.kind,
    name: file.name,
    nameWhenUnknown: file.nameWhenUnknown ?? null,
    desk: file.desk ?? null,
    deskTitle: file.deskTitle ?? null,
    nameWithLocalDesk: file.nameWithLocalDesk ?? null,
    url: file.url ?? null,
    executors: file.executors ?? [],
  };
}

function toSubject(id: string, file: ResponsibilitiesFile['subjects'][string]): ResponsibilitySubject {
  const cells = new Map<Situation, ResponsibilityCell>();
  for (const row of file.rows ?? []) {
    const cell = toCell(row);
    for (const situation of row.situations) cells.set(situation, cell);
  }
  return {
    id,
    title: file.title,
    dependsOnSituation: file.dependsOnSituation,
    default: toAssigned(file.default),
    cells,
  };
}

function toCell(file: CellFile): ResponsibilityCell {
  const { reason, article: articleId } = file;
  if (file.open) return { kind: 'open', reason, articleId };
  if (file.notAvailable) {
    const { instead = '', insteadSubject = null } = file;
    return { kind: 'not-available', reason, instead, insteadSubject, articleId };
  }
  return toAssigned(file);
}

function toAssigned(file: CellFile): AssignedCell {
  return {
    kind: 'assigned',
    decides: toDuties(file.decides),
    executes: toDuties(file.executes),
    pays: toDuties(file.pays),
    countsMunicipalityOf: file.countsMunicipalityOf ?? 'none',
    reason: file.reason,
    articleId: file.article,
  };
}

function toDuties(file: Readonly<Record<string, string>> = {}): Duty[] {
  return Object.entries(file).map(([bodyId, does]) => ({ bodyId, does }));
}

function duplicates<T>(values: readonly T[]): T[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function wrong(line: number | null, what: string, fix: string): Finding {
  return { severity: 'error', file: FILE, line, what, fix };
}
