import { type Bar, barChart } from './bar-chart.ts';
import type { Baseline, Fall } from './baseline.ts';
import { escapeHtml } from './escape-html.ts';
import { fallsInWords, percent } from './report-markdown.ts';
import { type EvalResult, isRight } from './run-dataset.ts';
import { type Scores, scoresOf } from './scores.ts';

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#1a1a1a}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #ccc;padding:.4rem;text-align:left;vertical-align:top}
svg text{font:12px system-ui,sans-serif}svg .label{text-anchor:end}svg .whole{fill:#e8ecf1}svg .share{fill:#154273}
svg .before{stroke:#d52b1e;stroke-width:2}`;

/** The results of one set as a page that stands on its own: charts with the baseline as a red line, and every miss. */
export function reportInHtml(
  name: string,
  results: readonly EvalResult[],
  falls: readonly Fall[],
  baseline: Baseline[string] | undefined,
): string {
  const scores = scoresOf(results);
  const chart = (title: string, prefix: string): string =>
    `<h2>${title}</h2>\n${barChart(title, barsOf(scores, prefix, baseline))}`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escapeHtml(name)}</title>
<style>${STYLE}</style>
<h1>${escapeHtml(name)}</h1>
<p>${results.length} judged, ${percent(scores.all)} without any mistake.</p>
<p>${escapeHtml(fallsInWords(falls)).replaceAll('\n', '<br>')}</p>
${chart('Per register', 'register ')}
${chart('Per grader', 'grader ')}
${chart('Per expected outcome', 'outcome ')}
<h2>Misses</h2>
<table><tr><th>id</th><th>said</th><th>why</th><th>answer</th></tr>
${results
  .filter((result) => !isRight(result))
  .map(missRow)
  .join('\n')}
</table>
</html>
`;
}

function barsOf(scores: Scores, prefix: string, baseline: Baseline[string] | undefined): Bar[] {
  return Object.entries(scores)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, { score, count }]) => ({
      label: `${name.slice(prefix.length)} (${count})`,
      value: score,
      before: baseline?.[name] ?? null,
    }));
}

function missRow({ id, register, said, answer, grades }: EvalResult): string {
  const reasons = Object.entries(grades).flatMap(([grader, { pass, reason }]) =>
    pass ? [] : [`${grader}: ${reason}`],
  );
  const cells = [`${id} (${register})`, said, reasons.join('\n'), answer];
  return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell).replaceAll('\n', '<br>')}</td>`).join('')}</tr>`;
}
