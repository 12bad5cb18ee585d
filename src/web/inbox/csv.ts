import type { InsightTable } from './insights.ts';

/** A spreadsheet runs what starts like this as a formula, and employers type these texts. */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;
/** Tells spreadsheets that the letters are UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as comma-separated values after RFC 4180, with semicolons because spreadsheets in Dutch expect them. A text that
 * a spreadsheet would run gets an apostrophe before it.
 */
export function csvOf({ columns, rows }: InsightTable): string {
  const lines = [columns, ...rows].map((cells) => cells.map(cellOf).join(';'));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
