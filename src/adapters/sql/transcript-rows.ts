import type { Kysely } from 'kysely';
import type { Message } from '../../domain/conversation.ts';
import type { Turn } from '../../domain/turn.ts';
import type { Schema } from './schema.ts';

/** The messages of a conversation, oldest first. */
export async function readMessages(db: Kysely<Schema>, conversationId: string): Promise<Message[]> {
  const rows = await db
    .selectFrom('conversation_events')
    .where('conversation_id', '=', conversationId)
    .where('kind', '=', 'message')
    .orderBy('sequence')
    .select('payload')
    .execute();
  return rows.map((row) => row.payload as Message);
}

/** The turns of a conversation, oldest first. */
export async function readTurns(db: Kysely<Schema>, conversationId: string): Promise<Turn[]> {
  const rows = await db
    .selectFrom('turns')
    .where('conversation_id', '=', conversationId)
    .orderBy('sequence')
    .select('body')
    .execute();
  return rows.map((row) => row.body as Turn);
}
