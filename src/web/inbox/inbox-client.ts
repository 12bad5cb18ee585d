import type { Availability } from '../../domain/accountmanager.ts';
import { problemOf } from '../api-problem.ts';
import type { LeadDossier, ListedLead } from './lead.ts';

export interface SignedInAccountmanager {
  readonly name: string;
  readonly role: string;
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  readonly availability: Availability;
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

/** Where live changes are read. */
export const INBOX_EVENTS = own('events');

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

export async function signOut(): Promise<void> {
  await call(own('sign-out'), {});
}

/** In demo mode: the address that signs the sample accountmanager in; null everywhere else. */
export async function readDemoInvite(): Promise<string | null> {
  try {
    const { inviteUrl } = (await (await call(new URL('demo', API))).json()) as { inviteUrl: string };
    return inviteUrl;
  } catch {
    return null;
  }
}

async function call(url: URL, body?: object, method = 'POST'): Promise<Response> {
  const request: RequestInit = body
    ? { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
    : {};
  const response = await fetch(url, { cache: 'no-store', credentials: 'same-origin', ...request });
  if (!response.ok) throw await problemOf(response);
  return response;
}
