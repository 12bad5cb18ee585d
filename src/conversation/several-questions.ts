import type { Article } from '../domain/article.ts';
import type { Subject } from './subject.ts';
import { namesNoSubject } from './subject-words.ts';
import type { Services } from './turn-in-progress.ts';

/** From here on a part of a message is surely about what it seems to be about. */
const SURE_FROM = 0.6;
/** Enough when all parts are about the same. */
const LIKELY_FROM = 0.35;
const REFERS_BACK = /\b(?:dat|die|dit|deze|het|hem|daar\w*|hier\w*|er\w*)\b/i;
const MOST_QUESTIONS = 3;
/** A question mark, or a second question word behind 'en': "wat is een jobcoach en wie betaalt die?" */
const BETWEEN_QUESTIONS =
  /(?<=\?)\s+|,?\s+en\s+(?=(?:wie|wat|waar|wanneer|hoe(?:veel|lang)?|welke|mag ik|krijg ik|kan ik|moet ik)\s)/i;

/**
 * The subjects of a message that asks several things, when all are clear; else null. A question that names nothing is
 * about the subject of the one before it.
 */
export async function severalQuestions(services: Services, text: string): Promise<Subject[] | null> {
  const parts = text.split(BETWEEN_QUESTIONS).filter((part) => part.trim().split(/\s+/).length >= 2);
  if (parts.length < 2 || parts.length > MOST_QUESTIONS) return null;
  const subjects: Subject[] = [];
  const isOneSubject = parts.slice(1).every(namesNoSubject);
  for (const part of parts) {
    const before = subjects.at(-1)?.article;
    const article = isOneSubject
      ? await articleOf(services, before ? part : text, before, LIKELY_FROM)
      : await articleOf(services, part, before, SURE_FROM);
    if (!article) return null;
    subjects.push({ article, facet: services.askedFacet(part), question: part });
  }
  const distinct = subjects.filter(
    ({ article, facet }, index) =>
      !subjects.slice(0, index).some((other) => other.article === article && other.facet === facet),
  );
  return distinct.length > 1 ? distinct : null;
}

async function articleOf(
  { knowledge, retriever }: Services,
  part: string,
  before: Article | undefined,
  from: number,
): Promise<Article | undefined> {
  if (before && namesNoSubject(part)) return before;
  const [best] = (await retriever.retrieve(part)).articles;
  if (best && best.confidence >= from) return knowledge.article(best.articleId);
  return REFERS_BACK.test(part) ? before : undefined;
}
