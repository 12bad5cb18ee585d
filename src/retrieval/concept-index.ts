import { setImmediate } from 'node:timers/promises';
import { packColumns, readColumns } from './index-bytes.ts';
import type { OpenVectorIndex, VectorEntry, VectorIndex } from './ports.ts';
import { Scoreboard, type ScoredPositions } from './scoreboard.ts';
import type { TextScorer } from './text-scorer.ts';
import { topPositions } from './top-positions.ts';

/** A text by the articles that its words have most to do with: the largest parts of a vector, together of length 1. */
interface Concepts {
  readonly articles: Int32Array;
  readonly weights: Float32Array;
}

/** The same of the entries, by article: the entries that have much to do with article a stand from `starts[a]` up to `starts[a + 1]`. */
interface ConceptIndex {
  readonly starts: Int32Array;
  readonly entries: Int32Array;
  readonly weights: Float32Array;
}

/** With more, a question costs more and finds little more (`evals/README.md`). */
const MOST_CONCEPTS = 100;
/** After so many entries whatever else wants to run gets its turn. */
const ENTRIES_AT_A_TIME = 100;

/**
 * A vector index for a large corpus, in place of a graph over the vectors of the local embedder: there, thousands of articles
 * share a few hundred dimensions and drown each other. Here every article has its own, an entry keeps only its largest
 * ones, and a question is compared exactly with all entries that share some of them.
 * @param options `entries`: one of each article that is scored, in the same order
 */
export async function openConceptIndex(
  scoreText: TextScorer,
  { entries, cache, key }: Pick<Parameters<OpenVectorIndex>[0], 'entries' | 'cache' | 'key'>,
): Promise<VectorIndex> {
  const cacheKey = `${key}-concepts-${MOST_CONCEPTS}`;
  const kept = unpack(await cache.read(cacheKey));
  const index = kept ?? (await buildConceptIndex(entries, scoreText));
  if (!kept) await cache.write(cacheKey, packColumns({ ...index }));
  return {
    async nearest(text, count) {
      const concepts = conceptsOf(scoreText(text).articles, entries.length);
      const { positions, scores } = compare(index, concepts, entries.length);
      return Array.from(topPositions(scores, count), (place) => ({
        id: entries[positions[place]!]!.id,
        similarity: scores[place]!,
      }));
    },
  };
}

/** Words that occur in every article make all texts alike; without the mean only the differences count. */
function conceptsOf({ positions, scores, total }: ScoredPositions, articleCount: number): Concepts {
  const mean = total / articleCount;
  const best = topPositions(scores, MOST_CONCEPTS).filter((place) => scores[place]! > mean);
  const weights = Float32Array.from(best, (place) => scores[place]! - mean);
  const norm = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  return {
    articles: best.map((place) => positions[place]!),
    weights: weights.map((weight) => weight / norm),
  };
}

/** Used for one question after another, so that none needs one of its own. */
const board = new Scoreboard();

/** The cosine with a text of the entries that share a concept with it. */
function compare(
  { starts, entries, weights }: ConceptIndex,
  text: Concepts,
  entryCount: number,
): ScoredPositions {
  board.reserve(entryCount);
  for (const [index, article] of text.articles.entries()) {
    const weight = text.weights[index]!;
    const end = starts[article + 1]!;
    for (let at = starts[article]!; at < end; at += 1) board.add(entries[at]!, weight * weights[at]!);
  }
  return board.take();
}

async function buildConceptIndex(
  entries: readonly VectorEntry[],
  scoreText: TextScorer,
): Promise<ConceptIndex> {
  const ofEntries: Concepts[] = [];
  for (const { text } of entries) {
    ofEntries.push(conceptsOf(scoreText(text).articles, entries.length));
    if (ofEntries.length % ENTRIES_AT_A_TIME === 0) await setImmediate();
  }
  return byArticle(ofEntries);
}

function byArticle(ofEntries: readonly Concepts[]): ConceptIndex {
  const articleCount = ofEntries.length;
  const starts = new Int32Array(articleCount + 1);
  for (const { articles } of ofEntries) for (const article of articles) starts[article + 1]! += 1;
  for (let article = 0; article < articleCount; article += 1) starts[article + 1]! += starts[article]!;
  const ends = starts.slice();
  const index = {
    starts,
    entries: new Int32Array(starts[articleCount]!),
    weights: new Float32Array(starts[articleCount]!),
  };
  for (const [entry, { articles, weights }] of ofEntries.entries()) {
    for (const [place, article] of articles.entries()) {
      const at = ends[article]!;
      index.entries[at] = entry;
      index.weights[at] = weights[place]!;
      ends[article] = at + 1;
    }
  }
  return index;
}

/** Undefined for bytes that are no such index: it is built again. */
function unpack(bytes: Uint8Array | undefined): ConceptIndex | undefined {
  if (!bytes) return undefined;
  try {
    const column = readColumns(bytes);
    return {
      starts: column('starts', Int32Array),
      entries: column('entries', Int32Array),
      weights: column('weights', Float32Array),
    };
  } catch {
    return undefined;
  }
}
