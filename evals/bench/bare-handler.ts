import { randomUUID } from 'node:crypto';
import express from 'express';
import { type Kysely, sql } from 'kysely';
import { openEmbeddedDatabase, openServerDatabase } from '../../src/adapters/sql/database.ts';
import type { Schema } from '../../src/adapters/sql/schema.ts';
import type { Turn } from '../../src/domain/turn.ts';
import { serve } from './http-caller.ts';
import { scratchFolder } from './scratch-assistant.ts';

/**
 * Express with one handler that decides nothing: in one transaction it writes the rows that a turn writes — the claim,
 * two events, a delivery, the turn, and where the conversation now stands — and answers with the turn.
 * @param databaseUrl of a server; without it an embedded database in a folder that goes afterwards
 */
export async function startBareHandler(
  turns: readonly Turn[],
  databaseUrl?: string,
): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await scratchFolder();
  const database = databaseUrl
    ? await openServerDatabase(databaseUrl)
    : await openEmbeddedDatabase(folder.path);
  const conversationId = await insertConversation(database.db);
  let calls = 0;
  const app = express();
  app.use(express.json());
  app.post('/', async (request, response) => {
    const { text, messageId } = request.body as { text: string; messageId: string };
    const turn = turns[calls % turns.length]!;
    calls += 1;
    await writeTurn(database.db, { conversationId, text, messageId, turn });
    response.json(turn);
  });
  const server = await serve(app);
  return {
    url: server.url,
    async stop() {
      await server.close();
      await database.close();
      await folder.remove();
    },
  };
}

/** About as long as what a conversation keeps in mind. */
const FOCUS = JSON.stringify({
  subject: 'loonkostensubsidie',
  facet: 'what',
  employer: null,
  employee: null,
});

async function insertConversation(db: Kysely<Schema>): Promise<string> {
  const id = randomUUID();
  await sql`insert into conversations (id, token_hash, channel, locale, focus, last_sequence, created_at, last_turn_at)
    values (${id}, ${id}, 'web-chat', 'nl', '{}', 1, now(), now())`.execute(db);
  return id;
}

async function writeTurn(
  db: Kysely<Schema>,
  {
    conversationId,
    text,
    messageId,
    turn,
  }: { conversationId: string; text: string; messageId: string; turn: Turn },
): Promise<void> {
  const id = randomUUID();
  const at = new Date();
  await sql`update conversations set turn_lease = ${id}, turn_lease_until = ${at} where id = ${conversationId}`.execute(
    db,
  );
  await db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ last_sequence: number }>`
      update conversations set last_sequence = last_sequence + 2, focus = ${FOCUS}, last_turn_at = ${at},
        turn_lease = null, turn_lease_until = null
      where id = ${conversationId} returning last_sequence`.execute(trx);
    const sequence = rows[0]!.last_sequence;
    const said = { id: messageId, role: 'visitor', text, turnId: id, sequence: sequence - 1, at };
    const answered = { id: randomUUID(), role: 'assistant', text: turn.text, turnId: id, sequence, at };
    await sql`insert into conversation_events (conversation_id, sequence, kind, payload, at) values
      (${conversationId}, ${sequence - 1}, 'message', ${JSON.stringify(said)}, ${at}),
      (${conversationId}, ${sequence}, 'message', ${JSON.stringify(answered)}, ${at})`.execute(trx);
    await sql`insert into deliveries (id, conversation_id, kind, channel, sequence, state, created_at, delivered_at)
      values (${randomUUID()}, ${conversationId}, 'visitor-message', 'web-chat', ${sequence}, 'delivered', ${at}, ${at})`.execute(
      trx,
    );
    await sql`insert into turns (id, conversation_id, message_id, text_hash, sequence, outcome, body, at) values
      (${id}, ${conversationId}, ${messageId}, ${id}, ${sequence}, ${turn.outcome}, ${JSON.stringify(turn)}, ${at})`.execute(
      trx,
    );
  });
}
