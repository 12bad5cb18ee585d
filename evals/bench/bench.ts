/** Something that must stay within a limit: mostly a ratio, because machines differ. */
export interface Target {
  readonly what: string;
  readonly value: number;
  readonly atMost: number;
  readonly unit: '×' | 'kB' | 's';
}

/** What one measurement found. */
export interface BenchResult {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly targets: readonly Target[];
  /** What a reader must know to judge the figures, a sentence each. */
  readonly remarks?: readonly string[];
  /** Pictures beside the table, as SVG by file name. */
  readonly plots?: Readonly<Record<string, string>>;
}

/** One measurement; it starts and stops everything that it needs. */
export type Bench = () => Promise<BenchResult>;

export function isMet({ value, atMost }: Target): boolean {
  return value <= atMost;
}
