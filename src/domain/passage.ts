import type { Article, ArticleSource } from './article.ts';
import type { Facet } from './facet.ts';

/** Smallest citable piece of an article: one facet. Its id, `<article>#<facet>`, outlives edits of the text. */
export interface Passage {
  readonly id: string;
  readonly articleId: string;
  readonly title: string;
  readonly facet: Facet;
  /** Markdown with `{{amount:…}}` references. */
  readonly text: string;
  /** The sources its figures and amounts rest on, or else the article's first source. Never empty. */
  readonly sources: readonly ArticleSource[];
}

const AMOUNT_REFERENCE = /\{\{amount:([a-z0-9-]+)(?::value)?\}\}/g;

/** Ids of the amounts a text refers to, in order of first mention. */
export function amountReferences(text: string): string[] {
  return [...new Set([...text.matchAll(AMOUNT_REFERENCE)].map((match) => match[1]!))];
}

/** Replaces each `{{amount:id}}` and `{{amount:id:value}}` by what `write` makes of it. */
export function replaceAmounts(
  text: string,
  write: (id: string, options: { short: boolean }) => string,
): string {
  return text.replaceAll(AMOUNT_REFERENCE, (reference, id: string) =>
    write(id, { short: reference.endsWith(':value}}') }),
  );
}

/** Cuts an article into its passages. Their sources are looked up when asked for: few passages are ever cited. */
export function passagesOf(article: Article): Passage[] {
  return article.sections.map(({ facet, text }) => ({
    id: `${article.id}#${facet}`,
    articleId: article.id,
    title: article.title,
    facet,
    text,
    get sources() {
      return sourcesOf(article, text);
    },
  }));
}

function sourcesOf(article: Article, text: string): readonly ArticleSource[] {
  const urls = new Set(
    article.figures.filter((figure) => text.includes(figure.text)).map((figure) => figure.source),
  );
  for (const id of amountReferences(text)) {
    const amount = article.amounts.find((candidate) => candidate.id === id);
    const latest = amount?.values.at(-1);
    if (latest) urls.add(latest.source);
  }
  const named = article.sources.filter((source) => urls.has(source.url));
  return named.length > 0 ? named : article.sources.slice(0, 1);
}
