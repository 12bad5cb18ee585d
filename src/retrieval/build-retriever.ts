import { createHash } from 'node:crypto';
import type { Article } from '../domain/article.ts';
import { passagesOf } from '../domain/passage.ts';
import { openConceptIndex } from './concept-index.ts';
import { indexWords } from './index-words.ts';
import { createLocalEmbedder } from './local-embedder.ts';
import type { IndexCache, OpenVectorIndex, OtherQuestions, VectorEntry, VectorIndex } from './ports.ts';
import { isLarge, readCorpus } from './read-corpus.ts';
import { createRetriever, type Retriever } from './retriever.ts';
import { packSearchIndex, type SearchIndex, unpackSearchIndex } from './search-index.ts';
import { createTextScorer, type TextScorer } from './text-scorer.ts';
import { trainRankers } from './train-rankers.ts';
import { withoutReferences } from './training-texts.ts';

/** Raise it with every change that makes another index of the same articles. */
const INDEX_VERSION = 10;
/** About what share of the time reading takes; the rest is training. */
const SHARE_OF_READING = 0.5;

export interface BuildRetrieverOptions {
  readonly articles: readonly Article[];
  /** What is asked here too, but not by employers about staff. */
  readonly otherQuestions: OtherQuestions;
  readonly cache: IndexCache;
  readonly openVectorIndex: OpenVectorIndex;
  /** Called with 0 to 1 while an index is built; not at all when it comes from the cache. */
  readonly onProgress?: (share: number) => void;
}

/** Opens the index of exactly these articles and questions from the cache, or builds it and keeps it there. */
export async function buildRetriever(options: BuildRetrieverOptions): Promise<Retriever> {
  const key = contentKey(options.articles, options.otherQuestions);
  const kept = await readIndex(options.cache, key);
  if (!kept) return buildIndexes(options, key);
  const scoreText = createTextScorer(kept);
  return createRetriever(options.articles, kept, scoreText, await openVectors(options, scoreText, key));
}

/** The rankers learn in threads of their own while the words are indexed and the vector index is filled. */
async function buildIndexes(options: BuildRetrieverOptions, key: string): Promise<Retriever> {
  const { articles, otherQuestions, cache, onProgress = () => {} } = options;
  const tell = inTenths(onProgress);
  const corpus = readCorpus(articles, otherQuestions, (share) => tell(share * SHARE_OF_READING));
  const stop = new AbortController();
  const training = trainRankers(
    corpus,
    articles.length,
    (share) => tell(SHARE_OF_READING + share * (1 - SHARE_OF_READING)),
    stop,
  );
  try {
    const words = indexWords(articles, corpus);
    const scoreText = createTextScorer(words);
    const [rankers, vectors] = await Promise.all([training, openVectors(options, scoreText, key)]);
    const index = { ...words, ...rankers };
    await cache.write(key, packSearchIndex(index));
    tell(1);
    return createRetriever(articles, index, scoreText, vectors);
  } finally {
    stop.abort();
    await training.catch(() => {});
  }
}

function openVectors(
  { articles, cache, openVectorIndex }: BuildRetrieverOptions,
  scoreText: TextScorer,
  key: string,
): Promise<VectorIndex> {
  const embedder = createLocalEmbedder(scoreText, articles.length);
  if (!isLarge(articles)) return openVectorIndex({ entries: entriesOf(articles), embedder, cache, key });
  const entries = articles.map(wholeEntry);
  const openLocal = () => openConceptIndex(scoreText, { entries, cache, key });
  return openVectorIndex({ entries, embedder, openLocal, cache, key });
}

/** Passes on how far the work is each time another tenth of it is done. */
function inTenths(onProgress: (share: number) => void): (share: number) => void {
  let told = 0;
  return (share) => {
    const tenths = Math.floor(share * 10);
    if (tenths <= told) return;
    told = tenths;
    onProgress(tenths / 10);
  };
}

/** Bytes that are not an index count as no index: building again costs seconds, refusing to start costs a service. */
async function readIndex(cache: IndexCache, key: string): Promise<SearchIndex | undefined> {
  const bytes = await cache.read(key);
  if (!bytes) return undefined;
  try {
    return unpackSearchIndex(bytes);
  } catch {
    return undefined;
  }
}

/** Changes when anything that is indexed changes. An article at a time, as one text of all of them takes long to make. */
function contentKey(articles: readonly Article[], otherQuestions: OtherQuestions): string {
  const hash = createHash('sha256').update(JSON.stringify([INDEX_VERSION, otherQuestions]));
  for (const { id, title, synonyms, sections, questions } of articles)
    hash.update(JSON.stringify([id, title, synonyms, sections, questions]));
  return `articles-${hash.digest('hex').slice(0, 32)}`;
}

/**
 * Passages, and questions some at a time: several together say better what an article is about than each alone. Only an
 * index that is filled needs their texts.
 */
function entriesOf(articles: readonly Article[]): VectorEntry[] {
  return articles.flatMap((article) => [
    ...groupsOf(article.questions).map((group, number) => ({
      id: `${article.id}?${number}`,
      get text() {
        return group.join('\n');
      },
    })),
    ...passagesOf(article).map(({ id, title, text }) => ({
      id,
      get text() {
        return `${title}. ${withoutReferences(text)}`;
      },
    })),
  ]);
}

/** A large corpus gets one entry an article: more take many times as long to fill, and find less. */
function wholeEntry({ id, title, synonyms, questions }: Article): VectorEntry {
  return {
    id,
    get text() {
      return [title, ...synonyms, ...questions].join('\n');
    },
  };
}

const QUESTIONS_PER_ENTRY = 10;

function groupsOf(questions: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(questions.length / QUESTIONS_PER_ENTRY) }, (_, group) =>
    questions.slice(group * QUESTIONS_PER_ENTRY, (group + 1) * QUESTIONS_PER_ENTRY),
  );
}
