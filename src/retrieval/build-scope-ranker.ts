import type { Article } from '../domain/article.ts';
import { analyseWords } from './analysed-text.ts';
import { EMPLOYER_MESSAGES } from './employer-messages.ts';
import { buildFeatureSpace, vectorOf } from './feature-space.ts';
import { compressRanker } from './intent-ranker.ts';
import { OTHER_QUESTION_KINDS, type OtherQuestions } from './ports.ts';
import { type ScopeRanker, scopeFeaturesOf } from './scope-ranker.ts';
import { seededRandom } from './seeded-random.ts';
import { withSmallTalk } from './small-talk.ts';
import type { TextFeatures } from './text-features.ts';
import { type TrainingExample, trainIntentRanker } from './train-intent-ranker.ts';
import { type TrainingText, trainingTextsOf } from './training-texts.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** There are far fewer other questions than questions about articles; chosen by cross-validation (`evals/README.md`). */
const OTHER_WEIGHT = 6;
const SEED = 11;

interface Example extends TrainingText {
  readonly features: TextFeatures;
}

const CLASSES = 1 + OTHER_QUESTION_KINDS.length;

/** Recognises nothing, so that every question counts as ours. */
export const NO_SCOPE_RANKER: ScopeRanker = {
  space: buildFeatureSpace([]),
  ranker: compressRanker(new Float32Array(0), CLASSES),
};

/** Learns what is ours from the articles and from what employers say in general, what is not from the other questions. */
export async function buildScopeRanker(
  articles: readonly Article[],
  otherQuestions: OtherQuestions,
  vocabulary: Vocabulary,
): Promise<ScopeRanker> {
  const featuresIn = (words: readonly string[]): TextFeatures =>
    scopeFeaturesOf(vocabulary, analyseWords(vocabulary, words));
  const withFeatures = (text: TrainingText): Example => ({ ...text, features: featuresIn(text.words) });
  const random = seededRandom(SEED);
  const ours = [...articles.map(trainingTextsOf), asExamples(EMPLOYER_MESSAGES, 1)].map((texts) =>
    texts.map(withFeatures),
  );
  const others = OTHER_QUESTION_KINDS.map((kind) =>
    asExamples(otherQuestions[kind].map(wordsOf), OTHER_WEIGHT).map(withFeatures),
  );
  const space = buildFeatureSpace([...ours, ...others].map((texts) => texts.map(({ features }) => features)));
  const examples = [ours.flat(), ...others].flatMap((texts, position) =>
    texts.map(
      ({ features, words, weight, isQuestion }): TrainingExample => ({
        vector: vectorOf(space, features),
        ...(isQuestion ? { chattyVector: vectorOf(space, featuresIn(withSmallTalk(words, random))) } : {}),
        article: position,
        weight,
      }),
    ),
  );
  const size = { rowCount: space.importance.length, articleCount: CLASSES };
  return { space, ranker: await trainIntentRanker(examples, size) };
}

function asExamples(messages: readonly (readonly string[])[], weight: number): TrainingText[] {
  return messages.map((words) => ({ words, weight, isQuestion: true }));
}
