import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importAccountmanagers, type SignedIn, signIn } from '../support/accountmanager.ts';
import { DATABASES } from '../support/databases.ts';
import { startTestAssistant, type TestAssistant } from '../support/start-assistant.ts';
import { requestPerson, startVisitor } from '../support/visitor.ts';

interface InsightsBody {
  readonly from: string;
  readonly until: string;
  readonly questionsAsked: number;
  readonly questions: readonly { readonly subject: string; readonly count: number }[];
  readonly outcomes: readonly { readonly outcome: string; readonly count: number }[];
  readonly unanswered: readonly object[];
  readonly handoffs: readonly { readonly count: number }[];
}

/** When something happened, the Dutch day it belongs to, and the day beside it. */
const MOMENTS = [
  ['just after midnight in winter', '2026-11-24T00:30:00+01:00', '2026-11-24', '2026-11-23'],
  ['just before midnight in winter', '2026-02-03T23:30:00+01:00', '2026-02-03', '2026-02-04'],
  ['just after midnight in summer', '2026-07-01T01:30:00+02:00', '2026-07-01', '2026-06-30'],
  ['at the end of the day on which summer ends', '2026-10-25T23:30:00+01:00', '2026-10-25', '2026-10-26'],
  ['at the start of the day on which it begins', '2026-03-29T00:30:00+01:00', '2026-03-29', '2026-03-28'],
] as const;

describe.each(DATABASES)('insights on %s', (database) => {
  let assistant: TestAssistant;
  let cor: SignedIn;
  beforeAll(async () => {
    assistant = await startTestAssistant(database);
    await importAccountmanagers(assistant, [['cor@wsp.example', 'Cor', 'drenthe', 'coordinator']]);
    cor = await signIn(assistant, 'cor@wsp.example');
    const asked: { moment: string | null; id: string }[] = [];
    for (const moment of [null, ...MOMENTS.map(([, at]) => at)])
      asked.push({ moment, id: await askAndRequest() });
    await assistant.changeRows(async (db) => {
      for (const { moment, id } of asked) {
        if (moment === null) continue;
        const at = new Date(moment);
        await db.updateTable('turns').set({ at }).where('conversation_id', '=', id).execute();
        await db.updateTable('leads').set({ created_at: at }).where('conversation_id', '=', id).execute();
      }
    });
  });
  afterAll(() => assistant.stop());

  const askAndRequest = async (): Promise<string> => {
    const visitor = await startVisitor(assistant, { region: 'drenthe' });
    await visitor.say('Wat is een proefplaatsing?');
    await requestPerson(visitor, { municipality: 'Emmen' });
    return visitor.id;
  };
  const insights = async (query: string): Promise<InsightsBody> => {
    const { status, body } = await cor.call<InsightsBody>(`/insights${query}`);
    expect(status).toBe(200);
    return body;
  };
  const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(new Date());

  it('count what was asked, and say that there was something to answer', async () => {
    expect(await insights(`?from=${today}`)).toMatchObject({
      questionsAsked: 1,
      questions: [{ subject: 'proefplaatsing-uwv', count: 1 }],
      outcomes: [{ outcome: 'answered', count: 1 }],
      unanswered: [],
      handoffs: [{ count: 1 }],
    });
  });

  it('of a period without questions say that there were none, and not that all were answered', async () => {
    expect(await insights('?from=2020-01-01&until=2020-02-01')).toMatchObject({
      questionsAsked: 0,
      questions: [],
      unanswered: [],
    });
  });

  it.each(MOMENTS)('belong to the Dutch day: %s', async (_, _moment, day, otherDay) => {
    const own = await insights(`?from=${day}&until=${dayAfter(day)}`);
    const other = await insights(`?from=${otherDay}&until=${dayAfter(otherDay)}`);
    expect([own.questionsAsked, own.handoffs.length]).toEqual([1, 1]);
    expect([other.questionsAsked, other.handoffs.length]).toEqual([0, 0]);
  });

  it('are those of thirty days and today, unless a period is asked for', async () => {
    const { from, until } = await insights('');
    expect(new Date(from).toLocaleTimeString('nl-NL', { timeZone: 'Europe/Amsterdam' })).toBe('00:00:00');
    const days = (Date.parse(until) - Date.parse(from)) / 86_400_000;
    expect(Math.round(days - 0.5)).toBe(30);
  });
});
