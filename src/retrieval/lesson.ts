import type { SparseVectors } from './feature-space.ts';

/** Texts that are each known to be about one article, as columns. */
export interface Examples {
  /** Which vector is that of the text. */
  readonly vectors: Int32Array;
  /** Which vector is that of the same text with small talk around it, or -1; takes the place of the first now and then. */
  readonly chattyVectors: Int32Array;
  /** Positions of the articles. */
  readonly articles: Int32Array;
  /** 1 for a question; less for prose, which nobody types. */
  readonly weights: Float32Array;
}

/** How a ranker learns; chosen by cross-validation (`evals/README.md`). */
export interface Training {
  /** Passes over all examples. */
  readonly epochs: number;
  /** Size of the first step; it shrinks to zero. */
  readonly rate: number;
  /** Share of the chance that is spread over all articles instead of given to the one: 0 to 1. Keeps it from being too sure. */
  readonly smoothing: number;
}

/** All that a ranker learns from, and how. */
export interface Lesson {
  readonly vectors: SparseVectors;
  readonly examples: Examples;
  /** Rows of the feature space. */
  readonly rowCount: number;
  readonly articleCount: number;
  readonly training: Training;
}
