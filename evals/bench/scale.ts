import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadArticles } from '../../src/adapters/knowledge-files/load-articles.ts';
import type { BenchResult } from './bench.ts';
import type { Engine } from './engines/engine.ts';
import { ownRetriever } from './engines/own-retriever.ts';
import { interleave, median, ratioOf } from './interleave.ts';
import { type SyntheticCorpus, syntheticArticles } from './synthetic-articles.ts';

const SMALL = 150;
const LARGE = 15_000;
const ROUNDS = 9;
const CALLS = 150;

interface Filled {
  readonly engine: Engine;
  readonly corpus: SyntheticCorpus;
  readonly seconds: number;
  /** Growth of the process, with the corpus itself. */
  readonly megabytes: number;
}

/** What a question costs among a hundred times as many articles. Building the large index takes minutes and gigabytes. */
export async function scaleBench(): Promise<BenchResult> {
  const { files } = await loadArticles('knowledge');
  const real = files.map(({ article }) => article);
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-scale-'));
  const small = await fill(folder, syntheticArticles(real, SMALL));
  const large = await fill(folder, syntheticArticles(real, LARGE));
  await rm(folder, { recursive: true });
  const times = await interleave(
    {
      small: (call) => small.engine.rank(questionOf(small, call).text),
      large: (call) => large.engine.rank(questionOf(large, call).text),
    },
    { rounds: ROUNDS, calls: CALLS },
  );
  const row = async (filled: Filled, milliseconds: number): Promise<string[]> => [
    String(filled.corpus.articles.length),
    String(filled.corpus.articles.reduce((sum, { questions }) => sum + questions.length, 0)),
    (milliseconds * 1000).toFixed(0),
    (await shareFound(filled)).toFixed(3),
    filled.seconds.toFixed(0),
    filled.megabytes.toFixed(0),
  ];
  return {
    title: `Retrieval among ${LARGE} synthetic articles`,
    columns: ['articles', 'questions in them', 'µs a question', 'right first', 's to build', 'MB'],
    rows: [await row(small, median(times.small)), await row(large, median(times.large))],
    targets: [
      {
        what: `a question among ${LARGE} articles, against ${SMALL}`,
        value: ratioOf(times.large, times.small),
        atMost: 3,
        unit: '×',
      },
    ],
  };
}

async function fill(folder: string, corpus: SyntheticCorpus): Promise<Filled> {
  const before = process.memoryUsage().rss;
  const started = performance.now();
  const engine = await ownRetriever(folder)(corpus.articles);
  const seconds = (performance.now() - started) / 1000;
  return { engine, corpus, seconds, megabytes: (process.memoryUsage().rss - before) / 1e6 };
}

function questionOf({ corpus: { questions } }: Filled, call: number): { text: string; articleId: string } {
  // Spread over the whole corpus.
  return questions[Math.floor((call * questions.length) / CALLS)]!;
}

async function shareFound(filled: Filled): Promise<number> {
  let found = 0;
  for (let call = 0; call < CALLS; call += 1) {
    const { text, articleId } = questionOf(filled, call);
    if ((await filled.engine.rank(text))[0] === articleId) found += 1;
  }
  return found / CALLS;
}
