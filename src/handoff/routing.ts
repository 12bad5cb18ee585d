import type { Accountmanager } from '../domain/accountmanager.ts';
import type { Lead, RoutingStep } from '../domain/lead.ts';

/** A candidate with how much work is already there. */
export interface Candidate {
  readonly accountmanager: Accountmanager;
  readonly openLeads: number;
}

/** Who gets a lead, and why; `to` is null when nobody serves the region, and then the fallback mailbox gets it. */
export interface Routing {
  readonly to: Accountmanager | null;
  readonly steps: readonly RoutingStep[];
}

/** Decides which accountmanager is offered a lead. Deterministic: the same lead and candidates give the same answer. */
export function routeLead(lead: Pick<Lead, 'regionId' | 'subject' | 'sector'>, candidates: readonly Candidate[]): Routing {
  const steps = candidates
    .filter(({ accountmanager }) => servesRegion(accountmanager, lead.regionId))
    .map((candidate) => ({ candidate, ...scoreOf(candidate, lead) }))
    .sort((a, b) => b.score - a.score || a.candidate.accountmanager.email.localeCompare(b.candidate.accountmanager.email));
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
  lead: Pick<Lead, 'subject' | 'sector'>,
): { score: number; reasons: string[] } {
  const reasons = ['werkt in deze regio'];
  let score = 1;
  if (accountmanager.role === 'accountmanager') {
    score += 0.5;
    reasons.push('volgt leads op');
  }
  if (accountmanager.subjects.includes(lead.subject)) {
    score += 1;
    reasons.push('kent dit onderwerp');
  }
  if (lead.sector && accountmanager.sectors.includes(lead.sector)) {
    score += 1;
    reasons.push('kent deze sector');
  }
  const load = accountmanager.capacity > 0 ? openLeads / accountmanager.capacity : 1;
  reasons.push(`heeft ${openLeads} van ${accountmanager.capacity} leads open`);
  return { score: Number((score - Math.min(load, 1)).toFixed(3)), reasons };
}
