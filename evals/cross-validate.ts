import { loadArticles } from '../src/adapters/knowledge-files/load-articles.ts';
import { hnswVectorIndex } from '../src/adapters/langchain/hnsw-vector-index.ts';
import type { Article } from '../src/domain/article.ts';
import { buildRetriever } from '../src/retrieval/build-retriever.ts';
import type { IndexCache, OtherQuestions } from '../src/retrieval/ports.ts';
import { wordsOf } from '../src/retrieval/words.ts';

/**
 * Cross-validates retrieval on the articles' own questions: each fold of them is left out of the index and then asked.
 * Questions that resemble each other stay in one fold, so that none is answered by its own twin.
 * `node evals/cross-validate.ts [folds to run]`, of five; prints shares and a reliability curve.
 */
const FOLDS = 5;
/** Share of words in common from which two questions of an article count as twins. */
const TWINS = 0.4;
const BANDS = 10;
const NO_OTHER_QUESTIONS: OtherQuestions = { 'out-of-scope': [], jobseeker: [], employee: [] };
const NO_CACHE: IndexCache = { read: async () => undefined, write: async () => {} };

interface Outcome {
  readonly confidence: number;
  /** 0 is first; -1 is not among the first three. */
  readonly rank: number;
}

await main(Number(process.argv[2] ?? FOLDS));

async function main(foldsToRun: number): Promise<void> {
  const { files } = await loadArticles('knowledge');
  const folded = files.map(({ article }) => ({ article, folds: foldsOf(article.questions) }));
  const outcomes: Outcome[] = [];
  for (let fold = 0; fold < foldsToRun; fold += 1) outcomes.push(...(await askFold(folded, fold)));
  printShares(outcomes);
  printReliability(outcomes);
}

async function askFold(
  folded: readonly { article: Article; folds: readonly number[] }[],
  fold: number,
): Promise<Outcome[]> {
  const retriever = await buildRetriever({
    articles: folded.map(({ article, folds }) => ({
      ...article,
      questions: article.questions.filter((_, index) => folds[index] !== fold),
    })),
    otherQuestions: NO_OTHER_QUESTIONS,
    cache: NO_CACHE,
    openVectorIndex: hnswVectorIndex(),
  });
  const outcomes: Outcome[] = [];
  for (const { article, folds } of folded) {
    for (const question of article.questions.filter((_, index) => folds[index] === fold)) {
      const { articles } = await retriever.retrieve(question, { limit: 3 });
      outcomes.push({
        confidence: articles[0]!.confidence,
        rank: articles.findIndex(({ articleId }) => articleId === article.id),
      });
    }
  }
  return outcomes;
}

/** The fold of every question; a twin of an earlier question goes to the same fold. */
function foldsOf(questions: readonly string[]): number[] {
  const words = questions.map((question) => new Set(wordsOf(question)));
  const folds: number[] = [];
  for (const [index, set] of words.entries()) {
    const twin = words.slice(0, index).findIndex((other) => likeness(set, other) >= TWINS);
    folds.push(twin < 0 ? index % FOLDS : folds[twin]!);
  }
  return folds;
}

function likeness(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  const common = first.intersection(second).size;
  return common / Math.max(1, first.size + second.size - common);
}

function printShares(outcomes: readonly Outcome[]): void {
  const share = (right: (outcome: Outcome) => boolean) =>
    (outcomes.filter(right).length / outcomes.length).toFixed(3);
  console.log(`${outcomes.length} questions left out and asked`);
  console.log(
    `right first ${share(({ rank }) => rank === 0)}, among three ${share(({ rank }) => rank >= 0)}`,
  );
}

function printReliability(outcomes: readonly Outcome[]): void {
  console.log('confidence  questions  mean confidence  right first');
  for (let band = 0; band < BANDS; band += 1) {
    const inBand = outcomes.filter(
      ({ confidence }) => Math.min(BANDS - 1, Math.floor(confidence * BANDS)) === band,
    );
    if (inBand.length === 0) continue;
    const mean = inBand.reduce((sum, { confidence }) => sum + confidence, 0) / inBand.length;
    const right = inBand.filter(({ rank }) => rank === 0).length / inBand.length;
    const label = `${(band / BANDS).toFixed(1)}-${((band + 1) / BANDS).toFixed(1)}`;
    console.log(
      `${label.padEnd(12)}${String(inBand.length).padStart(9)}${mean.toFixed(2).padStart(17)}${right.toFixed(2).padStart(13)}`,
    );
  }
}
