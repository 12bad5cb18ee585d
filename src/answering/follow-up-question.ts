import type { Article } from '../domain/article.ts';
import type { Facet } from '../domain/facet.ts';

/** How a visitor could go on about a subject, per facet; a click sends the text back literally. */
const QUESTIONS: Readonly<Record<Facet, string>> = {
  what: 'wat is het?',
  'who-for': 'voor wie is het?',
  'how-much': 'wat levert het op?',
  conditions: 'wat zijn de voorwaarden?',
  duration: 'hoe lang duurt het?',
  'how-to-apply': 'hoe regel ik het?',
  deadline: 'welke termijnen gelden?',
  'who-does-what': 'wie doet wat?',
  attention: 'waar moet ik op letten?',
};

/** The order in which an employer usually wants to know more. */
const ORDER: readonly Facet[] = [
  'how-much',
  'conditions',
  'how-to-apply',
  'duration',
  'deadline',
  'who-does-what',
  'attention',
  'who-for',
];

/** A question about a facet of an article. */
export function followUpQuestion(article: Pick<Article, 'title'>, facet: Facet): string {
  return `${shortTitle(article)}: ${QUESTIONS[facet]}`;
}

/** What an article is called in a sentence: its title without what stands in brackets. */
export function shortTitle({ title }: Pick<Article, 'title'>): string {
  return title.replace(/\s*\(.*\)|\?$/g, '');
}

/** At most `count` questions about facets of the article that were not just answered. */
export function followUpQuestions(article: Article, answered: Facet, count: number): string[] {
  return ORDER.filter(
    (facet) => facet !== answered && article.sections.some((section) => section.facet === facet),
  )
    .slice(0, count)
    .map((facet) => followUpQuestion(article, facet));
}

/** Reads a question of ours back: which article and facet it asks for. */
export function followUpReader(
  articles: readonly Article[],
): (text: string) => { readonly articleId: string; readonly facet: Facet } | undefined {
  const meant = new Map(
    articles.flatMap((article) =>
      article.sections.map(({ facet }) => [
        followUpQuestion(article, facet),
        { articleId: article.id, facet },
      ]),
    ),
  );
  return (text) => meant.get(text.trim());
}
