import type { Turn } from './turn.ts';

export type MessageRole = 'visitor' | 'assistant' | 'accountmanager' | 'notice';

/** One line of the transcript. */
export interface Message {
  readonly id: string;
  readonly sequence: number;
  /** ISO instant. */
  readonly at: string;
  readonly role: MessageRole;
  readonly text: string;
  readonly turnId?: string;
  readonly author?: { readonly name: string; readonly role: string };
}

export const CHANNEL_NAMES = ['web-chat'] as const;
/** Where a conversation happens. */
export type ChannelName = (typeof CHANNEL_NAMES)[number];

/** Everything one visitor and we exchange. */
export interface Conversation {
  readonly id: string;
  readonly channel: ChannelName;
  readonly locale: string;
  /** Page the widget stood on, without query and fragment. */
  readonly page: string | null;
  /** Region of the website the widget stands on, or the one the visitor chose. */
  readonly regionId: string | null;
  readonly municipality: string | null;
  readonly createdAt: string;
  readonly lastTurnAt: string;
  readonly turns: readonly Turn[];
}
