import { type Corpus, type CorpusName, readCorpus } from './corpus.ts';
import { ENGINES, type EngineName } from './engines/all-engines.ts';
import { AMONG, type Engine } from './engines/engine.ts';

/** What is asked of a process with one engine: to fill it, how much it finds, and what a question costs now. */
export type EngineRequest =
  | { readonly ask: 'open'; readonly engine: EngineName; readonly corpus: CorpusName }
  | { readonly ask: 'judge' }
  | { readonly ask: 'time' };

export interface Opened {
  readonly articles: number;
  /** In all articles together. */
  readonly messages: number;
  /** To fill the engine, without making the corpus. */
  readonly seconds: number;
  /** Growth of the process while it was filled. */
  readonly megabytes: number;
}

export interface Quality {
  /** Shares of the questions, 0 to 1. */
  readonly first: number;
  readonly among: number;
  readonly questions: number;
}

export interface Timed {
  readonly millisecondsPerQuestion: number;
}

/** A slow engine is asked as many questions a round as fit in this, others all of them. */
const ROUND_MS = 2_000;

let engine: Engine;
let corpus: Corpus;
let asked = 0;

process.on('message', (request: EngineRequest) => {
  answer(request).then(
    (reply) => process.send!(reply),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
});

// Nobody waits for the answer any more.
process.on('disconnect', () => process.exit());

function answer(request: EngineRequest): Promise<Opened | Quality | Timed> {
  switch (request.ask) {
    case 'open':
      return open(request.engine, request.corpus);
    case 'judge':
      return judge();
    case 'time':
      return time();
  }
}

async function open(name: EngineName, corpusName: CorpusName): Promise<Opened> {
  corpus = await readCorpus(corpusName);
  const fill = await ENGINES[name]();
  const before = process.memoryUsage().rss;
  const started = performance.now();
  engine = await fill(corpus.articles);
  return {
    articles: corpus.articles.length,
    messages: corpus.articles.reduce((sum, { questions }) => sum + questions.length, 0),
    seconds: (performance.now() - started) / 1000,
    megabytes: (process.memoryUsage().rss - before) / 1e6,
  };
}

async function judge(): Promise<Quality> {
  let first = 0;
  let among = 0;
  for (const { text, right } of corpus.questions) {
    const ranked = await engine.rank(text);
    if (right.includes(ranked[0] ?? '')) first += 1;
    if (ranked.slice(0, AMONG).some((id) => right.includes(id))) among += 1;
  }
  const questions = corpus.questions.length;
  return { first: first / questions, among: among / questions, questions };
}

/** Each round goes on where the one before stopped. */
async function time(): Promise<Timed> {
  const started = performance.now();
  let calls = 0;
  while (calls < corpus.questions.length && performance.now() - started < ROUND_MS) {
    await engine.rank(corpus.questions[asked % corpus.questions.length]!.text);
    asked += 1;
    calls += 1;
  }
  return { millisecondsPerQuestion: (performance.now() - started) / calls };
}
