import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importAccountmanagers, type SignedIn, signIn } from '../support/accountmanager.ts';
import { DATABASES } from '../support/databases.ts';
import { startTestAssistant, type TestAssistant } from '../support/start-assistant.ts';
import { handoffForm, startVisitor } from '../support/visitor.ts';

describe.each(DATABASES)('a request for a person on %s', (database) => {
  let assistant: TestAssistant;
  let anna: SignedIn;
  beforeAll(async () => {
    assistant = await startTestAssistant(database);
    await importAccountmanagers(assistant, [['anna@wsp.example', 'Anna de Vries', 'drenthe']]);
    anna = await signIn(assistant, 'anna@wsp.example');
  });
  afterAll(() => assistant.stop());

  /** Makes every new row of a table fail, as a full disk or a broken connection does in the middle. */
  const breakTable = (table: string): Promise<void> =>
    assistant.changeRows(async (db) => {
      await sql`create or replace function refuse() returns trigger as $$ begin raise exception 'no room'; end $$ language plpgsql`.execute(
        db,
      );
      await sql`create trigger refuse after insert on ${sql.table(table)} for each row execute function refuse()`.execute(
        db,
      );
    });
  const mendTable = (table: string): Promise<void> =>
    assistant.changeRows(async (db) => {
      await sql`drop trigger refuse on ${sql.table(table)}`.execute(db);
    });

  // Embedded, each change of rows needs a restart; the transaction is the same code.
  const tables =
    database === 'PostgreSQL'
      ? ['handoffs', 'assignments', 'deliveries', 'inbox_events', 'turns']
      : ['deliveries'];

  it.each(tables)('is written as a whole or not at all: %s fails', async (table) => {
    const visitor = await startVisitor(assistant);
    for (const text of ['Kan iemand mij bellen?', 'Piet van der Berg', 'Garage Snel', 'Emmen', '0591 123456'])
      await visitor.say(text);
    const before = (await visitor.call('/export')).body;
    const leadsBefore = await anna.leads();
    await breakTable(table);
    const messageId = randomUUID();
    const consent = { method: 'POST', body: { text: 'Ja, geef dit door', messageId } };
    expect((await visitor.call('/turns', consent)).status).toBe(500);
    const stream = await visitor.sayStreamed('Ja, geef dit door', messageId);
    await stream.ended;
    expect(stream.heard.at(-1)).toMatchObject({ event: 'turn-failed', data: { status: 500 } });
    if (table !== 'turns')
      expect(
        (await visitor.call('/handoff', { method: 'POST', body: handoffForm({ municipality: 'Emmen' }) }))
          .status,
      ).toBe(500);
    expect((await visitor.call('/export')).body).toEqual(before);
    expect(await anna.leads()).toEqual(leadsBefore);
    await mendTable(table);
    const turn = await visitor.say('Ja, geef dit door', messageId);
    expect(turn.outcome).toBe('handoff-requested');
    expect(await anna.leads()).toHaveLength(leadsBefore.length + 1);
  });

  it('leaves no job behind when the conversation is erased', async () => {
    const visitor = await startVisitor(assistant);
    await visitor.call('/handoff', { method: 'POST', body: handoffForm({ municipality: 'Emmen' }) });
    const { body } = await visitor.call<{ leads: { id: string }[]; deliveries: { id: string }[] }>('/export');
    const ids = [...body.leads, ...body.deliveries].map(({ id }) => id);
    const jobs = () =>
      assistant.changeRows(async (db) => {
        const { rows } = await sql<{ data: unknown }>`select data from pgboss.job`.execute(db);
        return rows.filter(({ data }) => ids.some((id) => JSON.stringify(data).includes(id)));
      });
    expect(await jobs()).not.toEqual([]);
    expect((await visitor.call('', { method: 'DELETE' })).status).toBe(204);
    expect(await jobs()).toEqual([]);
  });
});
