import { type Say, sayFrom } from '../../conversation/ports.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import { knowledgeBase } from '../../domain/knowledge-base.ts';
import type { IndexCache } from '../../retrieval/ports.ts';
import { keptOf } from './kept-of-files.ts';
import type { Knowledge } from './load-knowledge.ts';

/**
 * The whole knowledge folder, as it was read and checked before when it has not changed since. No mistake depends on the
 * day, so what was right stays right. @throws KnowledgeError that names file, line and fix of every mistake
 */
export async function keptKnowledge(folder: string, today: IsoDate, cache: IndexCache): Promise<Knowledge> {
  const { articles, ...rest } = await keptOf('knowledge', folder, cache, async () => {
    const { loadKnowledge } = await import('./load-knowledge.ts');
    const { knowledge, ...others } = await loadKnowledge(folder, today);
    return { ...others, articles: knowledge.articles };
  });
  return { ...rest, knowledge: knowledgeBase(articles) };
}

/** The fixed sentences, as they were read before. @throws KnowledgeError when one is missing or not known */
export async function keptReplies(file: string, cache: IndexCache): Promise<Say> {
  const replies = await keptOf('replies', file, cache, async () => {
    const { readReplies } = await import('./load-replies.ts');
    return readReplies(file);
  });
  return sayFrom(replies);
}
