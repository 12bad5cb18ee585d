import type { Mailer } from '../handoff/ports.ts';
import type { ConversationStore } from './ports.ts';

/** Removes a conversation with its turns, draft, lead and jobs' records, and the mails that are kept as files. */
export async function eraseConversation(
  conversations: ConversationStore,
  mailer: Mailer,
  conversationId: string,
  at: Date,
): Promise<void> {
  const { deliveryIds } = await conversations.erase(conversationId, at);
  for (const id of deliveryIds) await mailer.forget(id);
}
