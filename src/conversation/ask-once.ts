import { randomUUID } from 'node:crypto';
import type { Turn } from '../domain/turn.ts';
import { handleTurn } from './handle-turn.ts';
import { startConversation } from './start-conversation.ts';
import type { Services } from './turn-in-progress.ts';

/** Asks one question in a conversation of its own, for commands that compare or show answers. */
export async function askOnce(services: Services, text: string, region: string | null = null): Promise<Turn> {
  const conversation = await startConversation(services, {
    tokenHash: randomUUID(),
    channel: 'web-chat',
    locale: 'nl',
    region,
    page: null,
  });
  return handleTurn(
    services,
    { conversationId: conversation.id, turnId: randomUUID(), messageId: randomUUID(), text, textHash: '' },
    { delta: () => {}, restart: () => {} },
    new AbortController().signal,
  );
}
