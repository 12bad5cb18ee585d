import path from 'node:path';
import { fileIndexCache } from '../adapters/knowledge-files/index-cache.ts';
import type { Knowledge } from '../adapters/knowledge-files/load-knowledge.ts';
import { loadPrompt } from '../adapters/knowledge-files/load-prompt.ts';
import { loadReplies } from '../adapters/knowledge-files/load-replies.ts';
import { hnswVectorIndex, type NamedEmbeddings } from '../adapters/langchain/hnsw-vector-index.ts';
import { openAiEmbeddings } from '../adapters/langchain/openai-embeddings.ts';
import { openAiLanguageModel } from '../adapters/openai/language-model.ts';
import { conversationStore } from '../adapters/sql/conversation-store.ts';
import type { Database } from '../adapters/sql/database.ts';
import { handoffStore } from '../adapters/sql/handoff-store.ts';
import type { HandoffOutbox } from '../adapters/sql/outbox.ts';
import { extractiveComposer } from '../answering/compose-extractive.ts';
import { type GroundedComposerOptions, groundedComposer } from '../answering/compose-with-model.ts';
import { followUpReader } from '../answering/follow-up-question.ts';
import { nameKnowledge } from '../answering/name-knowledge.ts';
import type { Composer } from '../answering/ports.ts';
import { screenMessage } from '../answering/screen-message.ts';
import { analyseWithStems } from '../answering/select-relevance.ts';
import { dailyTokenBudget } from '../answering/token-budget.ts';
import type { Config } from '../config.ts';
import type { Services } from '../conversation/turn-in-progress.ts';
import { type IsoDate, isoDateInAmsterdam } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { createRegionDirectory } from '../regions/region-directory.ts';
import { buildRetriever } from '../retrieval/build-retriever.ts';
import { stemDutch } from '../retrieval/stem-dutch.ts';
import type { Logger } from '../telemetry/logger.ts';

/** The project's own folder, wherever it was started from. */
export const PROJECT = path.join(import.meta.dirname, '../..');

/** Everything that a turn works with. */
export async function composeServices(
  config: Config,
  { knowledge, regions, responsibilities, otherQuestions }: Knowledge,
  database: Database,
  outbox: HandoffOutbox,
  logger: Logger,
  now: () => Date,
): Promise<Services> {
  const today = todayOf(config, now);
  const retriever = await buildRetriever({
    articles: knowledge.articles,
    otherQuestions,
    cache: fileIndexCache(path.join(config.dataDir, 'index'), (message) => logger.warn(message)),
    openVectorIndex: hnswVectorIndex(embeddingsOf(config), (message) => logger.warn(message)),
    onProgress: (share) => logger.info(`building the index: ${Math.round(share * 100)}%`),
  });
  const extractive = extractiveComposer(knowledge, {
    analyse: analyseWithStems(stemDutch),
    placeNames: regions.regions.flatMap(({ municipalities }) => municipalities),
  });
  const names = nameKnowledge(knowledge, regions.notPlaces.firstNames);
  return {
    conversations: conversationStore(database.db, outbox),
    handoffs: handoffStore(database.db, outbox),
    knowledge,
    retriever,
    regions: createRegionDirectory(regions, today()),
    responsibilities,
    composer: await composerOf(config, knowledge, logger, {
      extractive,
      givenNames: names.givenNames,
      budget: dailyTokenBudget(config.languageModel?.tokensPerDay ?? null, () => isoDateInAmsterdam(now())),
    }),
    extractiveComposer: extractive,
    say: await loadReplies(path.join(PROJECT, 'prompts/replies.nl.yaml')),
    screen: (text) => screenMessage(text, names),
    readFollowUp: followUpReader(knowledge.articles),
    fallbackMailbox: config.fallbackMailbox,
    limitsConfirmations: config.rateLimit !== null,
    today,
    now,
  };
}

/** With a key a language model phrases the answers; without one they are in the words of the articles. */
async function composerOf(
  { languageModel }: Config,
  knowledge: KnowledgeBase,
  logger: Logger,
  options: GroundedComposerOptions & { readonly extractive: Composer },
): Promise<Composer> {
  if (!languageModel) return options.extractive;
  const prompt = await loadPrompt(path.join(PROJECT, 'prompts/phrase-answer.md'));
  return groundedComposer(knowledge, openAiLanguageModel(languageModel), prompt, {
    ...options,
    mostTokens: languageModel.tokensPerAnswer,
    report: ({ error, ...report }) =>
      logger.info({ ...report, ...(error ? { err: error } : {}) }, 'answer composed'),
  });
}

function embeddingsOf({ languageModel }: Config): NamedEmbeddings | undefined {
  if (!languageModel?.embeddingModel) return undefined;
  return openAiEmbeddings({ ...languageModel, model: languageModel.embeddingModel });
}

/** `ASSISTANT_DATE`, else the day it is in the Netherlands. */
export function todayOf(config: Config, now: () => Date): () => IsoDate {
  return () => config.assistantDate ?? isoDateInAmsterdam(now());
}
