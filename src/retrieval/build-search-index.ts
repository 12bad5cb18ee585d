import type { Article } from '../domain/article.ts';
import { analyseText } from './analysed-text.ts';
import { generalTexts, otherTexts, SCOPE_CLASSES, trainScopeRanker } from './build-scope-ranker.ts';
import { buildFeatureSpace, type FeatureSpace } from './feature-space.ts';
import {
  createTextReader,
  type FeaturedText,
  featuresOfTexts,
  type TextReader,
  trainingExamples,
} from './featured-texts.ts';
import { compressRanker, type IntentRanker } from './intent-ranker.ts';
import { buildLexicalIndex, type LexicalField } from './lexical-index.ts';
import type { OtherQuestions } from './ports.ts';
import type { SearchIndex } from './search-index.ts';
import type { TextFeatures } from './text-features.ts';
import { trainIntentRanker } from './train-intent-ranker.ts';
import { trainingTextsOf, withoutReferences } from './training-texts.ts';
import { countWords, createVocabulary, type Vocabulary } from './vocabulary.ts';

/** Training compares every example with every article, so its cost grows with the square; the other parts do not. */
const MOST_ARTICLES_TO_TRAIN = 1_000;
const TRAINING = { epochs: 3, rate: 5, smoothing: 0.1 };

/** Computes everything from the articles, their questions and the other questions. `onProgress` is called with 0 to 1. */
export async function buildSearchIndex(
  articles: readonly Article[],
  otherQuestions: OtherQuestions,
  onProgress: (share: number) => void,
): Promise<SearchIndex> {
  const vocabulary = createVocabulary(countWords(wordsPerText(articles)));
  const reader = createTextReader(vocabulary);
  const { space, ranker, scope } =
    articles.length > MOST_ARTICLES_TO_TRAIN
      ? untrained(buildFeatureSpace(featuresPerArticle(articles, reader)), articles.length)
      : await trainRankers(articles.map(reader.ofArticle), otherQuestions, reader, onProgress);
  return {
    vocabulary,
    space,
    articles: buildLexicalIndex(space, articleFields(articles, vocabulary)),
    ranker,
    scope,
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

type Rankers = Pick<SearchIndex, 'space' | 'ranker' | 'scope'>;

/** Rank nothing and recognise nothing as not ours. */
function untrained(space: FeatureSpace, articleCount: number): Rankers {
  return { space, ranker: noRanker(articleCount), scope: noRanker(SCOPE_CLASSES) };
}

function noRanker(articleCount: number): IntentRanker {
  return compressRanker(new Float32Array(0), articleCount);
}

/** Both rankers look at the same vector, so that a question is turned into one once. */
async function trainRankers(
  articles: readonly (readonly FeaturedText[])[],
  otherQuestions: OtherQuestions,
  reader: TextReader,
  onProgress: (share: number) => void,
): Promise<Rankers> {
  const general = generalTexts(reader);
  const others = otherTexts(reader, otherQuestions);
  const space = buildFeatureSpace([...articles, general, ...others].map(featuresOfTexts));
  const rowCount = space.importance.length;
  const examples = trainingExamples(space, articles);
  const ours = [...examples, ...trainingExamples(space, [general])];
  return {
    space,
    ranker: await trainIntentRanker(
      examples,
      { rowCount, articleCount: articles.length },
      TRAINING,
      onProgress,
    ),
    scope: others.every((texts) => texts.length === 0)
      ? noRanker(SCOPE_CLASSES)
      : await trainScopeRanker(ours, trainingExamples(space, others), rowCount),
  };
}
