import type { Amount } from './amount.ts';
import type { Facet } from './facet.ts';
import type { IsoDate } from './iso-date.ts';

export const ARTICLE_KINDS = [
  'instrument',
  'regulation',
  'role',
  'process',
  'term',
  'sector',
  'practice',
] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

export const ARTICLE_FAMILIES = [
  'financieel',
  'functie-en-werkplek',
  'leren-en-technologie',
  'begeleiding',
] as const;
export type ArticleFamily = (typeof ARTICLE_FAMILIES)[number];

export const ARTICLE_STATUSES = ['in-force', 'transitional', 'ended', 'announced'] as const;
export type ArticleStatus = (typeof ARTICLE_STATUSES)[number];

/** Where a statement comes from. */
export interface ArticleSource {
  readonly title: string;
  readonly url: string;
  readonly publisher: string;
  readonly publishedOn: IsoDate | null;
  /** The day somebody last compared our text with the source. */
  readonly checkedOn: IsoDate;
}

/** A number, date or period in the prose that is not an amount, with where it comes from. */
export interface ArticleFigure {
  readonly text: string;
  /** URL of one of the article's sources. */
  readonly source: string;
}

export interface ArticleSection {
  readonly facet: Facet;
  /** Markdown with `{{amount:…}}` references. */
  readonly text: string;
}

/** One curated subject: what we know of it, since when, and from whom. */
export interface Article {
  readonly id: string;
  readonly title: string;
  readonly kind: ArticleKind;
  /** The article that this one works out for some, such as one sector of many; null when it stands by itself. */
  readonly partOf: string | null;
  readonly family: ArticleFamily | null;
  readonly status: ArticleStatus;
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
  readonly synonyms: readonly string[];
  readonly amounts: readonly Amount[];
  readonly figures: readonly ArticleFigure[];
  readonly executedBy: readonly string[];
  /** Subject in `responsibilities.yaml`, or null when nobody decides about it. */
  readonly responsibility: string | null;
  /** What differs per region or municipality, in one sentence; null when nothing does. */
  readonly variesPerRegion: string | null;
  readonly related: readonly string[];
  readonly sources: readonly ArticleSource[];
  readonly reviewBy: IsoDate;
  readonly sections: readonly ArticleSection[];
  /** How employers ask it, one message each. */
  readonly questions: readonly string[];
}
