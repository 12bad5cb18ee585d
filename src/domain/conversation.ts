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
