import type { Article } from '../../src/domain/article.ts';
import { seededRandom } from '../../src/retrieval/seeded-random.ts';
import { ARTICLES } from '../unit/retrieval/articles.ts';

const WORDS_PER_ARTICLE = 12;
const WORDS_PER_QUESTION = 8;
const SYLLABLES = ['ba', 'de', 'fi', 'go', 'ku', 'la', 'me', 'ni', 'po', 'ru', 'sa', 'te'];

/** Articles with made-up questions, enough of them for rankers that learn in threads; always the same ones. */
export function manyArticles({
  articles,
  questionsEach,
}: {
  articles: number;
  questionsEach: number;
}): Article[] {
  const random = seededRandom(1);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const word = (): string => Array.from({ length: 4 }, () => pick(SYLLABLES)).join('');
  return Array.from({ length: articles }, (_, position) => {
    const own = Array.from({ length: WORDS_PER_ARTICLE }, word);
    const question = (): string => Array.from({ length: WORDS_PER_QUESTION }, () => pick(own)).join(' ');
    return {
      ...ARTICLES[0]!,
      id: `artikel-${position}`,
      title: `Artikel ${own[0]}`,
      questions: Array.from({ length: questionsEach }, question),
    };
  });
}
