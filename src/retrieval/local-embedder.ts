import { analyseText } from './analysed-text.ts';
import { scoreDocuments } from './lexical-index.ts';
import type { TextEmbedder } from './ports.ts';
import type { SearchIndex } from './search-index.ts';

/** One dimension per article; beyond this many, articles share dimensions. */
const MOST_DIMENSIONS = 384;

/**
 * Embeds a text without any model, by explicit semantic analysis (Gabrilovich and Markovitch, 2007): its vector says how
 * much its words have to do with each article. So two texts without a word in common are near when their words occur
 * in the same articles.
 */
export function createLocalEmbedder({
  vocabulary,
  space,
  articles,
}: Pick<SearchIndex, 'vocabulary' | 'space' | 'articles'>): TextEmbedder {
  const dimensions = Math.min(MOST_DIMENSIONS, articles.documentCount);
  return {
    version: `semantic-analysis-${dimensions}`,
    embed(text) {
      const scores = scoreDocuments(articles, space, analyseText(vocabulary, text));
      const vector = new Array<number>(dimensions).fill(0);
      for (const [article, score] of scores.entries()) vector[article % dimensions]! += score;
      return centred(vector);
    },
  };
}

/** Words that occur in every article make all texts alike; without the mean only the differences count. */
function centred(vector: number[]): number[] {
  const mean = vector.reduce((sum, value) => sum + value, 0) / Math.max(1, vector.length);
  return vector.map((value) => value - mean);
}
