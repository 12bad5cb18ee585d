import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conversationStore } from '../../src/adapters/sql/conversation-store.ts';
import { handleTurn, type VisitorMessage } from '../../src/conversation/handle-turn.ts';
import type { Turn } from '../../src/domain/turn.ts';
import { DATABASES } from '../support/databases.ts';
import { eventually } from '../support/eventually.ts';
import { type HandoffDesk, openHandoffDesk } from '../support/handoff-desk.ts';

function message(conversationId: string, text: string): VisitorMessage {
  return { conversationId, turnId: randomUUID(), messageId: randomUUID(), text, textHash: text };
}

function answer(given: VisitorMessage, services: HandoffDesk['services']): Promise<Turn> {
  return handleTurn(services, given, { delta: () => {}, restart: () => {} }, new AbortController().signal);
}

describe.each(DATABASES)('a turn whose claim ran out while it was being answered, on %s', (database) => {
  let desk: HandoffDesk;
  beforeAll(async () => {
    desk = await openHandoffDesk(database);
  });
  afterAll(() => desk.close());

  /** Answers, and lets `meanwhile` happen between the answer and its being written, as if the process had stood still. */
  const answerSlowly = (late: VisitorMessage, meanwhile: () => Promise<unknown>): Promise<Turn> => {
    const { conversations } = desk.services;
    let isFirst = true;
    const slow = {
      ...conversations,
      async finishTurn(turn: Parameters<typeof conversations.finishTurn>[0]) {
        if (isFirst) {
          isFirst = false;
          await desk.db
            .updateTable('conversations')
            .set({ turn_lease_until: new Date(0) })
            .where('id', '=', late.conversationId)
            .execute();
          await meanwhile();
        }
        return conversations.finishTurn(turn);
      },
    };
    return answer(late, { ...desk.services, conversations: slow });
  };
  it('comes after the turn that took the conversation over, and knows what was said there', async () => {
    const conversationId = await desk.startConversation();
    await desk.say(conversationId, 'Ik wil graag een medewerker spreken');
    const turn = await answerSlowly(message(conversationId, 'Garage Snel'), () =>
      desk.say(conversationId, 'Piet de Vries'),
    );
    const { draft } = await desk.services.conversations.get(conversationId);
    expect(draft).toMatchObject({ name: 'Piet de Vries', company: 'Garage Snel' });
    const turns = await desk.services.conversations.turns(conversationId);
    expect(turns.at(-1)!.id).toBe(turn.id);
    expect(turns).toHaveLength(3);
  });

  it('is not written a second time when its repeat was answered elsewhere', async () => {
    const conversationId = await desk.startConversation();
    const late = message(conversationId, 'Hallo');
    const repeat = { ...late, turnId: randomUUID() };
    const turn = await answerSlowly(late, () => answer(repeat, desk.services));
    expect(turn.id).toBe(repeat.turnId);
    expect(await desk.services.conversations.turns(conversationId)).toHaveLength(1);
  });

  it('is written when nobody else came', async () => {
    const conversationId = await desk.startConversation();
    const late = message(conversationId, 'Hallo');
    expect((await answerSlowly(late, async () => {})).id).toBe(late.turnId);
  });

  it('comes after what was appended in between', async () => {
    const conversationId = await desk.startConversation();
    const { conversations } = desk.services;
    const turn = await answerSlowly(message(conversationId, 'Hallo'), () =>
      conversations.addEvent(conversationId, 'read', { by: 'visitor', sequence: 1 }, desk.now()),
    );
    expect(turn.sequence).toBe(4);
    const events = await conversations.eventsAfter(conversationId, 0);
    expect(events.map(({ sequence, kind }) => [sequence, kind])).toEqual([
      [1, 'message'],
      [2, 'read'],
      [3, 'message'],
      [4, 'message'],
    ]);
    expect(events.at(-1)!.payload).toMatchObject({ sequence: 4, text: turn.text, turnId: turn.id });
  });

  it('shows a request that was made by form in between', async () => {
    const conversationId = await desk.startConversation();
    const turn = await answerSlowly(message(conversationId, 'Hallo'), () =>
      desk.request(conversationId, 'callback'),
    );
    expect(turn.handoff).toMatchObject({ state: 'requested', prefer: 'callback' });
    expect(await desk.services.conversations.turns(conversationId)).toEqual([turn]);
  });

  it('fails when the conversation was erased in between, and leaves nothing', async () => {
    const conversationId = await desk.startConversation();
    const answered = answerSlowly(message(conversationId, 'Hallo'), () =>
      desk.services.conversations.erase(conversationId, desk.now()),
    );
    await expect(answered).rejects.toMatchObject({ code: 'not-found' });
    expect(await desk.services.conversations.turns(conversationId)).toEqual([]);
  });
});

// Only here can a turn wait for a row: the embedded database has one connection.
describe('a turn on PostgreSQL', () => {
  let desk: HandoffDesk;
  beforeAll(async () => {
    desk = await openHandoffDesk('PostgreSQL');
  });
  afterAll(() => desk.close());

  it('is found by a repeat that waits while the turn is being written', async () => {
    const conversationId = await desk.startConversation();
    const repeat = message(conversationId, 'Hallo');
    let answered: Promise<Turn> | undefined;
    const written = await desk.db.transaction().execute(async (trx) => {
      const conversations = conversationStore(trx, { async addDelivery() {}, async addWake() {} });
      const first = await answer({ ...repeat, turnId: randomUUID() }, { ...desk.services, conversations });
      answered = answer(repeat, desk.services);
      await eventually('the repeat waits for the row', async () => {
        const { rows } = await sql`select 1 from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'`.execute(desk.db);
        return rows.length > 0 ? true : undefined;
      });
      return first;
    });
    expect(await answered).toEqual(written);
    expect(await desk.services.conversations.turns(conversationId)).toEqual([written]);
  });
});
