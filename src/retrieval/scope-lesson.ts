import { EMPLOYER_MESSAGES } from './employer-messages.ts';
import type { FeaturedText, TextReader } from './featured-texts.ts';
import type { Examples, Lesson } from './lesson.ts';
import { OTHER_QUESTION_KINDS, type OtherQuestions } from './ports.ts';
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

/** What is ours and, in the order of `OTHER_QUESTION_KINDS`, what is not: of the examples' classes those before `firstOther` are ours. */
export function scopeLesson(
  { vectors, rowCount }: Pick<Lesson, 'vectors' | 'rowCount'>,
  examples: Examples,
  firstOther: number,
): Lesson {
  const articles = examples.articles.map((position) => Math.max(0, position - firstOther + 1));
  return {
    vectors,
    examples: { ...examples, articles },
    rowCount,
    articleCount: SCOPE_CLASSES,
    training: TRAINING,
  };
}

function asQuestions(messages: readonly (readonly string[])[], weight: number): TrainingText[] {
  return messages.map((words) => ({ words, weight, isQuestion: true }));
}
