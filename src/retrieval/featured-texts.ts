import type { Article } from '../domain/article.ts';
import { analyseWords } from './analysed-text.ts';
import { scopeFeaturesOf } from './scope-ranker.ts';
import { seededRandom } from './seeded-random.ts';
import { withSmallTalk } from './small-talk.ts';
import type { TextFeatures } from './text-features.ts';
import { type TrainingText, trainingTextsOf } from './training-texts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A training text as both rankers look at it. */
export interface FeaturedText extends TrainingText {
  readonly features: TextFeatures;
  /** With small talk around it; only of some questions. */
  readonly chatty?: TextFeatures;
}

const SMALL_TALK_SEED = 7;

/** Reads training texts. */
export interface TextReader {
  ofArticle(article: Article): FeaturedText[];
  ofTexts(texts: readonly TrainingText[]): FeaturedText[];
}

/** `chattyShare`: of how many of the questions small talk is read as well, 0 to 1. */
export function createTextReader(vocabulary: Vocabulary, chattyShare: number): TextReader {
  const random = seededRandom(SMALL_TALK_SEED);
  const read = (words: readonly string[]): TextFeatures =>
    scopeFeaturesOf(vocabulary, analyseWords(vocabulary, words));
  const ofTexts: TextReader['ofTexts'] = (texts) =>
    texts.map((text) => ({
      ...text,
      features: read(text.words),
      ...(text.isQuestion && random() < chattyShare
        ? { chatty: read(withSmallTalk(text.words, random)) }
        : {}),
    }));
  return { ofTexts, ofArticle: (article) => ofTexts(trainingTextsOf(article)) };
}

export function featuresOfTexts(texts: readonly FeaturedText[]): TextFeatures[] {
  return texts.map(({ features }) => features);
}
