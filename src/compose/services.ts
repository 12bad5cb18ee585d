import path from 'node:path';
import { fileIndexCache } from '../adapters/knowledge-files/index-cache.ts';
import { keptKnowledge, keptReplies } from '../adapters/knowledge-files/kept-knowledge.ts';
import type { Knowledge } from '../adapters/knowledge-files/load-knowledge.ts';
import { hnswVectorIndex, type NamedEmbeddings } from '../adapters/langchain/hnsw-vector-index.ts';
import { conversationStore } from '../adapters/sql/conversation-store.ts';
import type { Database } from '../adapters/sql/database.ts';
import { handoffStore } from '../adapters/sql/handoff-store.ts';
import type { HandoffOutbox } from '../adapters/sql/outbox.ts';
import { extractiveComposer } from '../answering/compose-extractive.ts';
import { followUpReader } from '../answering/follow-up-question.ts';
import { nameKnowledge } from '../answering/name-knowledge.ts';
import { screenMessage } from '../answering/screen-message.ts';
import { analyseWithStems } from '../answering/select-relevance.ts';
import type { Config } from '../config.ts';
import { facetReader } from '../conversation/asked-facet.ts';
import type { Say } from '../conversation/ports.ts';
import { candidateCollector, subjectReader } from '../conversation/subject-in-context.ts';
import type { Services } from '../conversation/turn-in-progress.ts';
import { type IsoDate, isoDateInAmsterdam } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { createRegionDirectory } from '../regions/region-directory.ts';
import { buildRetriever } from '../retrieval/build-retriever.ts';
import { openFacetRanker } from '../retrieval/facet-ranker.ts';
import type { IndexCache } from '../retrieval/ports.ts';
import { stemDutch } from '../retrieval/stem-dutch.ts';
import type { Logger } from '../telemetry/logger.ts';
import { keptWordCounts } from './kept-word-counts.ts';

/** The project's own folder, wherever it was started from. */
export const PROJECT = path.join(import.meta.dirname, '../..');

/** What answers come from: everything that a turn works with but where it is written. */
export type Answering = Omit<Services, 'conversations' | 'handoffs'>;

/** Opens what answers come from, which takes no database. @throws KnowledgeError */
export async function openAnswering(config: Config, logger: Logger, now: () => Date): Promise<Answering> {
  const { knowledge, regions, responsibilities, overviews, otherQuestions, facetQuestions } =
    await openKnowledge(config, logger, now);
  const today = todayOf(config, now);
  const cache = cacheIn(config, (message) => logger.warn(message));
  const retriever = await buildRetriever({
    articles: knowledge.articles,
    otherQuestions,
    cache,
    openVectorIndex: hnswVectorIndex(await embeddingsOf(config), (message) => logger.warn(message)),
    onProgress: (share) => logger.info(`building the index: ${Math.round(share * 100)}%`),
  });
  const analyse = analyseWithStems(stemDutch);
  const wordCounts = await keptWordCounts(knowledge, analyse, cache);
  const extractive = extractiveComposer(knowledge, {
    analyse,
    placeNames: regions.regions.flatMap(({ municipalities }) => municipalities),
    wordCounts,
  });
  const names = nameKnowledge(knowledge, regions.notPlaces.firstNames);
  return {
    knowledge,
    retriever,
    regions: createRegionDirectory(regions, today()),
    responsibilities,
    overviews,
    ...(await composerOf(config, knowledge, { extractive, names, logger, now })),
    extractiveComposer: extractive,
    say: await openReplies(cache),
    screen: (text) => screenMessage(text, names),
    askedFacet: facetReader(await openFacetRanker(facetQuestions, cache)),
    readSubject: subjectReader(candidateCollector(knowledge, analyse, wordCounts)),
    readFollowUp: followUpReader(knowledge.articles),
    fallbackMailbox: config.fallbackMailbox,
    limitsConfirmations: config.rateLimit !== null,
    today,
    now,
  };
}

/** Everything that a turn works with. */
export function withStores(answering: Answering, { db }: Database, outbox: HandoffOutbox): Services {
  return {
    ...answering,
    conversations: conversationStore(db, outbox),
    handoffs: handoffStore(db, outbox),
  };
}

/** The knowledge folder as it is now. @throws KnowledgeError */
export function openKnowledge(config: Config, logger: Logger, now: () => Date): Promise<Knowledge> {
  const cache = cacheIn(config, (message) => logger.warn(message));
  return keptKnowledge(config.knowledgeDir, todayOf(config, now)(), cache);
}

/** Without a model the answers are in the words of the articles; what only a model needs is imported only with one. */
async function composerOf(
  { languageModel }: Config,
  knowledge: KnowledgeBase,
  options: Parameters<typeof import('./language-model.ts').withLanguageModel>[2],
): Promise<Pick<Services, 'composer' | 'modelHelp'>> {
  if (!languageModel) return { composer: options.extractive, modelHelp: null };
  const { withLanguageModel } = await import('./language-model.ts');
  return withLanguageModel(languageModel, knowledge, options);
}

async function embeddingsOf({ languageModel }: Config): Promise<NamedEmbeddings | undefined> {
  if (!languageModel?.embeddingModel) return undefined;
  const { openAiEmbeddings } = await import('../adapters/langchain/openai-embeddings.ts');
  return openAiEmbeddings({ ...languageModel, model: languageModel.embeddingModel });
}

/** Every fixed sentence. @throws KnowledgeError when one is missing or not known */
export function openReplies(cache: IndexCache): Promise<Say> {
  return keptReplies(path.join(PROJECT, 'prompts/replies.nl.yaml'), cache);
}

/** Where what is made of the knowledge folder is kept between starts. */
export function cacheIn({ dataDir }: Config, warn: (message: string) => void): IndexCache {
  return fileIndexCache(path.join(dataDir, 'index'), warn);
}

/** `ASSISTANT_DATE`, else the day it is in the Netherlands. */
export function todayOf(config: Config, now: () => Date): () => IsoDate {
  return () => config.assistantDate ?? isoDateInAmsterdam(now());
}
