import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Accountmanager } from '../../src/domain/accountmanager.ts';
import type { Handoff } from '../../src/domain/handoff.ts';
import { acceptLead, withdrawHandoff } from '../../src/handoff/follow-up.ts';
import { type HandoffDesk, minutesAfter, openHandoffDesk } from '../support/handoff-desk.ts';

const TUESDAY = new Date('2026-11-24T10:00:00+01:00');
const SECOND = 1 / 60;

let desk: HandoffDesk;
let ans: Accountmanager;
let waiting: string[];

beforeAll(async () => {
  desk = await openHandoffDesk('PGlite');
  ans = await desk.addAccountmanager('Ans');
});
afterAll(() => desk.close());
beforeEach(async () => {
  desk.startAt(TUESDAY);
  waiting = [];
  for (const place of [0, 1, 2]) {
    await desk.passUntil(minutesAfter(TUESDAY, place * SECOND));
    const conversationId = await desk.startConversation();
    await desk.request(conversationId, 'live-chat');
    waiting.push(conversationId);
  }
});
afterEach(async () => {
  for (const id of waiting) await desk.services.conversations.erase(id, desk.now());
});

/** The places that were shown to a visitor, oldest first. */
const placesShown = async (conversationId: string): Promise<(number | null)[]> => {
  const events = await desk.services.conversations.eventsAfter(conversationId, 0);
  return events.flatMap(({ kind, payload }) =>
    kind === 'handoff' ? [(payload as Handoff).queuePosition] : [],
  );
};
const letThemLook = () => desk.passUntil(minutesAfter(TUESDAY, 10 * SECOND));

it('shows everybody a place at the start, and no place that did not change', async () => {
  await letThemLook();
  expect(await Promise.all(waiting.map(placesShown))).toEqual([[1], [2], [3]]);
});

it('moves those behind up when somebody before them is helped', async () => {
  await desk.change(await desk.leadOf(waiting[0]!), (unit, context) => acceptLead(unit, ans, context));
  await letThemLook();
  expect(await Promise.all(waiting.map(placesShown))).toEqual([
    [1, null],
    [2, 1],
    [3, 2],
  ]);
});

it('moves up only those behind whoever withdraws', async () => {
  await desk.change(await desk.leadOf(waiting[1]!), (unit) => withdrawHandoff(unit, 'test'));
  await letThemLook();
  expect(await Promise.all(waiting.map(placesShown))).toEqual([[1], [2, null], [3, 2]]);
});

it('moves those behind up when somebody erases the conversation', async () => {
  await desk.services.conversations.erase(waiting[0]!, desk.now());
  await letThemLook();
  expect(await Promise.all(waiting.slice(1).map(placesShown))).toEqual([
    [2, 1],
    [3, 2],
  ]);
});
