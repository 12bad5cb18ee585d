import { type BenchResult, isMet, type Target } from './bench.ts';

/** What was measured, as Markdown: the targets first, then every table. */
export function benchReport(results: readonly BenchResult[], machine: string): string {
  return [
    '# Bench',
    machine,
    '![Each target as a share of its limit](targets.svg)',
    table(
      ['target', 'measured', 'at most', 'met'],
      results.flatMap(({ targets }) => targets.map(targetRow)),
    ),
    ...results.flatMap(({ title, columns, rows, remarks = [], plots = {} }) => [
      `## ${title}`,
      table(columns, rows),
      ...remarks,
      ...Object.keys(plots).map((file) => `![${title}](${file})`),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
}

/** A figure with its unit: `1.24×`, `31.0 kB`; infinite is what was not finished. */
export function inUnit(value: number, unit: Target['unit']): string {
  if (!Number.isFinite(value)) return 'not finished';
  return unit === '×' ? `${value.toFixed(2)}×` : `${value.toFixed(1)} ${unit}`;
}

function targetRow(target: Target): string[] {
  const { what, value, atMost, unit } = target;
  return [what, inUnit(value, unit), inUnit(atMost, unit), isMet(target) ? 'yes' : '**no**'];
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
