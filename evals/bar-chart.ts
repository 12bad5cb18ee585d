import { escapeHtml } from './escape-html.ts';

export interface Bar {
  readonly label: string;
  /** 0 to 1. */
  readonly value: number;
  /** The value of the baseline, drawn as a line through the bar; null when there is none. */
  readonly before: number | null;
}

const ROW = 22;
const LABEL = 190;
const WIDTH = 320;

/** Horizontal bars from 0 to 100% as inline SVG; the accessible name is the title. */
export function barChart(title: string, bars: readonly Bar[]): string {
  const height = bars.length * ROW + 8;
  const rows = bars.map((bar, index) => barInSvg(bar, index * ROW + 4));
  return [
    `<svg role="img" width="${LABEL + WIDTH + 60}" height="${height}" viewBox="0 0 ${LABEL + WIDTH + 60} ${height}">`,
    `<title>${escapeHtml(title)}</title>`,
    ...rows,
    '</svg>',
  ].join('\n');
}

function barInSvg({ label, value, before }: Bar, top: number): string {
  const middle = top + ROW / 2 + 1;
  const line =
    before === null
      ? ''
      : `<line x1="${LABEL + before * WIDTH}" x2="${LABEL + before * WIDTH}" y1="${top}" y2="${top + ROW - 4}" class="before"/>`;
  return [
    `<text x="${LABEL - 8}" y="${middle}" class="label">${escapeHtml(label)}</text>`,
    `<rect x="${LABEL}" y="${top}" width="${WIDTH}" height="${ROW - 4}" class="whole"/>`,
    `<rect x="${LABEL}" y="${top}" width="${(value * WIDTH).toFixed(1)}" height="${ROW - 4}" class="share"/>`,
    line,
    `<text x="${LABEL + WIDTH + 8}" y="${middle}">${(value * 100).toFixed(1)}%</text>`,
  ].join('');
}
