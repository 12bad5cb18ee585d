import { describe, expect, test } from 'vitest';
import { knowledgeCalendar } from '../../../src/adapters/knowledge-files/knowledge-calendar.ts';
import { loadArticles } from '../../../src/adapters/knowledge-files/load-articles.ts';
import { loadOwners, type Owners } from '../../../src/adapters/knowledge-files/load-owners.ts';
import type { RegionData } from '../../../src/regions/ports.ts';
import { knowledgeFolder, SOURCE, TODAY, term } from './knowledge-fixture.ts';

const OWNERS: Owners = { default: 'redactie' };

async function calendarOf(
  files: Record<string, string>,
  { owners = OWNERS, regions = null }: { owners?: Owners; regions?: RegionData | null } = {},
) {
  const { files: articles, findings } = await loadArticles(await knowledgeFolder(files));
  expect(findings).toEqual([]);
  return knowledgeCalendar(
    articles.map(({ article }) => article),
    regions,
    owners,
    { today: TODAY, days: 90 },
  );
}

const amount = (id: string, ...periods: [string, string | null][]) => ({
  id,
  what: `Premie ${id}`,
  unit: 'euro',
  decidedBy: 'general',
  values: periods.map(([validFrom, validUntil]) => ({ value: 1, validFrom, validUntil, source: SOURCE })),
});

describe('the calendar', () => {
  test.each([
    ['2026-11-24', 0],
    ['2026-12-24', 30],
    ['2027-02-22', 90],
    ['2026-11-01', -23],
  ])('an article to review by %s is in it with %i days left', async (reviewBy, daysLeft) => {
    expect(await calendarOf(term({ reviewBy }))).toEqual([
      {
        date: reviewBy,
        daysLeft,
        event: 'review',
        what: 'Proefbaan: nakijken',
        owner: 'redactie',
        articles: ['proefbaan'],
      },
    ]);
  });

  test('what is further away than asked is not in it', async () => {
    expect(await calendarOf(term({ reviewBy: '2027-02-23' }))).toEqual([]);
  });

  test('an amount that lapses names every article that quotes it', async () => {
    const entries = await calendarOf({
      ...term(
        { amounts: [amount('premie', ['2026-01-01', '2026-12-31'])] },
        { 'Let op': 'U krijgt {{amount:premie}}.' },
      ),
      ...term({ id: 'gids', title: 'Gids' }, { 'Let op': 'Zie {{amount:premie:value}}.' }),
    });
    expect(entries).toEqual([
      expect.objectContaining({
        event: 'amount-lapses',
        date: '2026-12-31',
        articles: ['gids', 'proefbaan'],
      }),
    ]);
  });

  test('an amount with a value after it changes and does not lapse', async () => {
    const entries = await calendarOf(
      term(
        { amounts: [amount('premie', ['2026-01-01', '2026-12-31'], ['2027-01-01', null])] },
        { 'Let op': 'U krijgt {{amount:premie}}.' },
      ),
    );
    expect(entries.map(({ event, date }) => [event, date])).toEqual([['amount-changes', '2026-12-31']]);
  });

  test('an amount that has lapsed stays in it as long as an article quotes it', async () => {
    const amounts = [amount('premie', ['2024-01-01', '2024-12-31'])];
    expect(await calendarOf(term({ amounts }, { 'Let op': 'U kreeg {{amount:premie}}.' }))).toEqual([
      expect.objectContaining({ event: 'amount-lapses', daysLeft: -693 }),
    ]);
    expect(await calendarOf(term({ amounts }))).toEqual([]);
  });

  test('a scheme that ends and one that starts are in it, one that has ended is not', async () => {
    const entries = await calendarOf({
      ...term({ until: '2026-12-31' }),
      ...term({ id: 'straks', title: 'Straks', status: 'announced', from: '2027-01-01' }),
      ...term({ id: 'vroeger', title: 'Vroeger', status: 'ended', until: '2026-12-01' }),
    });
    expect(entries.map(({ event, articles }) => [event, ...articles])).toEqual([
      ['article-ends', 'proefbaan'],
      ['article-starts', 'straks'],
    ]);
  });

  test('changes of regions and municipalities are in it with their own owner', async () => {
    const regions = {
      ending: [{ name: 'Oudendam', until: '2026-12-31', successors: ['Nieuwdam'], confirmed: false }],
      upcomingChanges: [{ date: '2027-01-01', what: 'Loket sluit', regions: ['zeeland'], source: SOURCE }],
    } as Partial<RegionData> as RegionData;
    const entries = await calendarOf(term({}, { 'Let op': 'In Oudendam is een loket.' }), {
      regions,
      owners: { default: 'redactie', regions: 'regiobeheer' },
    });
    expect(entries.map(({ what, owner, articles }) => [what, owner, ...articles])).toEqual([
      ['gemeente Oudendam gaat op in Nieuwdam (nog niet bevestigd)', 'regiobeheer', 'proefbaan'],
      ['Loket sluit (zeeland)', 'regiobeheer'],
    ]);
  });

  test('the owner is that of the family, else of the kind, else the default', async () => {
    const owners: Owners = {
      default: 'redactie',
      families: { begeleiding: 'team begeleiding' },
      kinds: { term: 'team taal' },
    };
    const files = {
      ...term({ reviewBy: TODAY }),
      ...term({ id: 'gids', title: 'Gids', family: 'begeleiding', reviewBy: TODAY }),
    };
    const entries = await calendarOf(files, { owners });
    expect(entries.map(({ owner }) => owner)).toEqual(['team begeleiding', 'team taal']);
  });
});

describe('owners.yaml', () => {
  test.each([
    ['an unknown key', 'default: redactie\neigenaar: ik\n', 'eigenaar'],
    ['an unknown family', 'default: redactie\nfamilies:\n  geld: ik\n', 'geld'],
    ['no default', 'regions: redactie\n', 'default'],
  ])('%s is a finding', async (_, text, name) => {
    const parsed = await loadOwners(await knowledgeFolder({ 'owners.yaml': text }));
    expect(parsed).toMatchObject({ findings: [{ file: 'owners.yaml' }] });
    expect(JSON.stringify(parsed)).toContain(name);
  });

  test('a missing file is a finding', async () => {
    expect(await loadOwners(await knowledgeFolder({}))).toMatchObject({
      findings: [{ what: 'the file is missing' }],
    });
  });
});
