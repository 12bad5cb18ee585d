import type { HalfScores } from './fusion.ts';
import { type ScoredPositions, scoresOfAll } from './scoreboard.ts';

/** The articles that a question may be about, and what each part says of them. */
export interface Candidates {
  readonly positions: Int32Array;
  readonly scores: HalfScores;
}

/** What the lexical index and the vector index say. */
interface Halves {
  readonly lexical: ScoredPositions;
  readonly nearest: ScoredPositions;
}

/** All of them, given their positions in order: what was learned says something of every article. */
export function everyArticle(
  positions: Int32Array,
  intent: Float32Array,
  { lexical, nearest }: Halves,
): Candidates {
  const scoresOf = (half: ScoredPositions): Float32Array => scoresOfAll(half, positions.length);
  return { positions, scores: { intent, lexical: scoresOf(lexical), nearest: scoresOf(nearest) } };
}

/** Where nothing was learned, those that share words with the question and those that are near: few of a large corpus. */
export function mentionedArticles({ lexical, nearest }: Halves): Candidates {
  const onlyNear = nearest.positions.filter((position) => !lexical.positions.includes(position));
  const positions = new Int32Array(lexical.positions.length + onlyNear.length);
  positions.set(lexical.positions);
  positions.set(onlyNear, lexical.positions.length);
  const scores = {
    intent: new Float32Array(positions.length),
    lexical: new Float32Array(positions.length),
    nearest: new Float32Array(positions.length),
  };
  scores.lexical.set(lexical.scores);
  for (const [place, position] of nearest.positions.entries())
    scores.nearest[positions.indexOf(position)] = nearest.scores[place]!;
  return { positions, scores };
}
