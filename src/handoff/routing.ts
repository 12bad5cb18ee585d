import type { Accountmanager, Availability } from '../domain/accountmanager.ts';
import type { Lead, RoutingStep } from '../domain/lead.ts';
import type { RoutingRule } from './region-settings.ts';

/** A candidate with how much work is already there. */
export interface Candidate {
  readonly accountmanager: Accountmanager;
  readonly openLeads: number;
  readonly availability: Availability;
}

/** Who gets a lead, and why; `to` is null when nobody serves the region, and then the fallback mailbox gets it. */
export interface Routing {
  readonly to: Accountmanager | null;
  readonly steps: readonly RoutingStep[];
}

type Routed = Pick<Lead, 'regionId' | 'subject' | 'sector' | 'size' | 'sites'>;

/** Decides which accountmanager is offered a lead. Deterministic: the same lead and candidates give the same answer. */
export function routeLead(
  lead: Routed,
  candidates: readonly Candidate[],
  rules: readonly RoutingRule[] = [],
): Routing {
  const steps = candidates
    .filter(({ accountmanager }) => servesRegion(accountmanager, lead.regionId))
    .filter(({ accountmanager, openLeads }) => openLeads < accountmanager.capacity)
    .map((candidate) => ({ candidate, ...scoreOf(candidate, lead, rules) }))
    .sort(
      (a, b) =>
        b.score - a.score || a.candidate.accountmanager.email.localeCompare(b.candidate.accountmanager.email),
    );
  return {
    to: steps[0]?.candidate.accountmanager ?? null,
    steps: steps.map(({ candidate, score, reasons }) => ({
      accountmanager: candidate.accountmanager.name,
      score,
      reasons,
    })),
  };
}

/** A beheerder keeps accounts and never sees a lead, so never gets one. */
function servesRegion({ role, regions }: Accountmanager, regionId: string | null): boolean {
  return role !== 'beheerder' && regionId !== null && regions.includes(regionId);
}

function scoreOf(
  { accountmanager, openLeads }: Candidate,
  lead: Routed,
  rules: readonly RoutingRule[],
): { score: number; reasons: string[] } {
  const coordinates = accountmanager.role === 'coordinator';
  const inSeveralRegions = new Set(lead.sites.map(({ region }) => region)).size > 1;
  const grounds: (readonly [boolean, number, string])[] = [
    [true, 1, 'werkt in deze regio'],
    [rules.some((rule) => fits(rule, lead, accountmanager)), 4, 'is door de regio voor deze leads gekozen'],
    [inSeveralRegions && coordinates, 2, 'stemt af voor een werkgever in meer regio’s'],
    [!inSeveralRegions && !coordinates, 0.5, 'volgt leads op'],
    [accountmanager.subjects.includes(lead.subject), 1, 'kent dit onderwerp'],
    [lead.sector !== null && accountmanager.sectors.includes(lead.sector), 1, 'kent deze sector'],
    [
      lead.size !== null && accountmanager.sizes.includes(lead.size),
      0.5,
      'werkt met bedrijven van deze grootte',
    ],
  ];
  const counting = grounds.filter(([holds]) => holds);
  const score = counting.reduce((sum, [, weight]) => sum + weight, 0) - openLeads / accountmanager.capacity;
  return {
    score: Number(score.toFixed(3)),
    reasons: [
      ...counting.map(([, , reason]) => reason),
      `heeft ${openLeads} van ${accountmanager.capacity} leads open`,
    ],
  };
}

function fits(rule: RoutingRule, lead: Routed, { email }: Accountmanager): boolean {
  return (
    rule.accountmanager === email &&
    (rule.subject === null || rule.subject === lead.subject) &&
    (rule.sector === null || rule.sector === lead.sector) &&
    (rule.size === null || rule.size === lead.size)
  );
}
