import type { AskedFacet } from '../domain/facet.ts';

/** Keeps built indexes between starts. What it returns is exactly what was written, or nothing. */
export interface IndexCache {
  /** Undefined when there is nothing under `key`, or when it cannot be trusted any more. */
  read(key: string): Promise<Uint8Array | undefined>;
  write(key: string, bytes: Uint8Array): Promise<void>;
}

/** Who asks, or what about, when it is no employer's question about staff. */
export const OTHER_QUESTION_KINDS = ['out-of-scope', 'jobseeker', 'employee'] as const;
export type OtherQuestionKind = (typeof OTHER_QUESTION_KINDS)[number];

/** Examples of each kind, one message each. Where all are empty, every question counts as ours. */
export type OtherQuestions = Readonly<Record<OtherQuestionKind, readonly string[]>>;

/** Messages by what they ask for, whatever they are about. */
export type FacetQuestions = Readonly<Record<AskedFacet, readonly string[]>>;

/** Turns texts into vectors of one length. The local one needs no model and no network. */
export interface TextEmbedder {
  /** Changes whenever the vectors would; part of the cache key. */
  readonly version: string;
  embed(text: string): number[];
}

/** A text to be found by its meaning, such as one question of an article. */
export interface VectorEntry {
  readonly id: string;
  readonly text: string;
}

export interface VectorIndex {
  /** At most `count` entries, most similar first; similarity is the cosine. */
  nearest(text: string, count: number): Promise<readonly { id: string; similarity: number }[]>;
}

/** Builds the vector index over `entries`, or opens it from `cache`. */
export type OpenVectorIndex = (options: {
  readonly entries: readonly VectorEntry[];
  /** Used unless the implementation was given embeddings of its own. */
  readonly embedder: TextEmbedder;
  /** Opens what is used in place of the embedder where there are too many entries for it; absent where there are not. */
  readonly openLocal?: () => Promise<VectorIndex>;
  readonly cache: IndexCache;
  /** Identifies the entries by content. */
  readonly key: string;
}) => Promise<VectorIndex>;
