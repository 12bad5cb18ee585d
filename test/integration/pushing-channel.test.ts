import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { conversationStore } from '../../src/adapters/sql/conversation-store.ts';
import { type Database, openMemoryDatabase, openServerDatabase } from '../../src/adapters/sql/database.ts';
import { deliveryStore } from '../../src/adapters/sql/delivery-store.ts';
import { leadStore } from '../../src/adapters/sql/lead-store.ts';
import { type Outbox, openOutbox } from '../../src/adapters/sql/outbox.ts';
import { webChat } from '../../src/channels/web-chat/channel.ts';
import { channelsOf } from '../../src/conversation/channels.ts';
import { NO_FOCUS } from '../../src/conversation/focus.ts';
import type { ChannelDelivery, ConversationStore } from '../../src/conversation/ports.ts';
import type { ChannelName } from '../../src/domain/conversation.ts';
import { deliver } from '../../src/handoff/deliver.ts';
import { createServerDatabase, DATABASES } from '../support/databases.ts';
import { eventually } from '../support/eventually.ts';

describe.each(DATABASES)('a channel that pushes, through the queue on %s', (name) => {
  let database: Database;
  let outbox: Outbox;
  let conversations: ConversationStore;
  let takes: (delivery: ChannelDelivery) => void;
  let attempts: ChannelDelivery[];
  let taken: ChannelDelivery[];

  beforeAll(async () => {
    database =
      name === 'PGlite' ? await openMemoryDatabase() : await openServerDatabase(await createServerDatabase());
    outbox = openOutbox(database, (error) => expect.fail(error.message));
    const channels = channelsOf([
      webChat,
      {
        name: 'teams',
        pushes: true,
        async send(delivery) {
          attempts.push(delivery);
          takes(delivery);
          taken.push(delivery);
        },
      },
    ]);
    const toOthers = { ...outbox, pushes: channels.pushes };
    conversations = conversationStore(database.db, toOthers);
    const deliveries = deliveryStore(database.db, toOthers);
    const unused = (): never => expect.fail('only messages were expected');
    outbox.work({
      deliver: (id) =>
        deliver(id, {
          deliveries,
          mailer: { send: unused, forget: async () => {} },
          mail: { publicUrl: '', from: '', regionName: unused, articleTitle: unused },
          webhook: null,
          pushMessage: ({ channel, ...delivery }) => channels.send(channel, delivery),
          makeStatusLink: unused,
          now: () => new Date(),
        }),
      giveUp: deliveries.markDead,
      wake: unused,
      retain: async () => {},
    });
  });
  beforeEach(() => {
    takes = () => {};
    attempts = [];
    taken = [];
  });
  afterEach(async () => {
    await database.db.deleteFrom('conversations').execute();
  });
  afterAll(async () => {
    await outbox.stop();
    await database.close();
  });

  const converse = async (channel: ChannelName): Promise<string> => {
    const id = randomUUID();
    await conversations.create({
      id,
      tokenHash: randomUUID(),
      channel,
      locale: 'nl',
      page: null,
      focus: { ...NO_FOCUS, employer: { regionId: 'drenthe', municipality: null, from: 'website' } },
      firstMessage: { id: randomUUID(), sequence: 1, at: '', role: 'assistant', text: 'één' },
      at: new Date(),
    });
    return id;
  };
  const tell = (conversationId: string, text: string) =>
    conversations.addEvent(conversationId, 'message', { id: randomUUID(), role: 'notice', text }, new Date());
  const texts = (deliveries: readonly ChannelDelivery[]) => deliveries.map(({ message }) => message.text);
  const rows = (conversationId: string) =>
    database.db
      .selectFrom('deliveries')
      .where('conversation_id', '=', conversationId)
      .orderBy('sequence')
      .select(['id', 'channel', 'state', 'attempts', 'last_error'])
      .execute();
  const allTaken = (count: number) =>
    eventually(`${count} messages`, () => (taken.length === count ? taken : undefined));

  it('sends what the assistant, an accountmanager and the system say, each under the identity of its delivery', async () => {
    const id = await converse('teams');
    await tell(id, 'twee');
    expect(texts(await allTaken(2))).toEqual(['één', 'twee']);
    const delivered = await eventually('both noted', async () => {
      const found = await rows(id);
      return found.every(({ state }) => state === 'delivered') ? found : undefined;
    });
    expect(delivered.map((row) => row.id)).toEqual(taken.map((delivery) => delivery.id));
    expect(taken.map(({ conversationId }) => conversationId)).toEqual([id, id]);
  });

  it('sends nothing of a web chat, whose visitors read their messages themselves', async () => {
    const id = await converse('web-chat');
    expect(await rows(id)).toMatchObject([{ channel: 'web-chat', state: 'delivered' }]);
    await converse('teams');
    await allTaken(1);
    expect(attempts).toHaveLength(1);
  });

  it('tries a message again under the same identity, and keeps the order of a conversation', async () => {
    let failures = 1;
    takes = ({ message }) => {
      if (message.text === 'één' && failures-- > 0) throw new Error('the channel is away');
    };
    const id = await converse('teams');
    for (const text of ['twee', 'drie']) await tell(id, text);
    expect(texts(await allTaken(3))).toEqual(['één', 'twee', 'drie']);
    expect(texts(attempts)).toEqual(['één', 'één', 'twee', 'drie']);
    expect(new Set(attempts.slice(0, 2).map((attempt) => attempt.id)).size).toBe(1);
  });

  it('gives a message up after the last attempt, goes on with the next, and shows the dead one for a retry', async () => {
    takes = ({ message }) => {
      if (message.text === 'één') throw new Error('piet@garage.example is not in this tenant');
    };
    const id = await converse('teams');
    await tell(id, 'twee');
    await eventually('an attempt', () => attempts[0]);
    // The retries of hours are over at once.
    const dead = await eventually('a dead delivery', async () => {
      await sql`update pgboss.job set retry_count = retry_limit, start_after = now() where name = 'deliver' and state = 'retry'`.execute(
        database.db,
      );
      return (await rows(id)).find(({ state }) => state === 'dead');
    });
    expect(texts(await allTaken(1))).toEqual(['twee']);
    expect(dead.last_error).toBe('[e-mailadres] is not in this tenant');

    const leads = leadStore(database.db, outbox);
    expect(await leads.deliveries({ regions: ['drenthe'], withoutRegion: false }, 'dead')).toMatchObject([
      { id: dead.id, channel: 'teams', kind: 'visitor-message' },
    ]);
    takes = () => {};
    expect(await leads.retryDelivery(dead.id, { regions: ['drenthe'], withoutRegion: false })).toBe(true);
    expect((await allTaken(2)).at(-1)!.id).toBe(dead.id);
  });
});
