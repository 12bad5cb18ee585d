import type { Article } from '../domain/article.ts';
import { wordsOf } from './words.ts';

/** A text that is about one article, as words. */
export interface TrainingText {
  readonly words: readonly string[];
  /** 1 for what an employer types; less for prose, which teaches words but nobody types it. */
  readonly weight: number;
  readonly isQuestion: boolean;
}

const PROSE_WEIGHT = 0.3;
const SHORTEST_SENTENCE = 16;

/** What an article offers as examples: questions, names, and the sentences of its text. */
export function trainingTextsOf(article: Article): TrainingText[] {
  const sentences = article.sections.flatMap(({ text }) =>
    text.split(/\n|(?<=[.?!])\s+/).filter((sentence) => sentence.length >= SHORTEST_SENTENCE),
  );
  return [
    ...article.questions.map((text) => ({ words: wordsOf(text), weight: 1, isQuestion: true })),
    ...[article.title, ...article.synonyms].map((text) => ({
      words: wordsOf(text),
      weight: 1,
      isQuestion: false,
    })),
    ...sentences.map((text) => ({
      words: wordsOf(withoutReferences(text)),
      weight: PROSE_WEIGHT,
      isQuestion: false,
    })),
  ];
}

/** The text of a passage without `{{amount:…}}`: an id is not a word. */
export function withoutReferences(text: string): string {
  return text.replaceAll(/\{\{[^}]*\}\}/g, ' ');
}
