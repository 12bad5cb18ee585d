import { escapeHtml } from '../escape-html.ts';

export interface Scatter {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  /** `x` above 0; `y` from 0 to 1. */
  readonly points: readonly { readonly label: string; readonly x: number; readonly y: number }[];
}

const LEFT = 60;
const BOTTOM = 320;
const WIDTH = 520;
const HEIGHT = 290;

/** Points over a logarithmic x from one power of ten to another, and y from 0 to 1, as an SVG file of its own. */
export function scatterPlot({ title, x, y, points }: Scatter): string {
  const first = Math.floor(Math.log10(Math.min(...points.map((point) => point.x))));
  const last = Math.ceil(Math.log10(Math.max(...points.map((point) => point.x))));
  const across = (value: number): number =>
    LEFT + ((Math.log10(value) - first) / Math.max(1, last - first)) * WIDTH;
  const up = (value: number): number => BOTTOM - value * HEIGHT;
  const powers = Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="760" height="370" viewBox="0 0 760 370">`,
    `<title>${escapeHtml(title)}</title>`,
    '<style>text{font:12px system-ui,sans-serif}line{stroke:#ccc}circle{fill:#154273}</style>',
    '<rect width="760" height="370" fill="#fff"/>',
    ...powers.map(
      (power) =>
        `<line x1="${across(power)}" x2="${across(power)}" y1="${up(0)}" y2="${up(1)}"/>` +
        `<text x="${across(power)}" y="${BOTTOM + 18}" text-anchor="middle">${power}</text>`,
    ),
    ...[0, 0.25, 0.5, 0.75, 1].map(
      (share) =>
        `<line x1="${LEFT}" x2="${LEFT + WIDTH}" y1="${up(share)}" y2="${up(share)}"/>` +
        `<text x="${LEFT - 8}" y="${up(share) + 4}" text-anchor="end">${share}</text>`,
    ),
    `<text x="${LEFT + WIDTH / 2}" y="${BOTTOM + 40}" text-anchor="middle">${escapeHtml(x)}</text>`,
    `<text x="${LEFT}" y="18">${escapeHtml(y)}</text>`,
    ...points.map(
      (point) =>
        `<circle cx="${across(point.x).toFixed(1)}" cy="${up(point.y).toFixed(1)}" r="5"/>` +
        `<text x="${(across(point.x) + 9).toFixed(1)}" y="${(up(point.y) + 4).toFixed(1)}">${escapeHtml(point.label)}</text>`,
    ),
    '</svg>',
  ].join('\n');
}
