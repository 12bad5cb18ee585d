import { z } from 'zod';
import { maskBsn } from '../answering/screen-message.ts';
import type { Accountmanager } from '../domain/accountmanager.ts';
import { daysBefore, isExistingDay, isoDateInAmsterdam, startOfDayInAmsterdam } from '../domain/iso-date.ts';
import type { Outcome } from '../domain/turn.ts';
import { maskContactDetails } from '../handoff/contact-details.ts';
import { defineRoute, type Route } from '../http/route.ts';
import { regionsFor } from './authorise.ts';
import type { AccountmanagerStore, InsightStore } from './ports.ts';
import { type SignInSettings, signedIn } from './sign-in.ts';

const DEFAULT_DAYS = 30;
/** What came of a question that is ours to answer, once it was clear. */
const OF_QUESTIONS: readonly string[] = ['answered', 'unanswerable'] satisfies Outcome[];

const counted = z.object({ count: z.number().int() });
const insightsSchema = z.object({
  from: z.string(),
  until: z.string(),
  regions: z.array(z.string()),
  /** How many questions there were to answer; with none, nothing is unanswered either. */
  questionsAsked: z.number().int(),
  questions: z.array(counted.extend({ subject: z.string(), title: z.string(), region: z.string() })),
  outcomes: z.array(counted.extend({ outcome: z.string() })),
  unanswered: z.array(counted.extend({ text: z.string(), region: z.string(), lastAt: z.string() })),
  handoffs: z.array(counted.extend({ state: z.string(), outcome: z.string().nullable() })),
  minutesToAccept: z.object({
    count: z.number().int(),
    median: z.number().nullable(),
    p90: z.number().nullable(),
  }),
  ratings: z.array(
    z.object({ subject: z.string(), title: z.string(), up: z.number().int(), down: z.number().int() }),
  ),
});

const day = z.string().refine(isExistingDay, 'must be a day that exists, as YYYY-MM-DD');

export interface InsightRoutesOptions {
  readonly insights: InsightStore;
  readonly accountmanagers: AccountmanagerStore;
  readonly settings: SignInSettings;
  readonly articleTitle: (id: string) => string;
  now(): Date;
}

/** What employers ask in own regions and what comes of it, for coordinators. */
export function insightRoutes({
  insights,
  accountmanagers,
  settings,
  articleTitle,
  now,
}: InsightRoutesOptions): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/inbox/insights',
      summary:
        'Questions, outcomes, handoffs and ratings of own regions, in Dutch days; until is the day after the last',
      access: 'accountmanager',
      query: z.strictObject({
        region: z.string().max(100).optional(),
        from: day.optional(),
        until: day.optional(),
      }),
      responses: { 200: { description: 'The insights', schema: insightsSchema } },
      async handle({ query }, request, response) {
        const who = await signedIn(accountmanagers, request, settings, now());
        const regions = regionsAsked(who, query.region);
        const until = query.until ? startOfDayInAmsterdam(query.until) : now();
        const firstDay = query.from ?? daysBefore(isoDateInAmsterdam(until), DEFAULT_DAYS);
        const since = startOfDayInAmsterdam(firstDay);
        const period = [regions, since, until] as const;
        const named = <Row extends { subject: string }>(row: Row) => ({
          ...row,
          title: articleTitle(row.subject),
        });
        const isEmpty = regions.length === 0;
        const outcomes = isEmpty ? [] : await insights.outcomes(...period);
        response.json({
          from: since.toISOString(),
          until: until.toISOString(),
          regions,
          questionsAsked: outcomes
            .filter(({ outcome }) => OF_QUESTIONS.includes(outcome))
            .reduce((sum, { count }) => sum + count, 0),
          questions: isEmpty ? [] : (await insights.questions(...period)).map(named),
          outcomes,
          unanswered: isEmpty ? [] : grouped(await insights.unanswered(...period)),
          handoffs: isEmpty ? [] : await insights.handoffs(...period),
          minutesToAccept: spread(isEmpty ? [] : await insights.minutesToAccept(...period)),
          ratings: isEmpty ? [] : (await insights.ratings(...period)).map(named),
        });
      },
    }),
  ];
}

function regionsAsked(who: Accountmanager, region: string | undefined): readonly string[] {
  const own = regionsFor(who, 'see-insights');
  const regions = own === 'all' ? who.regions : own;
  return region === undefined ? regions : regions.filter((id) => id === region);
}

/** The same question, however it was written, counts once; what could name a person is masked. */
function grouped(rows: readonly { text: string; region: string; at: string }[]) {
  const groups = new Map<string, { text: string; region: string; count: number; lastAt: string }>();
  for (const { text, region, at } of rows) {
    const masked = maskContactDetails(maskBsn(text)).slice(0, 200);
    const key = `${region} ${(masked.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? []).sort().join(' ')}`;
    const known = groups.get(key);
    groups.set(
      key,
      known ? { ...known, count: known.count + 1 } : { text: masked, region, count: 1, lastAt: at },
    );
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}

function spread(minutes: readonly number[]) {
  const sorted = [...minutes].sort((a, b) => a - b);
  const at = (share: number): number | null =>
    sorted.length === 0
      ? null
      : Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]! * 10) / 10;
  return { count: sorted.length, median: at(0.5), p90: at(0.9) };
}
