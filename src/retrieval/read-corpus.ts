import type { Article } from '../domain/article.ts';
import { analyseWords } from './analysed-text.ts';
import { buildFeatureSpace, type FeatureSpace, vectorsOf } from './feature-space.ts';
import { createTextReader, type FeaturedText, featuresOfTexts, type TextReader } from './featured-texts.ts';
import type { Examples, Lesson } from './lesson.ts';
import type { OtherQuestions } from './ports.ts';
import { generalTexts, otherTexts, scopeLesson } from './scope-lesson.ts';
import { type TextFeatures, termsOf } from './text-features.ts';
import { trainingTextsOf } from './training-texts.ts';
import { countWords, createVocabulary, type Vocabulary } from './vocabulary.ts';

/** What was read: the words and features of all texts, and what the rankers learn from them. */
export interface Corpus {
  readonly vocabulary: Vocabulary;
  readonly space: FeatureSpace;
  /** Null when there is nothing to learn. */
  readonly lessons: { readonly articles: Lesson | null; readonly scope: Lesson | null };
}

/** Training compares every example with every article, so its cost grows with the square; the other parts do not. */
const MOST_ARTICLES_TO_TRAIN = 1_000;

/** Whether there are too many articles to learn from. */
export function isLarge(articles: readonly Article[]): boolean {
  return articles.length > MOST_ARTICLES_TO_TRAIN;
}

const TRAINING = { epochs: 3, rate: 5, smoothing: 0.1 };
/** Share of the questions that are read with small talk as well; with more the index takes longer and finds no more. */
const CHATTY_SHARE = 0.5;

/** Reads the articles, their questions and the other questions. `onProgress` is called with 0 to 1. */
export function readCorpus(
  articles: readonly Article[],
  otherQuestions: OtherQuestions,
  onProgress: (share: number) => void,
): Corpus {
  const vocabulary = createVocabulary(countWords(wordsPerText(articles)));
  if (isLarge(articles)) {
    const space = buildFeatureSpace(termsPerArticle(articles, vocabulary, onProgress));
    return { vocabulary, space, lessons: { articles: null, scope: null } };
  }
  const reader = createTextReader(vocabulary, CHATTY_SHARE);
  const texts = textsPerArticle(articles, reader, onProgress);
  return { vocabulary, ...prepareLessons([...texts], otherQuestions, reader) };
}

function* wordsPerText(articles: readonly Article[]): Generator<readonly string[]> {
  for (const article of articles) for (const { words } of trainingTextsOf(article)) yield words;
}

function* textsPerArticle(
  articles: readonly Article[],
  reader: TextReader,
  onProgress: (share: number) => void,
): Generator<readonly FeaturedText[]> {
  for (const [position, article] of articles.entries()) {
    yield reader.ofArticle(article);
    onProgress((position + 1) / articles.length);
  }
}

/** What the lexical index counts is all that matters of a text where nothing is learned. */
function* termsPerArticle(
  articles: readonly Article[],
  vocabulary: Vocabulary,
  onProgress: (share: number) => void,
): Generator<readonly TextFeatures[]> {
  for (const [position, article] of articles.entries()) {
    yield trainingTextsOf(article).map(({ words }) => {
      const { keys: hashes, amounts } = termsOf(analyseWords(vocabulary, words));
      return { hashes, amounts };
    });
    onProgress((position + 1) / articles.length);
  }
}

function* featuresOfEach(classes: Iterable<readonly FeaturedText[]>): Generator<readonly TextFeatures[]> {
  for (const texts of classes) yield featuresOfTexts(texts);
}

/** Both rankers look at the same vectors, so that a question is turned into one once. */
function prepareLessons(
  articles: readonly (readonly FeaturedText[])[],
  otherQuestions: OtherQuestions,
  reader: TextReader,
): Pick<Corpus, 'space' | 'lessons'> {
  const general = generalTexts(reader);
  const others = otherTexts(reader, otherQuestions);
  const classes = [...articles, general, ...others];
  const space = buildFeatureSpace(featuresOfEach(classes));
  const rowCount = space.importance.length;
  const { vectors, examples } = examplesOf(space, classes);
  const lesson = { vectors, rowCount };
  return {
    space,
    lessons: {
      articles: {
        ...lesson,
        examples: firstOf(examples, articles.flat().length),
        articleCount: articles.length,
        training: TRAINING,
      },
      scope: others.every((texts) => texts.length === 0)
        ? null
        : scopeLesson(lesson, examples, articles.length + 1),
    },
  };
}

/** Each text of each class, as an example of the position of its class. */
function examplesOf(
  space: FeatureSpace,
  classes: readonly (readonly FeaturedText[])[],
): Pick<Lesson, 'vectors' | 'examples'> {
  const texts = classes.flat();
  const read: TextFeatures[] = [];
  const numberOf = (features: TextFeatures): number => read.push(features) - 1;
  const examples = {
    vectors: Int32Array.from(texts, ({ features }) => numberOf(features)),
    chattyVectors: Int32Array.from(texts, ({ chatty }) => (chatty ? numberOf(chatty) : -1)),
    articles: Int32Array.from(classes.flatMap((ofClass, position) => ofClass.map(() => position))),
    weights: Float32Array.from(texts, ({ weight }) => weight),
  };
  return { vectors: vectorsOf(space, read), examples };
}

function firstOf({ vectors, chattyVectors, articles, weights }: Examples, count: number): Examples {
  return {
    vectors: vectors.subarray(0, count),
    chattyVectors: chattyVectors.subarray(0, count),
    articles: articles.subarray(0, count),
    weights: weights.subarray(0, count),
  };
}
