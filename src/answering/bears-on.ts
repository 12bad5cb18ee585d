import type { Article } from '../domain/article.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { areRelated } from './content-words.ts';
import { readAsked } from './select-asked.ts';
import { pointInWords, pointsOf } from './select-points.ts';
import { analyseContentWords } from './select-relevance.ts';

/**
 * Whether an article says anything of what a question about it asks: something with a word of the question that is more
 * than the name of the article, or, when there is no such word, the kind of thing that is asked.
 */
export function bearsOn(knowledge: KnowledgeBase, article: Article, question: string): boolean {
  const { words, expects } = readAsked(question, null);
  const names = analyseContentWords([article.title, ...article.synonyms].join(' '));
  const own = analyseContentWords(words).filter((word) => !names.includes(word));
  const points = article.sections
    .flatMap(({ facet }) => pointsOf(knowledge.passage(article.id, facet)!))
    .map(pointInWords);
  if (own.length === 0)
    return expects.length === 0 || points.some((text) => expects.some((says) => says.test(text)));
  return points.some((text) =>
    analyseContentWords(text).some((word) => own.some((asked) => areRelated(asked, word))),
  );
}
