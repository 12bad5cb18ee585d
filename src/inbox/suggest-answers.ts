import { composeExtractive } from '../answering/compose-extractive.ts';
import { detectFacet } from '../answering/detect-facet.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import type { LeadDossier } from './ports.ts';

const SUGGESTIONS = 3;

/** Draft answers to the visitor's last question, from the knowledge base, for the accountmanager to edit. */
export async function suggestAnswers(
  { lead, transcript }: Pick<LeadDossier, 'lead' | 'transcript'>,
  { retriever, knowledge, day }: { retriever: Retriever; knowledge: KnowledgeBase; day: IsoDate },
) {
  const lastWritten = transcript.findLast(({ role, text }) => role === 'visitor' && !text.startsWith('['));
  const question = lastWritten?.text ?? lead.question;
  const { articles } = await retriever.retrieve(question, { limit: SUGGESTIONS });
  return articles.map(({ articleId }) => {
    const article = knowledge.article(articleId)!;
    const { text, citations } = composeExtractive(knowledge, {
      question,
      subjects: [{ article, facet: detectFacet(question) }],
      day,
    });
    return {
      articleId,
      title: article.title,
      text: text.replaceAll(/\s?\[\d+\]/g, ''),
      sources: citations.map(({ title, url, publisher, checkedOn }) => ({
        title,
        url,
        publisher,
        checkedOn,
      })),
    };
  });
}
