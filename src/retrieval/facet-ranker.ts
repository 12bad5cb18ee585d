import { createHash } from 'node:crypto';
import { ASKED_FACETS, type AskedFacet } from '../domain/facet.ts';
import { facetFeaturesOf } from './facet-features.ts';
import { buildFeatureSpace, type FeatureSpace, vectorOf, vectorsOf } from './feature-space.ts';
import { packColumns, readColumns } from './index-bytes.ts';
import { type IntentRanker, scoreArticles } from './intent-ranker.ts';
import type { FacetQuestions, IndexCache } from './ports.ts';
import { trainIntentRanker } from './train-intent-ranker.ts';

/** Log-odds of what a text asks for, whatever it is about; all 0 when nothing of it is recognised. */
export type FacetRanker = (text: string) => Readonly<Record<AskedFacet, number>>;

/** Raise it with every change that makes another ranker of the same questions. */
const VERSION = 1;
/** Chosen by cross-validation that leaves out whole articles (`evals/README.md`). */
const TRAINING = { epochs: 5, rate: 1.5, smoothing: 0.05 };

interface FacetIndex {
  readonly space: FeatureSpace;
  /** In place of articles: each of `ASKED_FACETS`. */
  readonly ranker: IntentRanker;
}

/** Opens the ranker of exactly these questions from the cache, or trains it (about a second) and keeps it there. */
export async function openFacetRanker(questions: FacetQuestions, cache: IndexCache): Promise<FacetRanker> {
  const hash = createHash('sha256')
    .update(JSON.stringify([VERSION, questions]))
    .digest('hex');
  const key = `facets-${hash.slice(0, 32)}`;
  const { space, ranker } = (await readIndex(cache, key)) ?? (await keep(cache, key, train(questions)));
  return (text) => {
    const scores = scoreArticles(ranker, vectorOf(space, facetFeaturesOf(text)));
    const byFacet = ASKED_FACETS.map((facet, position) => [facet, scores[position]!]);
    return Object.fromEntries(byFacet) as Record<AskedFacet, number>;
  };
}

function train(questions: FacetQuestions): FacetIndex {
  const features = ASKED_FACETS.map((facet) => questions[facet].map(facetFeaturesOf));
  const space = buildFeatureSpace(features);
  const articles = Int32Array.from(features.flatMap((texts, position) => texts.map(() => position)));
  const ranker = trainIntentRanker(
    {
      vectors: vectorsOf(space, features.flat()),
      examples: {
        vectors: articles.map((_, text) => text),
        chattyVectors: articles.map(() => -1),
        articles,
        weights: Float32Array.from(articles, () => 1),
      },
      rowCount: space.importance.length,
      articleCount: ASKED_FACETS.length,
      training: TRAINING,
    },
    () => {},
  );
  return { space, ranker };
}

/** Bytes that are not a ranker count as none: training again takes a second, refusing to start costs a service. */
async function readIndex(cache: IndexCache, key: string): Promise<FacetIndex | undefined> {
  const bytes = await cache.read(key);
  if (!bytes) return undefined;
  try {
    const column = readColumns(bytes);
    return {
      space: { table: column('table', Uint32Array), importance: column('importance', Float32Array) },
      ranker: {
        articleCount: ASKED_FACETS.length,
        weights: column('weights', Int8Array),
        scales: column('scales', Float32Array),
      },
    };
  } catch {
    return undefined;
  }
}

async function keep(cache: IndexCache, key: string, index: FacetIndex): Promise<FacetIndex> {
  const { space, ranker } = index;
  await cache.write(key, packColumns({ ...space, weights: ranker.weights, scales: ranker.scales }));
  return index;
}
