import type { Article } from '../domain/article.ts';
import { type Candidates, everyArticle, mentionedArticles } from './candidates.ts';
import { vectorOf } from './feature-space.ts';
import { fuse } from './fusion.ts';
import { scoreArticles } from './intent-ranker.ts';
import type { VectorIndex } from './ports.ts';
import { judgeScope, type NotOurs, scopeFeaturesOf } from './scope-ranker.ts';
import { Scoreboard, type ScoredPositions } from './scoreboard.ts';
import type { SearchIndex } from './search-index.ts';
import type { TextScorer } from './text-scorer.ts';
import { topPositions } from './top-positions.ts';

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
  const everyPosition = Int32Array.from(articles.keys());
  const isLearned = index.ranker.scales.length > 0;

  return {
    async retrieve(question, { limit = DEFAULT_LIMIT } = {}) {
      const { text, articles: lexical } = scoreText(question);
      const nearest = nearestArticles(await vectors.nearest(question, NEIGHBOURS), positions);
      if (!isLearned)
        return { articles: rank(mentionedArticles({ lexical, nearest }), limit, 1), notOurs: null };
      const vector = vectorOf(index.space, scopeFeaturesOf(index.vocabulary, text));
      const notOurs = judgeScope(index.scope, vector);
      const candidates = everyArticle(everyPosition, scoreArticles(index.ranker, vector), {
        lexical,
        nearest,
      });
      return { articles: rank(candidates, limit, 1 - (notOurs?.confidence ?? 0)), notOurs };
    },
  };

  function rank(candidates: Candidates, limit: number, ours: number): RankedArticle[] {
    const { ofCandidates, ofOthers } = fuse(candidates.scores, articles.length - candidates.positions.length);
    const ranked = (position: number, chance: number): RankedArticle => ({
      articleId: articles[position]!.id,
      confidence: chance * ours,
    });
    const best = Array.from(topPositions(ofCandidates, limit), (place) =>
      ranked(candidates.positions[place]!, ofCandidates[place]!),
    );
    const others = positionsBeside(candidates.positions, articles.length, limit - best.length);
    return [...best, ...others.map((position) => ranked(position, ofOthers))];
  }
}

/** Used for one question after another, so that none needs one of its own. */
const votes = new Scoreboard();

function nearestArticles(
  neighbours: readonly { id: string; similarity: number }[],
  positions: ReadonlyMap<string, number>,
): ScoredPositions {
  votes.reserve(positions.size);
  for (const { id, similarity } of neighbours) {
    const position = positions.get(articleOfEntry(id));
    if (position !== undefined && similarity > 0) votes.add(position, similarity ** 2);
  }
  return votes.take();
}

/** The first positions that are no candidates, so many of them. */
function positionsBeside(candidates: Int32Array, articleCount: number, count: number): number[] {
  if (count <= 0) return [];
  const known = new Set(candidates);
  const positions: number[] = [];
  for (let position = 0; position < articleCount && positions.length < count; position += 1)
    if (!known.has(position)) positions.push(position);
  return positions;
}

/** Entry ids are `<article>#<facet>`, `<article>?<number>`, or that of the article. */
function articleOfEntry(id: string): string {
  const end = id.search(/[#?]/);
  return end < 0 ? id : id.slice(0, end);
}
