import type { Fall } from './baseline.ts';
import { type EvalResult, isRight } from './run-dataset.ts';
import { gradersIn, groupedBy, type Score, type Scores, scoresOf } from './scores.ts';

/** The results of one set as Markdown: scores per register and outcome, what fell, and every miss with its reason. */
export function reportInMarkdown(
  name: string,
  results: readonly EvalResult[],
  falls: readonly Fall[],
): string {
  const scores = scoresOf(results);
  return [
    `# ${name}`,
    `${results.length} judged, ${percent(scores.all)} without any mistake.`,
    fallsInWords(falls),
    '## Per register',
    registerTable(results, scores),
    '## Per outcome',
    outcomeTable(results, scores),
    '## Misses',
    ...results.filter((result) => !isRight(result)).map(missInWords),
  ]
    .join('\n\n')
    .concat('\n');
}

/** What fell against the baseline, in one line each. */
export function fallsInWords(falls: readonly Fall[]): string {
  if (falls.length === 0) return 'No score fell against the baseline.';
  return falls
    .map(
      ({ dataset, name, before, now }) => `- fell: ${dataset}, ${name}: ${before} → ${now ?? 'not measured'}`,
    )
    .join('\n');
}

function registerTable(results: readonly EvalResult[], scores: Scores): string {
  const graders = gradersIn(results);
  const registers = [...groupedBy(results, 'register').keys()];
  return table(
    ['register', 'number', 'all right', ...graders],
    [
      [
        'all',
        String(results.length),
        percent(scores.all),
        ...graders.map((grader) => percent(scores[`grader ${grader}`])),
      ],
      ...registers.map((register) => [
        register,
        String(scores[`register ${register}`]!.count),
        percent(scores[`register ${register}`]),
        ...graders.map((grader) => percent(scores[`${register} ${grader}`])),
      ]),
    ],
  );
}

function outcomeTable(results: readonly EvalResult[], scores: Scores): string {
  return table(
    ['expected outcome', 'number', 'all right', 'ended as'],
    [...groupedBy(results, 'expected')].map(([outcome, own]) => [
      outcome,
      String(own.length),
      percent(scores[`outcome ${outcome}`]),
      [...Map.groupBy(own, ({ found }) => found)]
        .map(([found, ended]) => `${found} ${ended.length}`)
        .join(', '),
    ]),
  );
}

function missInWords({ id, register, said, answer, grades }: EvalResult): string {
  const reasons = Object.entries(grades)
    .filter(([, { pass }]) => !pass)
    .map(([grader, { reason }]) => `  - ${grader}: ${reason}`);
  const quoted = answer.replaceAll(/\s+/g, ' ').slice(0, 500);
  return [`- **${id}** (${register}) ${said}`, ...reasons, `  - answer: ${quoted}`].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A score as a percentage, or a dash when it was not measured. */
export function percent(score: Score | undefined): string {
  return score ? `${(100 * score.score).toFixed(1)}%` : '–';
}
