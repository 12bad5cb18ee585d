import type { Article } from '../domain/article.ts';
import { analyseText } from './analysed-text.ts';
import { buildLexicalIndex, type LexicalField } from './lexical-index.ts';
import type { Corpus } from './read-corpus.ts';
import type { WordIndex } from './search-index.ts';
import { withoutReferences } from './training-texts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Counts in which articles each feature of the corpus stands. */
export function indexWords(articles: readonly Article[], { vocabulary, space }: Corpus): WordIndex {
  return { vocabulary, space, articles: buildLexicalIndex(space, articleFields(articles, vocabulary)) };
}

function* articleFields(articles: readonly Article[], vocabulary: Vocabulary): Generator<LexicalField[]> {
  for (const { title, synonyms, questions, sections } of articles) {
    const field = (texts: readonly string[], boost: number): LexicalField => ({
      text: analyseText(vocabulary, texts.join('\n')),
      boost,
    });
    yield [
      field([title], 4),
      field(synonyms, 3),
      ...questions.map((question) => field([question], 1)),
      ...sections.map(({ text }) => field([withoutReferences(text)], 1)),
    ];
  }
}
