import { problemOf } from '../api-problem.ts';
import type { LeadDossier, ListedLead } from './lead.ts';

export interface SignedInAccountmanager {
  readonly name: string;
  readonly role: string;
  readonly regions: readonly { readonly id: string; readonly name: string }[];
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

/** Does one of the actions the server listed for the lead. */
export async function actOnLead(id: string, action: string, body: object = {}): Promise<void> {
  await call(own(`leads/${encodeURIComponent(id)}/${action}`), body);
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

async function call(url: URL, body?: object): Promise<Response> {
  const request: RequestInit = body
    ? { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
    : {};
  const response = await fetch(url, { cache: 'no-store', credentials: 'same-origin', ...request });
  if (!response.ok) throw await problemOf(response);
  return response;
}
