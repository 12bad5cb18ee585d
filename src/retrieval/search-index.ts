import type { FeatureSpace } from './feature-space.ts';
import { packColumns, readColumns } from './index-bytes.ts';
import type { IntentRanker } from './intent-ranker.ts';
import type { LexicalIndex } from './lexical-index.ts';
import { OTHER_QUESTION_KINDS } from './ports.ts';
import type { ScopeRanker } from './scope-ranker.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** What is counted of the articles. */
export interface WordIndex {
  readonly vocabulary: Vocabulary;
  readonly space: FeatureSpace;
  /** Documents are articles, by position. */
  readonly articles: LexicalIndex;
}

/** What is learned from them. */
export interface Rankers {
  readonly ranker: IntentRanker;
  /** Without rows when nothing was learned: then every question counts as ours. */
  readonly scope: ScopeRanker;
}

/** All that is computed from the articles ahead of the first question, except the vector index. */
export type SearchIndex = WordIndex & Rankers;

export function packSearchIndex({ vocabulary, space, ranker, scope, articles }: SearchIndex): Uint8Array {
  return packColumns({
    words: new TextEncoder().encode([...vocabulary.counts.keys()].join(' ')),
    wordCounts: Int32Array.from(vocabulary.counts.values()),
    table: space.table,
    importance: space.importance,
    ...rankerColumns('intent', ranker),
    ...rankerColumns('scope', scope),
    ...lexicalColumns('articles', articles),
  });
}

/** Throws when the bytes do not hold a search index. */
export function unpackSearchIndex(bytes: Uint8Array): SearchIndex {
  const column = readColumns(bytes);
  const lexical = (name: string): LexicalIndex => ({
    starts: column(`${name}.starts`, Int32Array),
    documents: column(`${name}.documents`, Int32Array),
    impacts: column(`${name}.impacts`, Float32Array),
    documentCount: column(`${name}.documentCount`, Int32Array)[0]!,
  });
  const ranker = (name: string, articleCount: number): IntentRanker => ({
    articleCount,
    weights: column(`${name}.weights`, Int8Array),
    scales: column(`${name}.scales`, Float32Array),
  });
  const articles = lexical('articles');
  const wordCounts = column('wordCounts', Int32Array);
  const words = new TextDecoder().decode(column('words', Uint8Array)).split(' ');
  return {
    vocabulary: createVocabulary(new Map(words.map((word, index) => [word, wordCounts[index]!]))),
    space: { table: column('table', Uint32Array), importance: column('importance', Float32Array) },
    ranker: ranker('intent', articles.documentCount),
    scope: ranker('scope', 1 + OTHER_QUESTION_KINDS.length),
    articles,
  };
}

function rankerColumns(name: string, ranker: IntentRanker): Record<string, Int8Array | Float32Array> {
  return {
    [`${name}.weights`]: ranker.weights,
    [`${name}.scales`]: ranker.scales,
  };
}

function lexicalColumns(name: string, index: LexicalIndex): Record<string, Int32Array | Float32Array> {
  return {
    [`${name}.starts`]: index.starts,
    [`${name}.documents`]: index.documents,
    [`${name}.impacts`]: index.impacts,
    [`${name}.documentCount`]: Int32Array.of(index.documentCount),
  };
}
