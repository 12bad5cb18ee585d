import type { ChaosReport } from './run-chaos.ts';

/** The result as a Markdown table, with what is needed to run it again. */
export function reportTable({ options, seconds, counts }: ChaosReport): string {
  const { seed, conversations, kills } = options;
  return [
    `seed ${seed}, ${conversations} conversations, ${kills} kills, 2 outages of PostgreSQL, 1 of the mail server; ${seconds} s`,
    '',
    '| counted | result | |',
    '| --- | --- | --- |',
    ...counts.map(
      ({ what, counted, isAsItShouldBe }) => `| ${what} | ${counted} | ${isAsItShouldBe ? 'ok' : 'WRONG'} |`,
    ),
  ].join('\n');
}

export function isClean({ counts }: ChaosReport): boolean {
  return counts.every(({ isAsItShouldBe }) => isAsItShouldBe);
}
