import type { Article } from '../domain/article.ts';
import type { Facet } from '../domain/facet.ts';

/** How a visitor could go on about a subject, per facet; a click sends the text back literally. */
const QUESTIONS: Readonly<Record<Facet, (title: string) => string>> = {
  what: (title) => `Wat is ${title}?`,
  'who-for': (title) => `Voor wie is ${title}?`,
  'how-much': (title) => `Wat levert ${title} op?`,
  conditions: (title) => `Wat zijn de voorwaarden voor ${title}?`,
  duration: (title) => `Hoe lang duurt ${title}?`,
  'how-to-apply': (title) => `Hoe regel ik ${title}?`,
  deadline: (title) => `Welke termijnen gelden voor ${title}?`,
  'who-does-what': (title) => `Wie doet wat bij ${title}?`,
  attention: (title) => `Waar moet ik op letten bij ${title}?`,
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
  return QUESTIONS[facet](article.title);
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
