import { escapeHtml } from '../escape-html.ts';
import { isMet, type Target } from './bench.ts';
import { inUnit } from './report.ts';

const ROW = 26;
const LABEL = 400;
const LIMIT = 240;
/** A bar is cut off at this many times its limit. */
const LONGEST = 1.6;
const WIDTH = LABEL + LIMIT * LONGEST + 80;

/** One bar a target, as long as its share of the limit, which is one line through all; an SVG file of its own. */
export function targetChart(targets: readonly Target[]): string {
  const height = targets.length * ROW + 34;
  const limit = LABEL + LIMIT;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">`,
    '<title>Each target as a share of its limit</title>',
    '<style>text{font:12px system-ui,sans-serif}.met{fill:#154273}.missed{fill:#d52b1e}line{stroke:#1a1a1a;stroke-width:2}</style>',
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    ...targets.map((target, index) => bar(target, index * ROW + 8)),
    `<line x1="${limit}" x2="${limit}" y1="4" y2="${height - 24}"/>`,
    `<text x="${limit}" y="${height - 8}" text-anchor="middle">limit</text>`,
    '</svg>',
  ].join('\n');
}

function bar(target: Target, top: number): string {
  const { what, value, atMost, unit } = target;
  const length = Math.min(LONGEST, value / atMost) * LIMIT;
  return [
    `<text x="${LABEL - 8}" y="${top + 14}" text-anchor="end">${escapeHtml(what)}</text>`,
    `<rect x="${LABEL}" y="${top}" width="${length.toFixed(1)}" height="${ROW - 6}" class="${isMet(target) ? 'met' : 'missed'}"/>`,
    `<text x="${(LABEL + length + 6).toFixed(1)}" y="${top + 14}">${inUnit(value, unit)} of ${inUnit(atMost, unit)}</text>`,
  ].join('');
}
