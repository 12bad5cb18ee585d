import { randomUUID } from 'node:crypto';
import { askRunningProcess } from '../../src/adapters/sql/control-socket.ts';
import type { Role } from '../../src/domain/accountmanager.ts';
import type { Message } from '../../src/domain/conversation.ts';
import { type ApiCall, type ApiReply, callApi } from './api-call.ts';
import { type EventReader, readEvents } from './event-reader.ts';

/** Where an assistant can be reached by an accountmanager and on its data folder. */
export interface InboxDoor {
  readonly url: string;
  readonly dataDir: string;
  /** The origin of its own pages. */
  readonly origin: string;
}

export interface LeadBody {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  readonly regions: readonly string[];
  readonly subject: string;
  readonly question: string;
  readonly contact: {
    readonly name: string;
    readonly company: string;
    readonly email: string | null;
    readonly phone: string | null;
  };
  readonly language: string;
  readonly assignment: { readonly accountmanager: { readonly name: string }; readonly state: string } | null;
  readonly transferAsked: { readonly region: string; readonly at: string; readonly before: string } | null;
  readonly actions: readonly string[];
}

export interface LeadDetailBody extends LeadBody {
  readonly transcript: readonly Message[];
  readonly articles: readonly { readonly id: string; readonly title: string }[];
  readonly routing: readonly { readonly accountmanager: string; readonly reasons: readonly string[] }[];
  readonly history: readonly { readonly from: string | null; readonly to: string }[];
  readonly deliveries: readonly {
    readonly id: string;
    readonly kind: string;
    readonly state: string;
    readonly attempts: number;
    readonly lastError: string | null;
  }[];
}

/** An accountmanager who is signed in. */
export interface SignedIn {
  readonly cookie: string;
  /** Calls an address below `/api/v1/inbox`; what changes something carries the origin of our own pages. */
  call<Body>(path: string, call?: ApiCall): Promise<ApiReply<Body>>;
  leads(query?: string): Promise<readonly LeadBody[]>;
  lead(id: string): Promise<LeadDetailBody>;
  accept(leadId: string): Promise<ApiReply<LeadBody>>;
  write(leadId: string, text: string, messageId?: string): Promise<ApiReply<Message>>;
  /** Opens the stream of the inbox, perhaps with a lead open. */
  listen(lastEventId?: string, leadId?: string): Promise<EventReader>;
}

const COLUMNS = 'email,name,role,phone,regions,subjects,sectors,sizes,languages,capacity';

/** Adds accountmanagers as the command does: `[e-mail address, name, region]`. */
export function importAccountmanagers(
  { dataDir }: InboxDoor,
  people: readonly (readonly [email: string, name: string, regions: string, role?: Role])[],
): Promise<string | undefined> {
  const lines = people.map(
    ([email, name, regions, role = 'accountmanager']) => `${email},${name},${role},,${regions},,,,nl,20`,
  );
  return askRunningProcess(dataDir, 'accountmanagers', ['import', [COLUMNS, ...lines].join('\n')]);
}

/** Makes an invite link, as the command prints it. */
export async function invite({ dataDir }: InboxDoor, email: string): Promise<string> {
  const printed = await askRunningProcess(dataDir, 'accountmanagers', ['invite', email]);
  return printed!.split('\n')[0]!;
}

/** Presses the button of an invite page. */
export function acceptInvite(door: InboxDoor, link: string, origin = door.origin): Promise<ApiReply<string>> {
  const address = `${door.url}${new URL(link).pathname}`;
  return callApi<string>(address, {
    method: 'POST',
    body: '',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
  });
}

/** Signs somebody in who was imported before. */
export async function signIn(door: InboxDoor, email: string): Promise<SignedIn> {
  const { status, headers } = await acceptInvite(door, await invite(door, email));
  const [cookie] = headers.getSetCookie();
  if (status !== 303 || !cookie) throw new Error(`${email} could not sign in: ${status}`);
  return returningAccountmanager(door, cookie.split(';')[0]!);
}

/** An accountmanager who comes back with the cookie of an earlier sign-in. */
export function returningAccountmanager(door: InboxDoor, cookie: string): SignedIn {
  const address = (path: string) => `${door.url}/api/v1/inbox${path}`;
  const call = <Body>(path: string, request: ApiCall = {}) => {
    const isChanging = request.method !== undefined && request.method !== 'GET';
    return callApi<Body>(address(path), {
      ...request,
      headers: { cookie, ...(isChanging && { origin: door.origin }), ...request.headers },
    });
  };
  const get = async <Body>(path: string): Promise<Body> => {
    const { status, body } = await call<Body>(path);
    if (status !== 200) throw new Error(`GET ${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  return {
    cookie,
    call,
    leads: async (query = '') => (await get<{ leads: LeadBody[] }>(`/leads${query}`)).leads,
    lead: (id) => get<LeadDetailBody>(`/leads/${id}`),
    accept: (id) => call<LeadBody>(`/leads/${id}/accept`, { method: 'POST', body: {} }),
    write: (id, text, messageId = randomUUID()) =>
      call<Message>(`/leads/${id}/messages`, { method: 'POST', body: { text, messageId } }),
    listen: (lastEventId, leadId) =>
      readEvents(address(leadId ? `/events?lead=${leadId}` : '/events'), {
        headers: { cookie, ...(lastEventId && { 'last-event-id': lastEventId }) },
      }),
  };
}
