import type { Article } from '../domain/article.ts';
import { analyseText } from './analysed-text.ts';
import { buildScopeRanker, NO_SCOPE_RANKER } from './build-scope-ranker.ts';
import { buildFeatureSpace, type FeatureSpace } from './feature-space.ts';
import {
  createTextReader,
  type FeaturedText,
  featuresOfTexts,
  type TextReader,
  trainingExamples,
} from './featured-texts.ts';
import type { IntentRanker } from './intent-ranker.ts';
import { buildLexicalIndex, type LexicalField } from './lexical-index.ts';
import { OTHER_QUESTION_KINDS, type OtherQuestions } from './ports.ts';
import type { ScopeRanker } from './scope-ranker.ts';
import type { SearchIndex } from './search-index.ts';
import type { TextFeatures } from './text-features.ts';
import { trainIntentRanker } from './train-intent-ranker.ts';
import { trainingTextsOf, withoutReferences } from './training-texts.ts';
import { countWords, createVocabulary, type Vocabulary } from './vocabulary.ts';

/** Training compares every example with every article, so its cost grows with the square; the other parts do not. */
const MOST_ARTICLES_TO_TRAIN = 1_000;
const TRAINING = { epochs: 6, rate: 3, smoothing: 0.1 };

/** Computes everything from the articles, their questions and the other questions. `onProgress` is called with 0 to 1. */
export async function buildSearchIndex(
  articles: readonly Article[],
  otherQuestions: OtherQuestions,
  onProgress: (share: number) => void,
): Promise<SearchIndex> {
  const vocabulary = createVocabulary(countWords(wordsPerText(articles)));
  const reader = createTextReader(vocabulary);
  // What trains the rankers is small enough to keep; more articles are read one at a time and forgotten.
  const trained = articles.length > MOST_ARTICLES_TO_TRAIN ? [] : articles.map(reader.ofArticle);
  const space = buildFeatureSpace(
    trained.length > 0 ? trained.map(featuresOfTexts) : featuresPerArticle(articles, reader),
  );
  return {
    vocabulary,
    space,
    articles: buildLexicalIndex(space, articleFields(articles, vocabulary)),
    ranker: await trainRanker(trained, articles.length, space, onProgress),
    scope: await trainScope(trained, otherQuestions, reader),
  };
}

function* wordsPerText(articles: readonly Article[]): Generator<readonly string[]> {
  for (const article of articles) for (const { words } of trainingTextsOf(article)) yield words;
}

function* featuresPerArticle(
  articles: readonly Article[],
  reader: TextReader,
): Generator<readonly TextFeatures[]> {
  for (const article of articles) yield featuresOfTexts(reader.ofArticle(article));
}

function* articleFields(articles: readonly Article[], vocabulary: Vocabulary): Generator<LexicalField[]> {
  for (const { title, synonyms, questions, sections } of articles) {
    const field = (texts: readonly string[], boost: number): LexicalField => ({
      text: analyseText(vocabulary, texts.join('\n')),
      boost,
    });
    yield [
      field([title], 4),
      field(synonyms, 3),
      ...questions.map((question) => field([question], 1)),
      ...sections.map(({ text }) => field([withoutReferences(text)], 1)),
    ];
  }
}

async function trainRanker(
  articles: readonly (readonly FeaturedText[])[],
  articleCount: number,
  space: FeatureSpace,
  onProgress: (share: number) => void,
): Promise<IntentRanker> {
  const examples = trainingExamples(space, articles);
  const rowCount = examples.length === 0 ? 0 : space.importance.length;
  return trainIntentRanker(examples, { rowCount, articleCount }, TRAINING, onProgress);
}

async function trainScope(
  articles: readonly (readonly FeaturedText[])[],
  otherQuestions: OtherQuestions,
  reader: TextReader,
): Promise<ScopeRanker> {
  const hasOthers = OTHER_QUESTION_KINDS.some((kind) => otherQuestions[kind].length > 0);
  return hasOthers && articles.length > 0
    ? buildScopeRanker(articles, otherQuestions, reader)
    : NO_SCOPE_RANKER;
}
