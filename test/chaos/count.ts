import pg from 'pg';
import type { Acknowledged } from './acknowledged.ts';
import type { PlayedStory } from './story.ts';

/** One line of the result. */
export interface Count {
  readonly what: string;
  readonly counted: string;
  readonly isAsItShouldBe: boolean;
}

/** A mail or an event that arrived: its identity and when, in milliseconds. */
export interface Arrival {
  readonly identity: string;
  readonly at: number;
}

export interface Evidence {
  readonly databaseUrl: string;
  readonly acknowledged: Acknowledged;
  readonly stories: readonly PlayedStory[];
  readonly arrived: Readonly<Record<'mail' | 'webhook', readonly Arrival[]>>;
  readonly outages: readonly Outage[];
}

/** From when to when a process, the database or the mail server was away, in milliseconds. */
export interface Outage {
  readonly from: number;
  until: number;
}

/** So long after a delivery was taken may something have gone away before it was noted. */
const UNNOTED_MS = 3_000;

/** Compares what was acknowledged and what arrived with what the database holds. */
export async function count(evidence: Evidence): Promise<Count[]> {
  const client = new pg.Client({ connectionString: evidence.databaseUrl });
  await client.connect();
  try {
    return [
      ...(await countAcknowledged(client, evidence.acknowledged)),
      ...(await countDeliveries(client, 'mail', evidence)),
      ...(await countDeliveries(client, 'webhook', evidence)),
      ...(await countMessages(client)),
      await countTalkingThrough(client, evidence),
      ...(await countReaders(client, evidence)),
    ];
  } finally {
    await client.end();
  }
}

async function countAcknowledged(
  client: pg.Client,
  { leads, turns, messages }: Acknowledged,
): Promise<Count[]> {
  const recorded = await ids(client, 'select id::text from handoffs');
  const withOneLead = await ids(
    client,
    `select conversation_id::text as id from handoffs where state in ('requested', 'accepted', 'active')
     group by conversation_id having count(*) > 1`,
  );
  const written = await ids(
    client,
    `select payload->>'id' as id from conversation_events
     where kind = 'message' and payload->>'role' = 'accountmanager'`,
  );
  return [
    agrees('leads', leads, recorded),
    {
      what: 'conversations with two open requests',
      counted: `${withOneLead.length}`,
      isAsItShouldBe: withOneLead.length === 0,
    },
    holds('turns', turns, await ids(client, 'select id::text from turns')),
    holds('messages of accountmanagers', messages, written),
  ];
}

/** Everything acknowledged is recorded, once, and nothing is recorded that nobody was told of. */
function agrees(what: string, acknowledged: ReadonlySet<string>, recorded: readonly string[]): Count {
  const lost = [...acknowledged].filter((id) => !recorded.includes(id)).length;
  const beside = recorded.filter((id) => !acknowledged.has(id)).length;
  const twice = recorded.length - new Set(recorded).size;
  return {
    what: `${what}: acknowledged, recorded`,
    counted: `${acknowledged.size}, ${recorded.length}; ${lost} lost, ${twice} twice, ${beside} beside them`,
    isAsItShouldBe: lost + twice + beside === 0,
  };
}

/** As `agrees`; more may be recorded, of clients that gave up waiting for the answer. */
function holds(what: string, acknowledged: ReadonlySet<string>, recorded: readonly string[]): Count {
  const known = new Set(recorded);
  const lost = [...acknowledged].filter((id) => !known.has(id)).length;
  const twice = recorded.length - known.size;
  return {
    what: `${what}: acknowledged, recorded`,
    counted: `${acknowledged.size}, ${recorded.length}; ${lost} lost, ${twice} twice`,
    isAsItShouldBe: lost + twice === 0,
  };
}

