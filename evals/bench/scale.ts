import type { Bench, BenchResult } from './bench.ts';
import { type CalledEngine, isFinished, openEngine, type Unfinished } from './engine-caller.ts';
import { median, type Rounds, ratioOf } from './interleave.ts';
import { timeInTurn } from './time-in-turn.ts';

const SMALL = 150;
const LARGE = 15_000;
/** The same in both. Ours has some 180 an article; with those, filling the large one takes several times as long. */
const QUESTIONS_PER_ARTICLE = 30;
const SECONDS_AT_MOST = 600;
const ROUNDS = 9;

/**
 * What a question costs among a hundred times as many articles. Filling the large index takes minutes;
 * `patience`: how many times `SECONDS_AT_MOST` that may take.
 */
export function scaleBench({ patience }: { patience: number }): Bench {
  return () => compare((articles) => open(articles, SECONDS_AT_MOST * patience));
}

async function compare(fill: (articles: number) => Promise<CalledEngine | Unfinished>): Promise<BenchResult> {
  const small = await fill(SMALL);
  const large = await fill(LARGE);
  const engines = [small, large];
  const finished = engines.filter(isFinished);
  const times = finished.length === engines.length ? await timeInTurn(finished, ROUNDS) : [];
  for (const engine of finished) engine.stop();
  return {
    title: `Retrieval among ${LARGE} synthetic articles`,
    columns: ['articles', 'questions in them', 'µs a question', 'right first', 's to fill', 'MB'],
    rows: [row(SMALL, small, times[0]), row(LARGE, large, times[1])],
    targets: [
      {
        what: `a question among ${LARGE} articles, against ${SMALL}`,
        value: times.length === 2 ? ratioOf(times[1]!, times[0]!) : Number.POSITIVE_INFINITY,
        atMost: 3,
        unit: '×',
      },
    ],
    remarks: [
      `Both corpora have ${QUESTIONS_PER_ARTICLE} questions an article, and the words of the real articles as often as those have them.`,
    ],
  };
}

function open(articles: number, secondsAtMost: number): Promise<CalledEngine | Unfinished> {
  const corpus = { kind: 'synthetic', articles, questionsPerArticle: QUESTIONS_PER_ARTICLE } as const;
  return openEngine('ours, cold', corpus, { secondsAtMost });
}

function row(articles: number, engine: CalledEngine | Unfinished, times: Rounds | undefined): string[] {
  if (!isFinished(engine)) return [String(articles), '–', '–', '–', engine.why, '–'];
  const { opened, quality } = engine;
  return [
    String(articles),
    String(opened.messages),
    times ? (median(times) * 1000).toFixed(0) : '–',
    quality.first.toFixed(3),
    opened.seconds.toFixed(0),
    opened.megabytes.toFixed(0),
  ];
}
