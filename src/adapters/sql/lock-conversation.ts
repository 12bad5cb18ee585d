import type { Transaction } from 'kysely';
import { DomainError } from '../../domain/errors.ts';
import type { Schema } from './schema.ts';

/** Every change of a conversation waits here, so that what one decides on still holds when it writes. */
export async function lockConversation(trx: Transaction<Schema>, conversationId: string): Promise<void> {
  const row = await trx
    .selectFrom('conversations')
    .where('id', '=', conversationId)
    .select('id')
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new DomainError('not-found', 'this conversation does not exist');
}
