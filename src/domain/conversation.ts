export type MessageRole = 'visitor' | 'assistant' | 'accountmanager' | 'notice';

/** One line of the transcript. */
export interface Message {
  readonly id: string;
  readonly sequence: number;
  /** ISO instant. */
  readonly at: string;
  readonly role: MessageRole;
  readonly text: string;
  /** ISO 639 code of what an accountmanager wrote, when that is not Dutch. */
  readonly language?: string;
  readonly turnId?: string;
  readonly author?: { readonly name: string; readonly role: string };
}

/** Where a conversation happens. */
export type ChannelName = 'web-chat' | 'teams';
