import type { TextEmbedder } from './ports.ts';
import type { TextScorer } from './text-scorer.ts';

/** One dimension per article; beyond this many, articles share dimensions. */
const MOST_DIMENSIONS = 384;

/**
 * Embeds a text without any model, by explicit semantic analysis (Gabrilovich and Markovitch, 2007): its vector says how
 * much its words have to do with each article. So two texts without a word in common are near when their words occur
 * in the same articles.
 */
export function createLocalEmbedder(score: TextScorer, articleCount: number): TextEmbedder {
  const dimensions = Math.min(MOST_DIMENSIONS, articleCount);
  return {
    version: `semantic-analysis-${dimensions}`,
    embed(text) {
      const { positions, scores } = score(text).articles;
      const vector = new Array<number>(dimensions).fill(0);
      for (let place = 0; place < positions.length; place += 1)
        vector[positions[place]! % dimensions]! += scores[place]!;
      return centred(vector);
    },
  };
}

/** Words that occur in every article make all texts alike; without the mean only the differences count. */
function centred(vector: number[]): number[] {
  const mean = vector.reduce((sum, value) => sum + value, 0) / Math.max(1, vector.length);
  return vector.map((value) => value - mean);
}
