import type { Amount } from '../../domain/amount.ts';
import type { Article } from '../../domain/article.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import { amountReferences } from '../../domain/passage.ts';
import type { RegionData } from '../../regions/ports.ts';
import { type Owners, ownerOf, ownerOfRegions } from './load-owners.ts';

/** What happens on a date that an editor must be ready for. */
export type CalendarEvent =
  | 'review'
  | 'amount-lapses'
  | 'amount-changes'
  | 'article-starts'
  | 'article-ends'
  | 'municipality-ends'
  | 'region-changes';

export interface CalendarEntry {
  /** The last day on which the text is right, or by which it must be reviewed. */
  readonly date: IsoDate;
  /** From the day asked about; negative when the date has passed. */
  readonly daysLeft: number;
  readonly event: CalendarEvent;
  /** Dutch, in a few words. */
  readonly what: string;
  readonly owner: string;
  /** Ids of the articles that say it. */
  readonly articles: readonly string[];
}

/**
 * What lapses, changes or needs review until `days` after `today`, soonest first, with what is overdue. A change for
 * which nothing needs to be done any more (the next amount is already there) is in it too: the answers change that day.
 */
export function knowledgeCalendar(
  articles: readonly Article[],
  regions: RegionData | null,
  owners: Owners,
  { today, days }: { today: IsoDate; days: number },
): CalendarEntry[] {
  return [
    ...articles.flatMap((article) => [...articleDates(article), ...amountDates(article, articles, today)]),
    ...(regions ? regionDates(regions, articles, today) : []),
  ]
    .map(({ owner, ...entry }) => ({
      ...entry,
      daysLeft: daysBetween(today, entry.date),
      owner: owner === 'regions' ? ownerOfRegions(owners) : ownerOf(owner, owners),
    }))
    .filter(({ event, daysLeft }) => daysLeft <= days && (daysLeft >= 0 || STAYS_OVERDUE.has(event)))
    .sort((a, b) => a.daysLeft - b.daysLeft || a.what.localeCompare(b.what));
}

/** What remains to be done after its date. An article that has ended is simply history. */
const STAYS_OVERDUE: ReadonlySet<CalendarEvent> = new Set(['review', 'amount-lapses']);

type UndatedEntry = Omit<CalendarEntry, 'daysLeft' | 'owner'> & { readonly owner: Article | 'regions' };

function articleDates(article: Article): UndatedEntry[] {
  const { id, title, status, from, until, reviewBy } = article;
  const entry = (date: IsoDate, event: CalendarEvent, what: string): UndatedEntry => ({
    date,
    event,
    what,
    owner: article,
    articles: [id],
  });
  return [
    entry(reviewBy, 'review', `${title}: nakijken`),
    ...(until && status !== 'ended' ? [entry(until, 'article-ends', `${title}: loopt af`)] : []),
    ...(from && status === 'announced' ? [entry(from, 'article-starts', `${title}: gaat in`)] : []),
  ];
}

/** The end of the value that holds on `today`, or of the last one when it has lapsed. */
function amountDates(article: Article, articles: readonly Article[], today: IsoDate): UndatedEntry[] {
  return article.amounts.flatMap((amount) => {
    const ending = amount.values.find(({ validUntil }) => validUntil === null || validUntil >= today);
    const date = (ending ?? amount.values.at(-1))?.validUntil;
    const named = articlesNaming(amount, articles);
    if (!date || named.length === 0) return [];
    const followed = amount.values.some(({ validFrom }) => validFrom > date);
    return [
      {
        date,
        event: followed ? 'amount-changes' : 'amount-lapses',
        what: `${amount.what} (${amount.id}): ${followed ? 'het volgende bedrag staat klaar' : 'geen bedrag daarna'}`,
        owner: article,
        articles: named,
      },
    ];
  });
}

function articlesNaming({ id }: Amount, articles: readonly Article[]): string[] {
  return articles
    .filter(({ sections }) => sections.some(({ text }) => amountReferences(text).includes(id)))
    .map((article) => article.id);
}

function regionDates(
  { ending, upcomingChanges }: RegionData,
  articles: readonly Article[],
  today: IsoDate,
): UndatedEntry[] {
  const mentioning = (name: string): string[] =>
    articles.filter(({ sections }) => sections.some(({ text }) => text.includes(name))).map(({ id }) => id);
  return [
    ...ending.map(({ name, until, successors, confirmed }) => ({
      date: until,
      event: 'municipality-ends' as const,
      what: `gemeente ${name} gaat op in ${successors.join(' en ')}${confirmed ? '' : ' (nog niet bevestigd)'}`,
      owner: 'regions' as const,
      articles: mentioning(name),
    })),
    ...upcomingChanges
      .filter(({ date }) => date >= today)
      .map(({ date, what, regions }) => ({
        date,
        event: 'region-changes' as const,
        what: regions.length > 0 ? `${what} (${regions.join(', ')})` : what,
        owner: 'regions' as const,
        articles: [],
      })),
  ];
}

function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
