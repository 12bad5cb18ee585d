import { describe, expect, it } from 'vitest';
import { loadArticles } from '../../../src/adapters/knowledge-files/load-articles.ts';
import { directory } from './real-regions.ts';

const { files } = await loadArticles('knowledge');
const sentences = files.flatMap(({ article }) =>
  article.sections.flatMap(({ text }) => text.split(/(?<=[.?!])\s+|\n/)),
);
const questions = files.flatMap(({ article }) => article.questions);

/** In edited text a real place has a capital somewhere; in messages it is at least written as it should be. */
const withoutCapital = (text: string) => !/\p{Lu}/u.test(text);
const guessed = (text: string) =>
  directory.lookUp(text).length === 0 || (withoutCapital(text) && !directory.recognise(text)[0]?.sure);

describe('ordinary sentences', () => {
  it('of the articles hold no false place', () => {
    const wrong = sentences.filter((sentence) =>
      directory.recognise(sentence).some(({ text }) => withoutCapital(text)),
    );
    expect(wrong).toEqual([]);
  });

  it('of employers hold a doubtful word for a place in fewer than one in two hundred', () => {
    const doubtful = questions.filter((question) =>
      directory.recognise(question).some(({ text, matches }) => matches.length === 1 && guessed(text)),
    );
    expect(doubtful.length).toBeLessThanOrEqual(questions.length / 200);
  });
});
