import { randomUUID } from 'node:crypto';
import type { ChannelName, Message } from '../domain/conversation.ts';
import { NO_FOCUS } from './focus.ts';
import type { ConversationState } from './ports.ts';
import type { Services } from './turn-in-progress.ts';

/** Starts a conversation and says first of all that nobody is at the other end. */
export async function startConversation(
  { conversations, regions, say, now }: Pick<Services, 'conversations' | 'regions' | 'say' | 'now'>,
  given: {
    readonly tokenHash: string;
    readonly channel: ChannelName;
    readonly locale: string;
    readonly region: string | null;
    readonly page: string | null;
  },
): Promise<ConversationState> {
  const id = randomUUID();
  const region = given.region ? regions.find(given.region) : undefined;
  const text = region ? say('greeting-region', { region: region.name }) : say('greeting');
  const firstMessage: Message = {
    id: randomUUID(),
    sequence: 1,
    at: now().toISOString(),
    role: 'assistant',
    text,
  };
  await conversations.create({
    id,
    tokenHash: given.tokenHash,
    channel: given.channel,
    locale: given.locale,
    page: given.page && withoutQuery(given.page),
    focus: region
      ? { ...NO_FOCUS, employer: { regionId: region.id, municipality: null, from: 'website' } }
      : NO_FOCUS,
    firstMessage,
    at: now(),
  });
  return conversations.get(id);
}

/** A query or fragment may hold what a visitor typed elsewhere. */
function withoutQuery(page: string): string {
  const url = new URL(page);
  return `${url.origin}${url.pathname}`;
}
