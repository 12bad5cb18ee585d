import { EMPLOYER_MESSAGES } from './employer-messages.ts';
import { buildFeatureSpace } from './feature-space.ts';
import { type FeaturedText, featuresOfTexts, type TextReader, trainingExamples } from './featured-texts.ts';
import { compressRanker } from './intent-ranker.ts';
import { OTHER_QUESTION_KINDS, type OtherQuestions } from './ports.ts';
import type { ScopeRanker } from './scope-ranker.ts';
import { trainIntentRanker } from './train-intent-ranker.ts';
import type { TrainingText } from './training-texts.ts';
import { wordsOf } from './words.ts';

/** There are far fewer other questions than questions about articles; chosen by cross-validation (`evals/README.md`). */
const OTHER_WEIGHT = 6;
const TRAINING = { epochs: 5, rate: 2, smoothing: 0 };
const CLASSES = 1 + OTHER_QUESTION_KINDS.length;

/** Recognises nothing, so that every question counts as ours. */
export const NO_SCOPE_RANKER: ScopeRanker = {
  space: buildFeatureSpace([]),
  ranker: compressRanker(new Float32Array(0), CLASSES),
};

/** Learns what is ours from the articles and from what employers say in general, what is not from the other questions. */
export async function buildScopeRanker(
  articles: readonly (readonly FeaturedText[])[],
  otherQuestions: OtherQuestions,
  reader: TextReader,
): Promise<ScopeRanker> {
  const ours = [...articles, reader.ofTexts(asQuestions(EMPLOYER_MESSAGES, 1))];
  const others = OTHER_QUESTION_KINDS.map((kind) =>
    reader.ofTexts(asQuestions(otherQuestions[kind].map(wordsOf), OTHER_WEIGHT)),
  );
  const space = buildFeatureSpace([...ours, ...others].map(featuresOfTexts));
  const examples = trainingExamples(space, [ours.flat(), ...others]);
  const size = { rowCount: space.importance.length, articleCount: CLASSES };
  return { space, ranker: await trainIntentRanker(examples, size, TRAINING) };
}

function asQuestions(messages: readonly (readonly string[])[], weight: number): TrainingText[] {
  return messages.map((words) => ({ words, weight, isQuestion: true }));
}
