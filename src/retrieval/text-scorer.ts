import { type AnalysedText, analyseText } from './analysed-text.ts';
import { scoreDocuments } from './lexical-index.ts';
import type { ScoredPositions } from './scoreboard.ts';
import type { WordIndex } from './search-index.ts';

/** A text as the lexical half sees it. */
export interface ScoredText {
  readonly text: AnalysedText;
  /** BM25 of the articles that have something to do with it. */
  readonly articles: ScoredPositions;
}

export type TextScorer = (text: string) => ScoredText;

/**
 * Analyses a text and scores every article by its words. The last text is remembered: the retriever and the local
 * embedder look at the same question, one after the other.
 */
export function createTextScorer({ vocabulary, space, articles }: WordIndex): TextScorer {
  let lastText: string | undefined;
  let last: ScoredText | undefined;
  return (text) => {
    if (!last || text !== lastText) {
      const analysed = analyseText(vocabulary, text);
      last = { text: analysed, articles: scoreDocuments(articles, space, analysed) };
      lastText = text;
    }
    return last;
  };
}
