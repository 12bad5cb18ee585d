import type { Article } from '../../src/domain/article.ts';
import { seededRandom } from '../../src/retrieval/seeded-random.ts';
import { wordsOf } from '../../src/retrieval/words.ts';

/** Of a made-up question, how many words are about its subject; the others are everybody's words. */
const SUBJECT_WORDS = 2;
const WORDS_OF_A_SUBJECT = 6;

/** Articles that nobody wrote, and a question about each. */
export interface SyntheticCorpus {
  readonly articles: readonly Article[];
  readonly questions: readonly { readonly text: string; readonly articleId: string }[];
}

/**
 * Makes articles of the form of real ones: as many sections and words as they have, words as often as they have them, and
 * per article a few words of its own, put together from two of theirs as Dutch does.
 */
export function syntheticArticles(
  real: readonly Article[],
  { count, questionsPerArticle }: { count: number; questionsPerArticle: number },
): SyntheticCorpus {
  const random = seededRandom(count);
  const words = real.flatMap(({ title, questions, sections }) =>
    [title, ...questions, ...sections.map(({ text }) => text)].flatMap(wordsOf),
  );
  const anyWord = (): string => words[Math.floor(random() * words.length)]!;
  const longWords = words.filter((word) => word.length >= 5);
  const longWord = (): string => longWords[Math.floor(random() * longWords.length)]!;
  const articles: Article[] = [];
  const questions: { text: string; articleId: string }[] = [];
  for (let number = 0; number < count; number += 1) {
    const model = real[number % real.length]!;
    const subject = Array.from({ length: WORDS_OF_A_SUBJECT }, () => longWord() + longWord());
    const subjectWord = (): string => subject[Math.floor(random() * subject.length)]!;
    const question = (like: string): string => {
      const length = Math.max(1, wordsOf(like).length - SUBJECT_WORDS);
      return [...Array.from({ length }, anyWord), ...Array.from({ length: SUBJECT_WORDS }, subjectWord)].join(
        ' ',
      );
    };
    const prose = (like: string): string =>
      wordsOf(like)
        .map((_, place) => (place % 10 === 9 ? subjectWord() : anyWord()))
        .join(' ');
    const id = `artikel-${number}`;
    articles.push({
      ...model,
      id,
      title: subject.slice(0, 2).join(' '),
      synonyms: subject.slice(2, 4),
      questions: Array.from({ length: questionsPerArticle }, (_, place) =>
        question(model.questions[place % model.questions.length] ?? model.title),
      ),
      sections: model.sections.map(({ facet, text }) => ({ facet, text: prose(text) })),
    });
    questions.push({ text: question(model.questions[0] ?? model.title), articleId: id });
  }
  return { articles, questions };
}
