import type { Article } from '../domain/article.ts';
import { buildFeatureSpace, vectorOf } from './feature-space.ts';
import { buildLexicalIndex, lexicalFieldsOf } from './lexical-index.ts';
import type { SearchIndex } from './search-index.ts';
import { featuresOf, type TextFeatures } from './text-features.ts';
import { trainIntentRanker } from './train-intent-ranker.ts';

/** Prose teaches the words of a subject, but nobody types it. */
const PROSE_WEIGHT = 0.3;

/** Computes everything from the articles and their questions; seconds, not minutes. */
export async function buildSearchIndex(
  articles: readonly Article[],
  onProgress: (share: number) => void,
): Promise<SearchIndex> {
  const examples = articles.flatMap((article, position) =>
    trainingTexts(article).map(({ text, weight }) => ({
      features: featuresOf(text),
      article: position,
      weight,
    })),
  );
  const space = buildFeatureSpace(examples.map(({ features }) => features));
  const vector = (features: TextFeatures) => vectorOf(space, features);
  const ranker = await trainIntentRanker(
    examples.map(({ features, article, weight }) => ({ vector: vector(features), article, weight })),
    { rowCount: space.idf.length, articleCount: articles.length },
    onProgress,
  );
  return {
    space,
    ranker,
    articles: buildLexicalIndex(space, articles.map(lexicalFieldsOf)),
    passages: buildLexicalIndex(
      space,
      articles.flatMap(({ sections }) => sections.map(({ text }) => [{ text, boost: 1 }])),
    ),
  };
}

/** What each article has to offer as examples: questions, names, and sentences of its text. */
function trainingTexts(article: Article): { text: string; weight: number }[] {
  const names = [article.title, ...article.synonyms];
  const sentences = article.sections.flatMap(({ text }) => sentencesOf(text));
  return [
    ...article.questions.map((text) => ({ text, weight: 1 })),
    ...names.map((text) => ({ text, weight: 1 })),
    ...sentences.map((text) => ({ text, weight: PROSE_WEIGHT })),
  ];
}

const SHORTEST_SENTENCE = 16;

function sentencesOf(text: string): string[] {
  return text.split(/\n|(?<=[.?!])\s+/).filter((sentence) => sentence.length >= SHORTEST_SENTENCE);
}
