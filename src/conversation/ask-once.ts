import { randomUUID } from 'node:crypto';
import type { Turn } from '../domain/turn.ts';
import { handleTurn } from './handle-turn.ts';
import { startConversation } from './start-conversation.ts';
import type { Services } from './turn-in-progress.ts';

/** Asks one question in a conversation of its own, for commands that compare or show answers. */
export async function askOnce(services: Services, text: string, region: string | null = null): Promise<Turn> {
  const [turn] = await askInTurn(services, [text], region);
  return turn!;
}

/** Says messages one after the other in a conversation of their own. */
export async function askInTurn(
  services: Services,
  texts: readonly string[],
  region: string | null,
): Promise<Turn[]> {
  const conversation = await startConversation(services, {
    tokenHash: randomUUID(),
    channel: 'web-chat',
    locale: 'nl',
    region,
    page: null,
  });
  const turns: Turn[] = [];
  for (const text of texts) {
    const message = {
      conversationId: conversation.id,
      turnId: randomUUID(),
      messageId: randomUUID(),
      text,
      textHash: '',
    };
    const listener = { delta: () => {}, restart: () => {} };
    turns.push(await handleTurn(services, message, listener, new AbortController().signal));
  }
  return turns;
}
