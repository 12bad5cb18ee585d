/** What employers asked in some regions in a period, and what came of it. */
export interface Insights {
  readonly from: string;
  readonly until: string;
  readonly regions: readonly string[];
  /** How many questions there were to answer. */
  readonly questionsAsked: number;
  readonly questions: readonly {
    readonly subject: string;
    readonly title: string;
    readonly region: string;
    readonly count: number;
  }[];
  readonly outcomes: readonly { readonly outcome: string; readonly count: number }[];
  readonly unanswered: readonly {
    readonly text: string;
    readonly region: string;
    readonly count: number;
    readonly lastAt: string;
  }[];
  readonly handoffs: readonly {
    readonly state: string;
    readonly outcome: string | null;
    readonly count: number;
  }[];
  readonly minutesToAccept: {
    readonly count: number;
    readonly median: number | null;
    readonly p90: number | null;
  };
  readonly ratings: readonly {
    readonly subject: string;
    readonly title: string;
    readonly up: number;
    readonly down: number;
  }[];
}

/** One chart of insights: named bars, each of one or more parts, and the table behind them. */
export interface InsightChart {
  readonly id: string;
  readonly title: string;
  /** What the numbers are and what they are for. */
  readonly explanation: string;
  /** What each part of a bar stands for. */
  readonly parts: readonly string[];
  readonly bars: readonly { readonly label: string; readonly values: readonly number[] }[];
  readonly table: InsightTable;
  /** What stands there when nothing was counted. */
  readonly nothing: string;
}

export interface InsightTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const MOST_BARS = 10;

/** Sums what has the same name, highest first; the rest beyond ten goes in one bar, so that nothing is left out. */
export function barsOf(
  rows: readonly { readonly label: string; readonly values: readonly number[] }[],
): InsightChart['bars'] {
  const sums = new Map<string, readonly number[]>();
  for (const { label, values } of rows) sums.set(label, added(sums.get(label), values));
  const bars = [...sums].map(([label, values]) => ({ label, values }));
  bars.sort((one, other) => totalOf(other.values) - totalOf(one.values));
  if (bars.length <= MOST_BARS) return bars;
  const rest = bars.splice(MOST_BARS - 1);
  const values = rest.map((bar) => bar.values).reduce((sum, more) => added(sum, more));
  return [...bars, { label: `${rest.length} andere`, values }];
}

export function totalOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function added(sum: readonly number[] | undefined, values: readonly number[]): readonly number[] {
  return sum ? sum.map((value, index) => value + (values[index] ?? 0)) : values;
}
