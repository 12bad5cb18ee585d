import type { Article } from '../domain/article.ts';
import { analyseText, analyseWords } from './analysed-text.ts';
import { buildScopeRanker, NO_SCOPE_RANKER } from './build-scope-ranker.ts';
import { buildFeatureSpace, type FeatureSpace, vectorOf } from './feature-space.ts';
import type { IntentRanker } from './intent-ranker.ts';
import { buildLexicalIndex, type LexicalField } from './lexical-index.ts';
import { OTHER_QUESTION_KINDS, type OtherQuestions } from './ports.ts';
import type { ScopeRanker } from './scope-ranker.ts';
import type { SearchIndex } from './search-index.ts';
import { seededRandom } from './seeded-random.ts';
import { withSmallTalk } from './small-talk.ts';
import { featuresOf } from './text-features.ts';
import { type TrainingExample, trainIntentRanker } from './train-intent-ranker.ts';
import { trainingTextsOf, withoutReferences } from './training-texts.ts';
import { countWords, createVocabulary, type Vocabulary } from './vocabulary.ts';

/** Training compares every example with every article, so its cost grows with the square; the other parts do not. */
const MOST_ARTICLES_TO_TRAIN = 1_000;
const SMALL_TALK_SEED = 7;

/** Computes everything from the articles, their questions and the other questions. `onProgress` is called with 0 to 1. */
export async function buildSearchIndex(
  articles: readonly Article[],
  otherQuestions: OtherQuestions,
  onProgress: (share: number) => void,
): Promise<SearchIndex> {
  const vocabulary = createVocabulary(countWords(wordsPerText(articles)));
  const space = buildFeatureSpace(featuresPerArticle(articles, vocabulary));
  return {
    vocabulary,
    space,
    articles: buildLexicalIndex(space, articleFields(articles, vocabulary)),
    passages: buildLexicalIndex(space, passageFields(articles, vocabulary)),
    ranker: await trainRanker(articles, vocabulary, space, onProgress),
    scope: await trainScope(articles, otherQuestions, vocabulary),
  };
}

function* wordsPerText(articles: readonly Article[]): Generator<readonly string[]> {
  for (const article of articles) for (const { words } of trainingTextsOf(article)) yield words;
}

function* featuresPerArticle(articles: readonly Article[], vocabulary: Vocabulary) {
  for (const article of articles) {
    yield trainingTextsOf(article).map(({ words }) => featuresOf(analyseWords(vocabulary, words)));
  }
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

function* passageFields(articles: readonly Article[], vocabulary: Vocabulary): Generator<LexicalField[]> {
  for (const { sections } of articles) {
    for (const { text } of sections)
      yield [{ text: analyseText(vocabulary, withoutReferences(text)), boost: 1 }];
  }
}

async function trainRanker(
  articles: readonly Article[],
  vocabulary: Vocabulary,
  space: FeatureSpace,
  onProgress: (share: number) => void,
): Promise<IntentRanker> {
  const examples =
    articles.length > MOST_ARTICLES_TO_TRAIN ? [] : trainingExamples(articles, vocabulary, space);
  return trainIntentRanker(
    examples,
    { rowCount: examples.length === 0 ? 0 : space.importance.length, articleCount: articles.length },
    onProgress,
  );
}

async function trainScope(
  articles: readonly Article[],
  otherQuestions: OtherQuestions,
  vocabulary: Vocabulary,
): Promise<ScopeRanker> {
  const hasOthers = OTHER_QUESTION_KINDS.some((kind) => otherQuestions[kind].length > 0);
  const isTrained = hasOthers && articles.length <= MOST_ARTICLES_TO_TRAIN;
  return isTrained ? buildScopeRanker(articles, otherQuestions, vocabulary) : NO_SCOPE_RANKER;
}

function trainingExamples(
  articles: readonly Article[],
  vocabulary: Vocabulary,
  space: FeatureSpace,
): TrainingExample[] {
  const random = seededRandom(SMALL_TALK_SEED);
  const vector = (words: readonly string[]) => vectorOf(space, featuresOf(analyseWords(vocabulary, words)));
  return articles.flatMap((article, position) =>
    trainingTextsOf(article).map(({ words, weight, isQuestion }) => ({
      vector: vector(words),
      ...(isQuestion ? { chattyVector: vector(withSmallTalk(words, random)) } : {}),
      article: position,
      weight,
    })),
  );
}
