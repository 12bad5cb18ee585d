import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadArticles } from '../../src/adapters/knowledge-files/load-articles.ts';
import { parseDataset } from '../dataset.ts';
import type { Bench } from './bench.ts';
import { AMONG, type Engine, type OpenEngine } from './engines/engine.ts';
import { hashedNgrams } from './engines/hashed-ngrams.ts';
import { langchainBm25 } from './engines/langchain-bm25.ts';
import { miniSearch } from './engines/minisearch.ts';
import { nlpJs } from './engines/nlpjs.ts';
import { orama } from './engines/orama.ts';
import { ownRetriever } from './engines/own-retriever.ts';
import { interleave, median, type Rounds, ratioOf } from './interleave.ts';
import { scatterPlot } from './scatter-plot.ts';
import { INDEX_FOLDER } from './scratch-assistant.ts';

const ROUNDS = 5;
const QUESTIONS = path.join(import.meta.dirname, '../datasets/questions.jsonl');

interface AskedQuestion {
  readonly text: string;
  readonly right: readonly string[];
}

interface Quality {
  readonly first: number;
  readonly among: number;
}

/** Ours against other engines that read the same articles: what they find, and what a question costs. `isLarge`: slow ones too. */
export function retrievalBench({ isLarge }: { isLarge: boolean }): Bench {
  return async () => {
    const { files } = await loadArticles('knowledge');
    const articles = files.map(({ article }) => article);
    const questions = await askedQuestions();
    const peers = [miniSearch, orama, langchainBm25, hashedNgrams, ...(isLarge ? [nlpJs] : [])];
    const opened: { engine: Engine; seconds: number; quality: Quality }[] = [];
    // Ours is opened twice, because what counts is the index from the cache.
    await ownRetriever(INDEX_FOLDER)(articles);
    for (const open of [ownRetriever(INDEX_FOLDER), ...peers]) {
      const { engine, seconds } = await timed(open, articles);
      opened.push({ engine, seconds, quality: await qualityOf(engine, questions) });
    }
    const times = await interleave(
      Object.fromEntries(
        opened.map(({ engine }) => [engine.name, (call: number) => engine.rank(questions[call]!.text)]),
      ),
      { rounds: ROUNDS, calls: questions.length },
    );
    const [own, ...others] = opened.map(({ engine: { name }, quality, seconds }) => ({
      name,
      quality,
      seconds,
      times: times[name]!,
    }));
    const ratio = (other: { times: Rounds }): number => ratioOf(own!.times, other.times);
    const notBetter = others.filter(({ quality }) => quality.first <= own!.quality.first);
    return {
      title: `Retrieval: ${questions.length} questions over ${articles.length} articles`,
      columns: ['engine', 'right first', 'among three', 'µs a question', 'ours ÷ this', 's to open'],
      rows: [own!, ...others].map((row) => [
        row.name,
        row.quality.first.toFixed(3),
        row.quality.among.toFixed(3),
        (median(row.times) * 1000).toFixed(0),
        ratio(row).toFixed(2),
        row.seconds.toFixed(1),
      ]),
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
          points: [own!, ...others].map((row) => ({
            label: row.name,
            x: median(row.times) * 1000,
            y: row.quality.first,
          })),
        }),
      },
    };
  };
}

async function askedQuestions(): Promise<AskedQuestion[]> {
  const dataset = parseDataset(await readFile(QUESTIONS, 'utf8'));
  if (dataset.kind !== 'conversations') throw new Error(`${QUESTIONS} holds no questions`);
  return dataset.conversations.flatMap(({ turns }) =>
    turns.flatMap(({ say, expect: { articles = [], acceptable = [] } }) =>
      articles.length === 0 ? [] : [{ text: say, right: [...articles, ...acceptable] }],
    ),
  );
}

async function timed(
  open: OpenEngine,
  articles: Parameters<OpenEngine>[0],
): Promise<{ engine: Engine; seconds: number }> {
  const started = performance.now();
  const engine = await open(articles);
  return { engine, seconds: (performance.now() - started) / 1000 };
}

async function qualityOf(engine: Engine, questions: readonly AskedQuestion[]): Promise<Quality> {
  let first = 0;
  let among = 0;
  for (const { text, right } of questions) {
    const ranked = await engine.rank(text);
    if (right.includes(ranked[0] ?? '')) first += 1;
    if (ranked.slice(0, AMONG).some((id) => right.includes(id))) among += 1;
  }
  return { first: first / questions.length, among: among / questions.length };
}
