import type { Article } from '../domain/article.ts';
import { type Passage, passagesOf } from '../domain/passage.ts';
import { analyseText } from './analysed-text.ts';
import { vectorOf } from './feature-space.ts';
import { fuse } from './fusion.ts';
import { scoreArticles } from './intent-ranker.ts';
import { scoreDocuments } from './lexical-index.ts';
import type { VectorIndex } from './ports.ts';
import { judgeScope, type NotOurs } from './scope-ranker.ts';
import type { SearchIndex } from './search-index.ts';
import { featuresOf } from './text-features.ts';

export interface RankedArticle {
  readonly articleId: string;
  /** Chance, 0 to 1, that this is the article the question is about; calibrated; together they are 1 − `notOurs`. */
  readonly confidence: number;
}

export interface RankedPassage {
  readonly passage: Passage;
  /** Only comparable within one answer of the retriever. */
  readonly score: number;
}

export interface Retrieval {
  /** Most likely first. */
  readonly articles: readonly RankedArticle[];
  /** Passages of those articles, most words in common with the question first. */
  readonly passages: readonly RankedPassage[];
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
  vectors: VectorIndex,
): Retriever {
  const passages = articles.map(passagesOf);
  const firstPassage = runningTotals(passages.map(({ length }) => length));
  const positions = new Map(articles.map(({ id }, position) => [id, position]));

  return {
    async retrieve(question, { limit = DEFAULT_LIMIT } = {}) {
      const text = analyseText(index.vocabulary, question);
      const notOurs = judgeScope(index.scope, index.vocabulary, question);
      const chances = fuse({
        intent: scoreArticles(index.ranker, vectorOf(index.space, featuresOf(text))),
        lexical: scoreDocuments(index.articles, index.space, text),
        nearest: nearestArticles(await vectors.nearest(question, NEIGHBOURS), positions),
      });
      const ours = 1 - (notOurs?.confidence ?? 0);
      const confidences = chances.map((chance) => chance * ours);
      const best = topPositions(confidences, limit);
      const passageScores = scoreDocuments(index.passages, index.space, text);
      return {
        articles: best.map((position) => ({
          articleId: articles[position]!.id,
          confidence: confidences[position]!,
        })),
        passages: best
          .flatMap((position) =>
            passages[position]!.map((passage, place) => ({
              passage,
              score: passageScores[firstPassage[position]! + place]!,
            })),
          )
          .sort((a, b) => b.score - a.score),
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
  for (let position = 0; position < scores.length; position += 1) {
    if (best.length === limit && scores[position]! <= scores[best.at(-1)!]!) continue;
    const place = best.findIndex((other) => scores[position]! > scores[other]!);
    best.splice(place < 0 ? best.length : place, 0, position);
    if (best.length > limit) best.pop();
  }
  return best;
}

/** How many come before each: `[9, 8, 9]` → `[0, 9, 17]`. */
function runningTotals(lengths: readonly number[]): number[] {
  let total = 0;
  return lengths.map((length) => {
    total += length;
    return total - length;
  });
}
