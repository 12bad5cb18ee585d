import { EMPLOYER_MESSAGES } from './employer-messages.ts';
import type { FeaturedText, TextReader } from './featured-texts.ts';
import { OTHER_QUESTION_KINDS, type OtherQuestions } from './ports.ts';
import type { ScopeRanker } from './scope-ranker.ts';
import { type TrainingExample, trainIntentRanker } from './train-intent-ranker.ts';
import type { TrainingText } from './training-texts.ts';
import { wordsOf } from './words.ts';

/** There are far fewer other questions than questions about articles; chosen by cross-validation (`evals/README.md`). */
const OTHER_WEIGHT = 6;
const TRAINING = { epochs: 5, rate: 2, smoothing: 0 };
export const SCOPE_CLASSES = 1 + OTHER_QUESTION_KINDS.length;

/** What employers say in general, about no article in particular. */
export function generalTexts(reader: TextReader): FeaturedText[] {
  return reader.ofTexts(asQuestions(EMPLOYER_MESSAGES, 1));
}

/** What is not ours, by kind. */
export function otherTexts(reader: TextReader, otherQuestions: OtherQuestions): FeaturedText[][] {
  return OTHER_QUESTION_KINDS.map((kind) =>
    reader.ofTexts(asQuestions(otherQuestions[kind].map(wordsOf), OTHER_WEIGHT)),
  );
}

/** Learns what is ours and, in the order of `OTHER_QUESTION_KINDS`, what is not. */
export function trainScopeRanker(
  ours: readonly TrainingExample[],
  others: readonly TrainingExample[],
  rowCount: number,
): Promise<ScopeRanker> {
  const examples = [
    ...ours.map((example) => ({ ...example, article: 0 })),
    ...others.map((example) => ({ ...example, article: example.article + 1 })),
  ];
  return trainIntentRanker(examples, { rowCount, articleCount: SCOPE_CLASSES }, TRAINING);
}

function asQuestions(messages: readonly (readonly string[])[], weight: number): TrainingText[] {
  return messages.map((words) => ({ words, weight, isQuestion: true }));
}
