import { createHash } from 'node:crypto';
import type { Article } from '../domain/article.ts';
import { passagesOf } from '../domain/passage.ts';
import { buildSearchIndex } from './build-search-index.ts';
import { createLocalEmbedder } from './local-embedder.ts';
import type { IndexCache, OpenVectorIndex, OtherQuestions, VectorEntry } from './ports.ts';
import { createRetriever, type Retriever } from './retriever.ts';
import { packSearchIndex, type SearchIndex, unpackSearchIndex } from './search-index.ts';
import { createTextScorer } from './text-scorer.ts';
import { withoutReferences } from './training-texts.ts';

/** Raise it with every change that makes another index of the same articles. */
const INDEX_VERSION = 8;

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
export async function buildRetriever({
  articles,
  otherQuestions,
  cache,
  openVectorIndex,
  onProgress = () => {},
}: BuildRetrieverOptions): Promise<Retriever> {
  const key = contentKey(articles, otherQuestions);
  const index =
    (await readIndex(cache, key)) ??
    (await keep(cache, key, await buildSearchIndex(articles, otherQuestions, onProgress)));
  const scoreText = createTextScorer(index);
  const vectors = await openVectorIndex({
    entries: entriesOf(articles),
    embedder: createLocalEmbedder(scoreText, articles.length),
    cache,
    key,
  });
  return createRetriever(articles, index, scoreText, vectors);
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

async function keep(cache: IndexCache, key: string, index: SearchIndex): Promise<SearchIndex> {
  await cache.write(key, packSearchIndex(index));
  return index;
}

/** Changes when anything that is indexed changes. */
function contentKey(articles: readonly Article[], otherQuestions: OtherQuestions): string {
  const content = articles.map(({ id, title, synonyms, sections, questions }) => [
    id,
    title,
    synonyms,
    sections,
    questions,
  ]);
  const hash = createHash('sha256')
    .update(JSON.stringify([INDEX_VERSION, content, otherQuestions]))
    .digest('hex');
  return `articles-${hash.slice(0, 32)}`;
}

/** Passages, and questions some at a time: several together say better what an article is about than each alone. */
function entriesOf(articles: readonly Article[]): VectorEntry[] {
  return articles.flatMap((article) => [
    ...groupsOf(article.questions).map((group, number) => ({
      id: `${article.id}?${number}`,
      text: group.join('\n'),
    })),
    ...passagesOf(article).map(({ id, title, text }) => ({
      id,
      text: `${title}. ${withoutReferences(text)}`,
    })),
  ]);
}

const QUESTIONS_PER_ENTRY = 10;

function groupsOf(questions: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(questions.length / QUESTIONS_PER_ENTRY) }, (_, group) =>
    questions.slice(group * QUESTIONS_PER_ENTRY, (group + 1) * QUESTIONS_PER_ENTRY),
  );
}
