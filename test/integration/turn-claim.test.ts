import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handleTurn, type VisitorMessage } from '../../src/conversation/handle-turn.ts';
import type { Turn } from '../../src/domain/turn.ts';
import { DATABASES } from '../support/databases.ts';
import { type HandoffDesk, openHandoffDesk } from '../support/handoff-desk.ts';

describe.each(DATABASES)('a turn whose claim ran out while it was being answered, on %s', (database) => {
  let desk: HandoffDesk;
  beforeAll(async () => {
    desk = await openHandoffDesk(database);
  });
  afterAll(() => desk.close());

  const message = (conversationId: string, text: string): VisitorMessage => ({
    conversationId,
    turnId: randomUUID(),
    messageId: randomUUID(),
    text,
    textHash: text,
  });
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
  const answer = (given: VisitorMessage, services = desk.services): Promise<Turn> =>
    handleTurn(services, given, { delta: () => {}, restart: () => {} }, new AbortController().signal);

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
    const turn = await answerSlowly(late, () => answer(repeat));
    expect(turn.id).toBe(repeat.turnId);
    expect(await desk.services.conversations.turns(conversationId)).toHaveLength(1);
  });

  it('is written when nobody else came', async () => {
    const conversationId = await desk.startConversation();
    const late = message(conversationId, 'Hallo');
    expect((await answerSlowly(late, async () => {})).id).toBe(late.turnId);
  });
});
