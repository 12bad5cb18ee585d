import { type Amount, withUnit } from '../../domain/amount.ts';
import type { Article, ArticleSection } from '../../domain/article.ts';
import { replaceAmounts } from '../../domain/passage.ts';
import { type Readability, readabilityOf } from '../../domain/readability.ts';

/** The amounts of all articles: a text may refer to those of another article. */
export function amountsById(articles: readonly Article[]): ReadonlyMap<string, Amount> {
  return new Map(articles.flatMap(({ amounts }) => amounts.map((amount) => [amount.id, amount])));
}

/** How hard an article is to read, over all its sections. */
export function articleReadability(article: Article, amounts: ReadonlyMap<string, Amount>): Readability {
  return readabilityOf(article.sections.map((section) => readableText(section, amounts)).join('\n\n'));
}

/** The text of a section with its latest amounts; what the assistant adds to a lapsed one is not the editor's. */
export function readableText({ text }: ArticleSection, amounts: ReadonlyMap<string, Amount>): string {
  return replaceAmounts(text, (id, { short }) => {
    const amount = amounts.get(id);
    const latest = amount?.values.at(-1);
    return amount && latest ? withUnit(latest.value, amount.unit, short) : '';
  });
}
