import type { Accountmanager, Availability } from '../domain/accountmanager.ts';
import { languageInDutch, UNKNOWN_LANGUAGE } from '../domain/language.ts';
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

const WORKING_LANGUAGE = 'nl';

type Routed = Pick<Lead, 'regionId' | 'subject' | 'sector' | 'size' | 'language' | 'sites'>;

/** Decides which accountmanager is offered a lead. Deterministic: the same lead and candidates give the same answer. */
export function routeLead(
  lead: Routed,
  candidates: readonly Candidate[],
  rules: readonly RoutingRule[] = [],
): Routing {
  const able = candidates
    .filter(({ accountmanager }) => servesRegion(accountmanager, lead.regionId))
    .filter(({ accountmanager, openLeads }) => openLeads < accountmanager.capacity);
  const isUnderstood = able.some(({ accountmanager }) => speaks(accountmanager, lead));
  const steps = able
    .map((candidate) => ({ candidate, ...scoreOf(candidate, lead, rules, isUnderstood) }))
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
  isUnderstood: boolean,
): { score: number; reasons: string[] } {
  const coordinates = accountmanager.role === 'coordinator';
  const inSeveralRegions = new Set(lead.sites.map(({ region }) => region)).size > 1;
  const grounds: (readonly [boolean, number, string])[] = [
    [true, 1, 'werkt in deze regio'],
    [rules.some((rule) => fits(rule, lead, accountmanager)), 4, 'is door de regio voor deze leads gekozen'],
    [
      isForeign(lead) && speaks(accountmanager, lead),
      3,
      `spreekt ${languageInDutch(lead.language)}, de taal van de werkgever`,
    ],
    [!isUnderstood, 0, notUnderstood(lead)],
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

/** Everybody of a werkgeversservicepunt works in Dutch, whatever the list of languages says. */
function speaks({ languages }: Accountmanager, { language }: Routed): boolean {
  return language === WORKING_LANGUAGE || languages.includes(language);
}

function notUnderstood({ language }: Routed): string {
  return language === UNKNOWN_LANGUAGE
    ? 'de taal van de werkgever is niet herkend'
    : `van wie nu gevraagd kan worden spreekt niemand ${languageInDutch(language)}`;
}

function isForeign({ language }: Routed): boolean {
  return language !== WORKING_LANGUAGE;
}

function fits(rule: RoutingRule, lead: Routed, { email }: Accountmanager): boolean {
  return (
    rule.accountmanager === email &&
    (rule.subject === null || rule.subject === lead.subject) &&
    (rule.sector === null || rule.sector === lead.sector) &&
    (rule.size === null || rule.size === lead.size)
  );
}
