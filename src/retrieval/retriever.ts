import type { Article } from '../domain/article.ts';
import { vectorOf } from './feature-space.ts';
import { fuse } from './fusion.ts';
import { scoreArticles } from './intent-ranker.ts';
import type { VectorIndex } from './ports.ts';
import { judgeScope, type NotOurs, scopeFeaturesOf } from './scope-ranker.ts';
import type { SearchIndex } from './search-index.ts';
import type { TextScorer } from './text-scorer.ts';

export interface RankedArticle {
  readonly articleId: string;
  /** Chance, 0 to 1, that this is the article the question is about; calibrated; together they are 1 − `notOurs`. */
  readonly confidence: number;
}

export interface Retrieval {
  /** Most likely first. */
  readonly articles: readonly RankedArticle[];
  /** How likely it is no employer's question about staff; null when nothing of it is recognised. */
  readonly notOurs: NotOurs | null;
}

export interface Retriever {
  /** Never empty while there are articles: a question that matches nothing gets the same small confidence for all. */
  retrieve(question: string, options?: { limit?: number }): Promise<Retrieval>;
}

const DEFAULT_LIMIT = 5;
/** Enough neighbours for several articles to be heard, few enough to stay near. */
const NEIGHBOURS = 30;

/** Ranks articles by what the intent ranker, the lexical index and the vector index say together. */
export function createRetriever(
  articles: readonly Article[],
  index: SearchIndex,
  scoreText: TextScorer,
  vectors: VectorIndex,
): Retriever {
  const positions = new Map(articles.map(({ id }, position) => [id, position]));

  return {
    async retrieve(question, { limit = DEFAULT_LIMIT } = {}) {
      const { text, scores } = scoreText(question);
      const vector = vectorOf(index.space, scopeFeaturesOf(index.vocabulary, text));
      const notOurs = judgeScope(index.scope, vector);
      const chances = fuse({
        intent: scoreArticles(index.ranker, vector),
        lexical: scores,
        nearest: nearestArticles(await vectors.nearest(question, NEIGHBOURS), positions),
      });
      const ours = 1 - (notOurs?.confidence ?? 0);
      return {
        articles: topPositions(chances, limit).map((position) => ({
          articleId: articles[position]!.id,
          confidence: chances[position]! * ours,
        })),
        notOurs,
      };
    },
  };
}

function nearestArticles(
  neighbours: readonly { id: string; similarity: number }[],
  positions: ReadonlyMap<string, number>,
): Float32Array {
  const votes = new Float32Array(positions.size);
  for (const { id, similarity } of neighbours) {
    const position = positions.get(articleOfEntry(id));
    if (position !== undefined) votes[position]! += Math.max(0, similarity) ** 2;
  }
  return votes;
}

/** Entry ids are `<article>#<facet>` and `<article>?<number>`. */
function articleOfEntry(id: string): string {
  return id.split(/[#?]/, 1)[0]!;
}

/** Positions of the highest scores, highest first; the first of equals wins. */
function topPositions(scores: Float32Array, limit: number): number[] {
  const best: number[] = [];
  let lowest = Number.NEGATIVE_INFINITY;
  for (let position = 0; position < scores.length; position += 1) {
    if (best.length === limit && scores[position]! <= lowest) continue;
    const place = best.findIndex((other) => scores[position]! > scores[other]!);
    best.splice(place < 0 ? best.length : place, 0, position);
    if (best.length > limit) best.pop();
    lowest = scores[best.at(-1)!]!;
  }
  return best;
}
