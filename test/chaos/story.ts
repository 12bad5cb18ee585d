import { randomUUID } from 'node:crypto';
import type { Handoff, Preference } from '../../src/domain/handoff.ts';
import type { Turn } from '../../src/domain/turn.ts';
import type { LeadBody } from '../support/accountmanager.ts';
import type { CreatedConversation } from '../support/visitor.ts';
import type { Acknowledged } from './acknowledged.ts';
import type { Cluster, ClusterReply } from './cluster.ts';
import { type EventFollower, followEvents } from './follow-events.ts';
import { PUBLIC_URL } from './replica.ts';

/** An accountmanager who is signed in. */
export interface Colleague {
  readonly email: string;
  readonly cookie: string;
}

/** What stories have in common. */
export interface Stage {
  readonly cluster: Cluster;
  readonly random: () => number;
  readonly acknowledged: Acknowledged;
  /** By region. */
  readonly colleagues: ReadonlyMap<string, readonly Colleague[]>;
}

/** A conversation that was played to its end. */
export interface PlayedStory {
  readonly conversationId: string;
  readonly reader: EventFollower;
}

interface Visitor {
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly company: string;
  readonly prefer: Preference;
  readonly place: { readonly municipality: string; readonly region: string };
}

/** Nobody works in the last one: its leads go to the fallback mailbox. */
const PLACES = [
  { municipality: 'Emmen', region: 'drenthe' },
  { municipality: 'Almere', region: 'flevoland' },
  { municipality: 'Emmen', region: 'drenthe' },
  { municipality: 'Almere', region: 'flevoland' },
  { municipality: 'Zwolle', region: 'regio-zwolle' },
] as const;
const PREFERENCES: readonly Preference[] = ['live-chat', 'live-chat', 'callback', 'email'];
const ENDINGS = ['close', 'close', 'return', 'transfer', 'withdraw', 'nobody comes'] as const;
const TURNS_AT_MOST = 15;

/** One conversation with a handoff: asked for, taken up, talked, and ended in one of the ways there are. */
export async function playStory(stage: Stage, number: number): Promise<PlayedStory> {
  const { random, acknowledged, cluster } = stage;
  const visitor = await arrive(stage, number);
  const reader = followEvents(cluster, `/conversations/${visitor.id}/events`, visitor.headers, null);
  if (random() < 0.5) await say(stage, visitor, 'Hallo');
  const handoff = random() < 0.3 ? await askByForm(stage, visitor) : await askInWords(stage, visitor);
  acknowledged.leads.add(handoff.id);
  const ending = oneOf(random, ENDINGS);
  const colleagues = stage.colleagues.get(visitor.place.region) ?? [];
  if (ending === 'withdraw') await say(stage, visitor, 'Trek mijn aanvraag in');
  else if (ending !== 'nobody comes' && colleagues.length > 0) await help(stage, visitor, colleagues, ending);
  await say(stage, visitor, 'Hallo');
  acknowledged.conversations.add(visitor.id);
  return { conversationId: visitor.id, reader };
}

async function arrive({ cluster, random }: Stage, number: number): Promise<Visitor> {
  const { body } = await cluster.call<CreatedConversation>('/conversations', {
    method: 'POST',
    body: { channel: 'web-chat', locale: 'nl' },
  });
  return {
    id: body.id,
    headers: { authorization: `Bearer ${body.token}` },
    company: `Werkplaats Nummer${number}`,
    prefer: oneOf(random, PREFERENCES),
    place: oneOf(random, PLACES),
  };
}

async function say({ cluster, acknowledged }: Stage, visitor: Visitor, text: string): Promise<Turn> {
  const { status, body } = await cluster.call<Turn>(`/conversations/${visitor.id}/turns`, {
    method: 'POST',
    headers: visitor.headers,
    body: { text, messageId: randomUUID() },
  });
  if (status !== 200) throw new Error(`'${text}' was answered with ${status} ${JSON.stringify(body)}`);
  acknowledged.turns.add(body.id);
  return body;
}

/** Asks for a person, and answers whatever is asked until the lead is written. */
async function askInWords(stage: Stage, visitor: Visitor): Promise<Handoff> {
  let turn = await say(stage, visitor, 'Ik wil graag een medewerker spreken');
  for (let asked = 0; asked < TURNS_AT_MOST; asked++) {
    if (turn.outcome === 'handoff-requested' && turn.handoff) return turn.handoff;
    turn = await say(stage, visitor, replyTo(turn.text, visitor));
  }
  throw new Error(`no lead after ${TURNS_AT_MOST} turns; last asked: ${turn.text}`);
}

