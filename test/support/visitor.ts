import { randomUUID } from 'node:crypto';
import type { Message } from '../../src/domain/conversation.ts';
import type { Handoff } from '../../src/domain/handoff.ts';
import type { AnswerRegion, Turn } from '../../src/domain/turn.ts';
import { type ApiCall, type ApiReply, callApi } from './api-call.ts';
import { type EventReader, readEvents } from './event-reader.ts';

export interface CreatedConversation {
  readonly id: string;
  readonly token: string;
  readonly messages: readonly Message[];
  readonly disclosure: string;
  readonly retentionDays: number;
  readonly region: AnswerRegion | null;
}

export interface ConversationBody {
  readonly id: string;
  readonly region: AnswerRegion | null;
  readonly handoff: Handoff | null;
  readonly retentionUntil: string;
  readonly messages: readonly Message[];
  readonly turns: readonly Turn[];
}

/** Somebody on a page with the widget, who has a conversation. */
export interface Visitor {
  readonly created: CreatedConversation;
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Calls an address below the conversation with its token. */
  call<Body>(path: string, call?: ApiCall): Promise<ApiReply<Body>>;
  /** Says something and gives the turn. @throws when it was not answered */
  say(text: string, messageId?: string): Promise<Turn>;
  /** Says something and reads the answer as a stream. */
  sayStreamed(text: string, messageId?: string): Promise<EventReader>;
  read(): Promise<ConversationBody>;
  /** Opens the stream of the conversation. */
  listen(lastEventId?: string): Promise<EventReader>;
}

/** Starts a conversation at `assistant.url`. */
export async function startVisitor(
  assistant: { readonly url: string },
  given: object = {},
): Promise<Visitor> {
  const { status, body: created } = await callApi<CreatedConversation>(
    `${assistant.url}/api/v1/conversations`,
    {
      method: 'POST',
      body: { channel: 'web-chat', locale: 'nl', ...given },
    },
  );
  if (status !== 201)
    throw new Error(`a conversation could not be started: ${status} ${JSON.stringify(created)}`);
  return returningVisitor(assistant, created);
}

/** A visitor who comes back to a conversation, perhaps at another replica. */
export function returningVisitor(assistant: { readonly url: string }, created: CreatedConversation): Visitor {
  const headers = { authorization: `Bearer ${created.token}` };
  const address = (path: string) => `${assistant.url}/api/v1/conversations/${created.id}${path}`;
  const call = <Body>(path: string, request: ApiCall = {}) =>
    callApi<Body>(address(path), { ...request, headers: { ...headers, ...request.headers } });
  return {
    created,
    id: created.id,
    headers,
    call,
    async say(text, messageId = randomUUID()) {
      const { status, body } = await call<Turn>('/turns', { method: 'POST', body: { text, messageId } });
      if (status !== 200) throw new Error(`'${text}' was not answered: ${status} ${JSON.stringify(body)}`);
      return body;
    },
    sayStreamed: (text, messageId = randomUUID()) =>
      readEvents(address('/turns'), {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ text, messageId }),
      }),
    async read() {
      const { status, body } = await call<ConversationBody>('');
      if (status !== 200) throw new Error(`the conversation could not be read: ${status}`);
      return body;
    },
    listen: (lastEventId) =>
      readEvents(address('/events'), {
        headers: { ...headers, ...(lastEventId && { 'last-event-id': lastEventId }) },
      }),
  };
}

/** A form that may be sent as it is, each from another employer; `changes` makes it the one a test is about. */
export function handoffForm(changes: object = {}): object {
  const email = `piet-${randomUUID()}@garagesnel.example`;
  return {
    contact: { name: 'Piet van der Berg', company: 'Garage Snel', email, phone: '024 123 45 67' },
    prefer: 'callback',
    consent: true,
    municipality: 'Nijmegen',
    ...changes,
  };
}

/** Asks for a person by form. @throws when that is refused */
export async function requestPerson(visitor: Visitor, changes: object = {}): Promise<Handoff> {
  const { status, body } = await visitor.call<Handoff>('/handoff', {
    method: 'POST',
    body: handoffForm(changes),
  });
  if (status !== 201) throw new Error(`no handoff: ${status} ${JSON.stringify(body)}`);
  return body;
}
