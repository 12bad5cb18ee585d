import { create, insertMultiple, search } from '@orama/orama';
import { stemmer } from '@orama/stemmers/dutch';
import { stopwords } from '@orama/stopwords/dutch';
import { AMONG, type OpenEngine, textsOf } from './engine.ts';

/** Orama with its Dutch stemmer and stop words; `threshold: 1` because no article has every word of a question. */
export const orama: OpenEngine = async (articles) => {
  const index = create({
    schema: { title: 'string', synonyms: 'string', questions: 'string', body: 'string' },
    components: { tokenizer: { language: 'dutch', stemming: true, stemmer, stopWords: stopwords } },
  });
  await insertMultiple(index, articles.map(textsOf));
  return {
    name: 'Orama, Dutch',
    async rank(question) {
      const { hits } = await search(index, {
        term: question,
        threshold: 1,
        limit: AMONG,
        boost: { title: 4, synonyms: 3, questions: 2 },
      });
      return hits.map(({ id }) => id);
    },
  };
};
