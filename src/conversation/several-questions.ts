import type { Article } from '../domain/article.ts';
import type { Subject } from './subject.ts';
import type { SpokenOf } from './subject-in-context.ts';
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
export async function severalQuestions(
  services: Services,
  text: string,
  before: SpokenOf | null,
): Promise<Subject[] | null> {
  const parts = text.split(BETWEEN_QUESTIONS).filter((part) => part.trim().split(/\s+/).length >= 2);
  if (parts.length < 2 || parts.length > MOST_QUESTIONS) return null;
  const isOneSubject = parts.slice(1).every(namesNoSubject);
  const subjects: Subject[] = [];
  let spokenOf = before;
  for (const part of parts) {
    const from = isOneSubject ? LIKELY_FROM : SURE_FROM;
    const article = await articleOf(services, part, spokenOf, from);
    if (!article) return null;
    subjects.push({ article, facet: services.askedFacet(part).facet, question: part });
    spokenOf = { current: article, earlier: [], question: part };
  }
  const distinct = subjects.filter(
    ({ article, facet }, index) =>
      !subjects.slice(0, index).some((other) => other.article === article && other.facet === facet),
  );
  return distinct.length > 1 ? distinct : null;
}

async function articleOf(
  { knowledge, retriever, readSubject }: Services,
  part: string,
  spokenOf: SpokenOf | null,
  from: number,
): Promise<Article | undefined> {
  if (spokenOf) {
    const [first] = await readSubject(retriever, part, spokenOf);
    if (first && first.likelihood >= from) return first.article;
    return REFERS_BACK.test(part) ? spokenOf.current : undefined;
  }
  const [best] = (await retriever.retrieve(part)).articles;
  return best && best.confidence >= from ? knowledge.article(best.articleId) : undefined;
}
