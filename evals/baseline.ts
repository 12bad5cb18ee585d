import { readFile, writeFile } from 'node:fs/promises';
import type { Scores } from './scores.ts';

/** The scores that were last accepted, per set and name, rounded to four decimals. */
export type Baseline = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A score that is lower than the baseline, or no longer measured (`now` null). */
export interface Fall {
  readonly dataset: string;
  readonly name: string;
  readonly before: number;
  readonly now: number | null;
}

/** Every score of the sets in `measured` that fell against the baseline. A score that is new cannot fall. */
export function fallsSince(baseline: Baseline, measured: Readonly<Record<string, Scores>>): Fall[] {
  return Object.entries(measured).flatMap(([dataset, scores]) =>
    Object.entries(baseline[dataset] ?? {}).flatMap(([name, before]) => {
      const score = scores[name]?.score;
      const now = score === undefined ? null : rounded(score);
      return now === null || now < before ? [{ dataset, name, before, now }] : [];
    }),
  );
}

/** The baseline with the sets in `measured` replaced by what they score now. */
export function updatedBaseline(baseline: Baseline, measured: Readonly<Record<string, Scores>>): Baseline {
  const now = Object.entries(measured).map(([dataset, scores]) => [
    dataset,
    Object.fromEntries(Object.entries(scores).map(([name, { score }]) => [name, rounded(score)])),
  ]);
  return { ...baseline, ...Object.fromEntries(now) };
}

/** An empty baseline when there is no file yet. */
export async function readBaseline(file: string): Promise<Baseline> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Baseline;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

export async function writeBaseline(file: string, baseline: Baseline): Promise<void> {
  await writeFile(file, `${JSON.stringify(baseline, null, 2)}\n`);
}

function rounded(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}
