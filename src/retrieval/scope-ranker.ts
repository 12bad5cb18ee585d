import type { AnalysedText } from './analysed-text.ts';
import { hashOf } from './feature-hash.ts';
import type { SparseVector } from './feature-space.ts';
import { type IntentRanker, scoreArticles } from './intent-ranker.ts';
import { OTHER_QUESTION_KINDS, type OtherQuestionKind } from './ports.ts';
import { featuresOf, type TextFeatures, withFeature } from './text-features.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Tells questions of employers from other ones. In place of articles: first ours, then each of `OTHER_QUESTION_KINDS`. */
export type ScopeRanker = IntentRanker;

/** Whose question it is when it is not an employer's. */
export interface NotOurs {
  /** The likeliest kind. */
  readonly kind: OtherQuestionKind;
  /** Chance, 0 to 1, that it is a question of any of these kinds. */
  readonly confidence: number;
}

/** Below this a message is so plainly an employer's that single words do not count against it. */
const PLAINLY_OURS_BELOW = 0.02;
const UNKNOWN_WORD = hashOf('a word of no article', 0x7ed55d16);
const UNKNOWN_WORD_WEIGHT = 2;
/** Shorter words are names, abbreviations and noise. */
const SHORTEST_UNKNOWN = 4;

/** Judges a text by its vector; null when nothing of it is recognised, or nothing was learned. */
export function judgeScope(ranker: ScopeRanker, vector: SparseVector): NotOurs | null {
  if (vector.rows.length === 0 || ranker.scales.length === 0) return null;
  const powers = scoreArticles(ranker, vector).map(Math.exp);
  const [ours = 0, ...others] = powers;
  const sum = others.reduce((total, power) => total + power, 0);
  const kind = OTHER_QUESTION_KINDS[others.indexOf(Math.max(...others))]!;
  return { kind, confidence: sum / (ours + sum) };
}

/** Whether something of a message is recognised, and all of it as an employer's. */
export function isPlainlyOurs(notOurs: NotOurs | null): boolean {
  return notOurs !== null && notOurs.confidence < PLAINLY_OURS_BELOW;
}

/** From here on a question about something else is not answered from the article that looks most like it. */
const OUT_OF_SCOPE_FROM = 0.6;

/** Whether a message is plainly about something that is not ours. */
export function isAboutSomethingElse(notOurs: NotOurs | null): boolean {
  return notOurs?.kind === 'out-of-scope' && notOurs.confidence >= OUT_OF_SCOPE_FROM;
}

/** What the ranking of articles looks at, and how many words no article has, which that ranking ignores. */
export function scopeFeaturesOf(vocabulary: Vocabulary, text: AnalysedText): TextFeatures {
  const unknown = text.words.filter(
    (word) => word.length >= SHORTEST_UNKNOWN && !vocabulary.counts.has(word) && !/\d/.test(word),
  );
  const features = featuresOf(text);
  if (unknown.length === 0) return features;
  return withFeature(features, UNKNOWN_WORD, unknown.length * UNKNOWN_WORD_WEIGHT);
}