async function countDeliveries(
  client: pg.Client,
  channel: 'mail' | 'webhook',
  { arrived: { [channel]: arrived }, outages }: Evidence,
): Promise<Count[]> {
  const { rows } = await client.query<{ id: string; state: string }>(
    'select id::text, state from deliveries where channel = $1',
    [channel],
  );
  const cancelled = rows.filter(({ state }) => state === 'cancelled').length;
  const identities = new Set(arrived.map(({ identity }) => identity));
  const missing = rows.filter(({ id, state }) => state === 'delivered' && !identities.has(id)).length;
  const undelivered = rows.filter(({ state }) => state === 'pending' || state === 'dead').length;
  const known = new Set(rows.map(({ id }) => id));
  const beside = [...identities].filter((id) => !known.has(id)).length;
  const repeats = arrived.filter(
    (one, index) => arrived.findIndex(({ identity }) => identity === one.identity) < index,
  );
  const unexplained = repeats.filter(({ identity }) => !wasInterrupted(arrived, identity, outages));
  return [
    {
      what: `${channel}: identities recorded, arrived`,
      counted:
        `${rows.length}, ${identities.size}; ${cancelled} cancelled, ${missing} missing, ` +
        `${undelivered} not delivered, ${beside} beside them`,
      isAsItShouldBe: missing + undelivered + beside === 0,
    },
    {
      what: `${channel}: repeats`,
      counted: `${repeats.length}, of which ${unexplained.length} with nothing away between acknowledgement and commit`,
      isAsItShouldBe: unexplained.length === 0,
    },
  ];
}

/** Whether something was away when a delivery was acknowledged or noted. */
function wasInterrupted(arrived: readonly Arrival[], identity: string, outages: readonly Outage[]): boolean {
  const times = arrived.filter((one) => one.identity === identity).map(({ at }) => at);
  return times
    .slice(0, -1)
    .every((at) => outages.some(({ from, until }) => from <= at + UNNOTED_MS && until >= at));
}

/** Every message to a visitor has one delivery through its channel, and every delivery a message. */
async function countMessages(client: pg.Client): Promise<Count[]> {
  const messages = await ids(
    client,
    `select conversation_id || ' ' || sequence as id from conversation_events
     where kind = 'message' and payload->>'role' <> 'visitor'`,
  );
  const deliveries = await ids(
    client,
    `select conversation_id || ' ' || sequence as id from deliveries where channel = 'web-chat'`,
  );
  return [
    { ...agrees('web chat', new Set(messages), deliveries), what: 'web chat: messages written, delivered' },
  ];
}

/** The assistant never speaks while a person does: between the handoff's becoming active and its next state. */
async function countTalkingThrough(client: pg.Client, { stories }: Evidence): Promise<Count> {
  const { rows } = await client.query<{ conversation_id: string; kind: string; state: string; role: string }>(
    `select conversation_id::text, kind, payload->>'state' as state, payload->>'role' as role
     from conversation_events order by conversation_id, sequence`,
  );
  const states = new Map<string, string>();
  let inActive = 0;
  let talkedThrough = 0;
  for (const { conversation_id, kind, state, role } of rows) {
    if (kind === 'handoff') states.set(conversation_id, state);
    if (kind !== 'message' || states.get(conversation_id) !== 'active') continue;
    inActive++;
    if (role === 'assistant') talkedThrough++;
  }
  return {
    what: `assistant's messages among those in a live chat (${stories.length} conversations)`,
    counted: `${talkedThrough} of ${inActive}`,
    isAsItShouldBe: talkedThrough === 0 && inActive > 0,
  };
}

async function countReaders(client: pg.Client, { stories }: Evidence): Promise<Count[]> {
  let events = 0;
  let moves = 0;
  let wrong = 0;
  for (const { conversationId, reader } of stories) {
    const last = await lastSequence(client, conversationId);
    await reader.untilSeen(String(last)).catch(() => {});
    const seen = reader.ids().slice(0, last).map(Number);
    const isWhole = seen.length === last && seen.every((sequence, index) => sequence === index + 1);
    if (!isWhole) wrong++;
    events += seen.length;
    moves += reader.moves;
  }
  return [
    {
      what: 'visitors reading along: events, moves to another process',
      counted: `${stories.length}: ${events}, ${moves}; ${wrong} without every event once and in order`,
      isAsItShouldBe: wrong === 0,
    },
  ];
}

async function lastSequence(client: pg.Client, conversationId: string): Promise<number> {
  const { rows } = await client.query<{ last_sequence: number }>(
    'select last_sequence from conversations where id = $1',
    [conversationId],
  );
  return rows[0]!.last_sequence;
}

async function ids(client: pg.Client, query: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(query);
  return rows.map(({ id }) => id);
}