function replyTo(question: string, { company, prefer, place }: Visitor): string {
  const contact = { 'live-chat': 'Chatten', callback: 'Terugbellen', email: 'Per e-mail' }[prefer];
  const replies: readonly (readonly [RegExp, string])[] = [
    [/Mag ik d/, 'Ja, geef dit door'],
    [/Wat is uw naam/, 'Piet de Vries'],
    [/naam van uw bedrijf/, company],
    [/welke gemeente/, place.municipality],
    [/Hoe wilt u contact/, contact],
    [/telefoonnummer kunnen we/, '024 365 43 21'],
    [/e-mailadres/, `${company.replace(/\W/g, '').toLowerCase()}@werkplaats.example`],
  ];
  const found = replies.find(([asks]) => asks.test(question));
  if (!found) throw new Error(`the visitor does not know what to say to: ${question}`);
  return found[1];
}

async function askByForm({ cluster }: Stage, visitor: Visitor): Promise<Handoff> {
  const path = `/conversations/${visitor.id}`;
  const email = `${visitor.company.replace(/\W/g, '').toLowerCase()}@werkplaats.example`;
  const { status, body, isUncertain } = await cluster.call<Handoff>(`${path}/handoff`, {
    method: 'POST',
    headers: visitor.headers,
    body: {
      contact: { name: 'Piet de Vries', company: visitor.company, phone: '024 365 43 21', email },
      prefer: visitor.prefer,
      municipality: visitor.place.municipality,
      consent: true,
    },
  });
  if (status === 201) return body;
  if (status !== 409 || !isUncertain)
    throw new Error(`the form was answered with ${status} ${JSON.stringify(body)}`);
  // An attempt without an answer has written it after all.
  const known = await cluster.call<{ handoff: Handoff }>(path, { headers: visitor.headers });
  return known.body.handoff;
}

/** A colleague takes the lead, talks, and ends it. */
async function help(
  stage: Stage,
  visitor: Visitor,
  colleagues: readonly Colleague[],
  ending: 'close' | 'return' | 'transfer',
): Promise<void> {
  const first = oneOf(stage.random, colleagues);
  const leadId = await findLead(stage, first, visitor.company);
  await act(stage, first, leadId, 'accept', {});
  await talk(stage, visitor, first, leadId);
  if (ending === 'transfer') {
    const next = oneOf(
      stage.random,
      colleagues.filter((colleague) => colleague !== first),
    );
    await act(stage, first, leadId, 'transfer', {
      accountmanager: next.email,
      message: 'Neem jij dit over?',
    });
    await act(stage, next, leadId, 'accept', {});
    await talk(stage, visitor, next, leadId);
    await act(stage, next, leadId, 'close', { outcome: 'afspraak' });
  } else if (ending === 'return')
    await act(stage, first, leadId, 'return', { summary: 'We hebben het besproken.' });
  else await act(stage, first, leadId, 'close', { outcome: 'advies' });
}

/** Both write, sometimes at the same moment. */
async function talk(stage: Stage, visitor: Visitor, colleague: Colleague, leadId: string): Promise<void> {
  const exchanges = 1 + Math.floor(stage.random() * 3);
  for (let exchange = 0; exchange < exchanges; exchange++) {
    const writing = write(stage, colleague, leadId, `Bericht ${exchange + 1} van ${colleague.email}.`);
    if (stage.random() < 0.5) await writing;
    await Promise.all([writing, say(stage, visitor, 'Hallo, bent u daar?')]);
  }
}

async function write(stage: Stage, colleague: Colleague, leadId: string, text: string): Promise<void> {
  const messageId = randomUUID();
  const reply = await act(stage, colleague, leadId, 'messages', { text, messageId });
  if (reply.status === 200) stage.acknowledged.messages.add(messageId);
}

async function findLead({ cluster }: Stage, { cookie }: Colleague, company: string): Promise<string> {
  const { body } = await cluster.call<{ leads: LeadBody[] }>(
    `/inbox/leads?q=${encodeURIComponent(company)}`,
    {
      headers: { cookie },
    },
  );
  const found = body.leads.find((lead) => lead.contact.company === company);
  if (!found) throw new Error(`the lead of ${company} is in no inbox`);
  return found.id;
}

/** A refusal is an answer too: an earlier attempt did it, or a deadline took the lead away meanwhile. */
async function act(
  { cluster }: Stage,
  { cookie }: Colleague,
  leadId: string,
  action: string,
  body: object,
): Promise<ClusterReply<unknown>> {
  const reply = await cluster.call(`/inbox/leads/${leadId}/${action}`, {
    method: 'POST',
    headers: { cookie, origin: PUBLIC_URL },
    body,
  });
  if (reply.status !== 200 && reply.status !== 409) {
    throw new Error(`${action} was answered with ${reply.status} ${JSON.stringify(reply.body)}`);
  }
  return reply;
}

function oneOf<T>(random: () => number, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)]!;
}
