import type { Bench, BenchResult } from './bench.ts';
import { type CalledEngine, isFinished, openEngine, type Unfinished } from './engine-caller.ts';
import type { EngineName } from './engines/all-engines.ts';
import { median, type Rounds, ratioOf } from './interleave.ts';
import { scatterPlot } from './scatter-plot.ts';
import { timeInTurn } from './time-in-turn.ts';

const ROUNDS = 5;
const PEERS: readonly EngineName[] = [
  'MiniSearch',
  'Orama, Dutch',
  'LangChain BM25',
  'HNSWLib, hashed n-grams',
];
const SLOW_PEERS: readonly EngineName[] = ['nlp.js, Dutch, 20 questions an article', 'nlp.js, Dutch'];
const SECONDS_AT_MOST = 200;

type Measured = CalledEngine & { readonly times: Rounds };

export interface RetrievalOptions {
  /** Slow engines, too. */
  readonly isLarge: boolean;
  /** How many times `SECONDS_AT_MOST` an engine may take to be filled. */
  readonly patience: number;
}

/** Ours against other engines that read the same articles: what they find, and what a question costs. */
export function retrievalBench({ isLarge, patience }: RetrievalOptions): Bench {
  return async () => {
    const open = (name: EngineName): Promise<CalledEngine | Unfinished> =>
      openEngine(name, { kind: 'knowledge' }, { secondsAtMost: SECONDS_AT_MOST * patience });
    // Ours is opened twice, because what counts is the index from the cache.
    const first = await open('ours');
    if (isFinished(first)) first.stop();
    const engines: (CalledEngine | Unfinished)[] = [];
    for (const name of ['ours', ...PEERS, ...(isLarge ? SLOW_PEERS : [])] as const)
      engines.push(await open(name));
    const measured = await measure(engines.filter(isFinished));
    const [own, ...others] = measured;
    if (own?.name !== 'ours') throw new Error('ours could not be measured');
    return resultOf(own, others, engines.filter((engine) => !isFinished(engine)) as Unfinished[]);
  };
}

async function measure(engines: readonly CalledEngine[]): Promise<Measured[]> {
  const times = await timeInTurn(engines, ROUNDS);
  for (const engine of engines) engine.stop();
  return engines.map((engine, index) => ({ ...engine, times: times[index]! }));
}

function resultOf(
  own: Measured,
  others: readonly Measured[],
  unfinished: readonly Unfinished[],
): BenchResult {
  const ratio = (other: Measured): number => ratioOf(own.times, other.times);
  const notBetter = others.filter(({ quality }) => quality.first <= own.quality.first);
  return {
    title: `Retrieval: ${own.quality.questions} questions over ${own.opened.articles} articles`,
    columns: ['engine', 'right first', 'among three', 'µs a question', 'ours ÷ this', 's to open'],
    rows: [
      ...[own, ...others].map((row) => [
        row.name,
        row.quality.first.toFixed(3),
        row.quality.among.toFixed(3),
        (median(row.times) * 1000).toFixed(0),
        ratio(row).toFixed(2),
        row.opened.seconds.toFixed(1),
      ]),
      ...unfinished.map(({ name, why }) => [name, '–', '–', '–', '–', why]),
    ],
    targets: [
      {
        what: 'a question, against the fastest engine that finds no more',
        value: Math.max(...notBetter.map(ratio)),
        atMost: 1,
        unit: '×',
      },
    ],
    plots: {
      'retrieval.svg': scatterPlot({
        title: 'What engines find and what a question costs',
        x: 'µs a question (logarithmic)',
        y: 'right first',
        points: [own, ...others].map((row) => ({
          label: row.name,
          x: median(row.times) * 1000,
          y: row.quality.first,
        })),
      }),
    },
  };
}
