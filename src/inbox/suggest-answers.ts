import { detectFacet } from '../answering/detect-facet.ts';
import type { Composer } from '../answering/ports.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import type { LeadDossier } from './ports.ts';

const SUGGESTIONS = 3;
const NOBODY_LISTENS = { delta: () => {}, restart: () => {} };

/** Draft answers to the visitor's last question, from the knowledge base, for the accountmanager to edit. */
export async function suggestAnswers(
  { lead, transcript }: Pick<LeadDossier, 'lead' | 'transcript'>,
  {
    retriever,
    knowledge,
    composer,
    day,
  }: { retriever: Retriever; knowledge: KnowledgeBase; composer: Composer; day: IsoDate },
) {
  const lastWritten = transcript.findLast(({ role, text }) => role === 'visitor' && !text.startsWith('['));
  const question = lastWritten?.text ?? lead.question;
  const { articles } = await retriever.retrieve(question, { limit: SUGGESTIONS });
  const drafts = articles.map(async ({ articleId }) => {
    const article = knowledge.article(articleId)!;
    const request = { question, subjects: [{ article, facet: detectFacet(question) }], day };
    const { text, citations } = await composer.compose(request, NOBODY_LISTENS, new AbortController().signal);
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
  return Promise.all(drafts);
}
