import { type Kysely, sql } from 'kysely';
import type { UnreadMessages } from '../../handoff/ports.ts';
import type { Schema } from './schema.ts';

/** What accountmanagers wrote after the visitor last looked, last wrote, or last got it by mail. */
export async function findUnread(db: Kysely<Schema>, conversationId: string): Promise<UnreadMessages | null> {
  const { after } = await db
    .selectNoFrom((eb) =>
      eb
        .fn<number>('greatest', [
          sql`0`,
          eb
            .selectFrom('conversation_events')
            .where('conversation_id', '=', conversationId)
            .where('kind', '=', 'read')
            .where(sql<boolean>`payload->>'by' = 'visitor'`)
            .select(sql<number>`max((payload->>'sequence')::integer)`.as('read')),
          eb
            .selectFrom('conversation_events')
            .where('conversation_id', '=', conversationId)
            .where('kind', '=', 'message')
            .where(sql<boolean>`payload->>'role' = 'visitor'`)
            .select((inner) => inner.fn.max('sequence').as('wrote')),
          eb
            .selectFrom('deliveries')
            .where('conversation_id', '=', conversationId)
            .where('kind', '=', 'missed-answer')
            .select((inner) => inner.fn.max('sequence').as('mailed')),
        ])
        .as('after'),
    )
    .executeTakeFirstOrThrow();
  const row = await db
    .selectFrom('conversation_events')
    .where('conversation_id', '=', conversationId)
    .where('kind', '=', 'message')
    .where(sql<boolean>`payload->>'role' = 'accountmanager'`)
    .where('sequence', '>', after)
    .select((eb) => [eb.fn.min('at').as('since'), eb.fn.max('sequence').as('upTo')])
    .executeTakeFirst();
  return row?.since && row.upTo ? { since: row.since, after, upTo: row.upTo } : null;
}
