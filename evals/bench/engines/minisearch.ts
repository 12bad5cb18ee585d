import MiniSearch from 'minisearch';
import { AMONG, type ArticleTexts, type OpenEngine, textsOf } from './engine.ts';

/** MiniSearch with what its documentation advises for typed questions: fuzzy, prefixes, and names that weigh more. */
export const miniSearch: OpenEngine = async (articles) => {
  const index = new MiniSearch<ArticleTexts>({
    fields: ['title', 'synonyms', 'questions', 'body'],
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, synonyms: 3, questions: 2 } },
  });
  index.addAll(articles.map(textsOf));
  return {
    name: 'MiniSearch',
    rank: (question) =>
      index
        .search(question)
        .slice(0, AMONG)
        .map(({ id }) => id as string),
  };
};
