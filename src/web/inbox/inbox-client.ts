import type { Availability, Role } from '../../domain/accountmanager.ts';
import type { DeliveryKind } from '../../domain/lead.ts';
import { ApiProblem, problemOf } from '../api-problem.ts';
import type { Insights } from './insights.ts';
import type { LeadDossier, ListedLead } from './lead.ts';
import type { RegionSettings } from './region-settings.ts';

export interface NamedRegion {
  readonly id: string;
  readonly name: string;
}

/** What the server says that the role of somebody may do. */
export type Permission =
  | 'list-leads'
  | 'see-deliveries'
  | 'see-deliveries-without-region'
  | 'see-settings'
  | 'change-settings'
  | 'see-insights';

export interface SignedInAccountmanager {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly regions: readonly NamedRegion[];
  readonly availability: Availability;
  readonly may: readonly Permission[];
}

/** How somebody who is not signed in comes in. */
export interface WayIn {
  /** Where people of the organisation sign in; null when invites are the only way. */
  readonly provider: { readonly name: string; readonly url: string } | null;
  /** In demo mode: the addresses that sign the samples in. */
  readonly demo: { readonly inviteUrl: string; readonly coordinatorUrl: string } | null;
}

/** Somebody who follows up leads in a region of the reader. */
export interface Colleague {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly regions: readonly string[];
}

export interface ArticleSummary {
  readonly id: string;
  readonly title: string;
}

/** Something that could not be delivered. */
export interface FailedDelivery {
  readonly id: string;
  /** Null when the lead is gone. */
  readonly leadId: string | null;
  readonly kind: DeliveryKind;
  readonly channel: string;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly at: string;
}

/** A draft answer to the last question, for the accountmanager to edit. */
export interface SuggestedAnswer {
  readonly articleId: string;
  readonly title: string;
  readonly text: string;
  readonly sources: readonly {
    readonly title: string;
    readonly url: string;
    readonly publisher: string;
    readonly checkedOn: string;
  }[];
}

export interface LeadQuery {
  readonly region: string;
  readonly mine: boolean;
  readonly q: string;
}

const API = new URL('../api/v1/', document.baseURI);
const own = (path: string) => new URL(`inbox/${path}`, API);

/** Whether a refusal means that nobody is signed in any more. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 401;
}

/** Where live changes are read; with a lead also what happens around it while it is open. */
export function inboxEventsAddress(leadId: string | null): URL {
  const url = own('events');
  if (leadId) url.searchParams.set('lead', leadId);
  return url;
}

/** Who is signed in. @throws ApiProblem with status 401 when nobody is. */
export async function readSignedIn(): Promise<SignedInAccountmanager> {
  return (await call(own('me'))).json();
}

export async function readLeads({ region, mine, q }: LeadQuery): Promise<readonly ListedLead[]> {
  const url = own('leads');
  if (region) url.searchParams.set('region', region);
  if (mine) url.searchParams.set('mine', 'true');
  if (q) url.searchParams.set('q', q);
  const { leads } = (await (await call(url)).json()) as { leads: readonly ListedLead[] };
  return leads;
}

export async function readLead(id: string): Promise<LeadDossier> {
  return (await call(own(`leads/${encodeURIComponent(id)}`))).json();
}

/** Does something with a lead: one of the actions the server listed for it, or `typing` and `read`. */
export async function actOnLead(id: string, action: string, body: object = {}): Promise<void> {
  await call(own(`leads/${encodeURIComponent(id)}/${action}`), body);
}

/** Draft answers from the knowledge base to the employer's last question. */
export async function readSuggestions(leadId: string): Promise<readonly SuggestedAnswer[]> {
  const response = await call(own(`leads/${encodeURIComponent(leadId)}/suggestions`));
  return ((await response.json()) as { suggestions: readonly SuggestedAnswer[] }).suggestions;
}

/** Whether the accountmanager takes new leads, perhaps until a moment. */
export async function changeAvailability({ status, until }: Availability): Promise<Availability> {
  const response = await call(own('me/availability'), { status, ...(until && { until }) }, 'PUT');
  return response.json();
}

/** @param everywhere also on all other devices */
export async function signOut(everywhere: boolean): Promise<void> {
  await call(own('sign-out'), { everywhere });
}

export async function readColleagues(): Promise<readonly Colleague[]> {
  const { colleagues } = (await (await call(own('colleagues'))).json()) as {
    colleagues: readonly Colleague[];
  };
  return colleagues;
}

/** All arbeidsmarktregio's of the country. */
export async function readRegions(): Promise<readonly NamedRegion[]> {
  const { regions } = (await (await call(new URL('regions', API))).json()) as {
    regions: readonly NamedRegion[];
  };
  return regions;
}

/** All articles, which are what a lead can be about. */
export async function readArticles(): Promise<readonly ArticleSummary[]> {
  const { articles } = (await (await call(new URL('articles', API))).json()) as {
    articles: readonly ArticleSummary[];
  };
  return articles;
}

export async function readSettings(regionId: string): Promise<RegionSettings> {
  return (await call(settingsOf(regionId))).json();
}

/** @throws ApiProblem with the fields that are wrong */
export async function saveSettings(regionId: string, settings: RegionSettings): Promise<RegionSettings> {
  return (await call(settingsOf(regionId), settings, 'PUT')).json();
}

function settingsOf(regionId: string): URL {
  return own(`regions/${encodeURIComponent(regionId)}/settings`);
}

export async function readFailedDeliveries(): Promise<readonly FailedDelivery[]> {
  const { deliveries } = (await (await call(own('deliveries'))).json()) as {
    deliveries: readonly FailedDelivery[];
  };
  return deliveries;
}

export async function retryDelivery(id: string): Promise<void> {
  await call(own(`deliveries/${encodeURIComponent(id)}/retry`), {});
}

/** @param from and `until` are days, `YYYY-MM-DD`; the last day itself does not count */
export async function readInsights(asked: {
  readonly region: string;
  readonly from: string;
  readonly until: string;
}): Promise<Insights> {
  const url = own('insights');
  for (const [name, value] of Object.entries(asked)) if (value) url.searchParams.set(name, value);
  return (await call(url)).json();
}

export async function readWayIn(): Promise<WayIn> {
  const [provider, demo] = await Promise.all([
    readOptional(new URL('sign-in', API), ({ provider }: Pick<WayIn, 'provider'>) => provider),
    readOptional(new URL('demo', API), (samples: NonNullable<WayIn['demo']>) => samples),
  ]);
  return { provider, demo };
}

async function readOptional<Body, Value>(url: URL, pick: (body: Body) => Value): Promise<Value | null> {
  try {
    return pick((await (await call(url)).json()) as Body);
  } catch {
    return null;
  }
}

async function call(url: URL, body?: object, method = 'POST'): Promise<Response> {
  const request: RequestInit = body
    ? // What somebody decided still goes out when the page is closed right after.
      { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body), keepalive: true }
    : {};
  const response = await fetch(url, { cache: 'no-store', credentials: 'same-origin', ...request });
  if (!response.ok) throw await problemOf(response);
  return response;
}
