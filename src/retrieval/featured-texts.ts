import type { Article } from '../domain/article.ts';
import { analyseWords } from './analysed-text.ts';
import { type FeatureSpace, vectorOf } from './feature-space.ts';
import { scopeFeaturesOf } from './scope-ranker.ts';
import { seededRandom } from './seeded-random.ts';
import { withSmallTalk } from './small-talk.ts';
import type { TextFeatures } from './text-features.ts';
import type { TrainingExample } from './train-intent-ranker.ts';
import { type TrainingText, trainingTextsOf } from './training-texts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A training text as both rankers look at it. */
export interface FeaturedText extends TrainingText {
  readonly features: TextFeatures;
  /** With small talk around it; only of some questions. */
  readonly chatty?: TextFeatures;
}

const SMALL_TALK_SEED = 7;
/** Share of the questions that are read with small talk as well; with more the index takes longer and finds no more. */
const CHATTY_QUESTIONS = 0.5;

/** Reads training texts. */
export interface TextReader {
  ofArticle(article: Article): FeaturedText[];
  ofTexts(texts: readonly TrainingText[]): FeaturedText[];
}

export function createTextReader(vocabulary: Vocabulary): TextReader {
  const random = seededRandom(SMALL_TALK_SEED);
  const read = (words: readonly string[]): TextFeatures =>
    scopeFeaturesOf(vocabulary, analyseWords(vocabulary, words));
  const ofTexts: TextReader['ofTexts'] = (texts) =>
    texts.map((text) => ({
      ...text,
      features: read(text.words),
      ...(text.isQuestion && random() < CHATTY_QUESTIONS
        ? { chatty: read(withSmallTalk(text.words, random)) }
        : {}),
    }));
  return { ofTexts, ofArticle: (article) => ofTexts(trainingTextsOf(article)) };
}

export function featuresOfTexts(texts: readonly FeaturedText[]): TextFeatures[] {
  return texts.map(({ features }) => features);
}

/** What a ranker learns from: the texts of each class, over the rows of a space. */
export function trainingExamples(
  space: FeatureSpace,
  classes: readonly (readonly FeaturedText[])[],
): TrainingExample[] {
  return classes.flatMap((texts, position) =>
    texts.map(({ features, chatty, weight }) => ({
      vector: vectorOf(space, features),
      ...(chatty && { chattyVector: vectorOf(space, chatty) }),
      article: position,
      weight,
    })),
  );
}
