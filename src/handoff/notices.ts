/** What a visitor is told when something happens to a request; the words stand in `prompts/replies.nl.yaml`. */
export const NOTICE_KEYS = [
  'notice-accepted-live',
  'notice-accepted-contact',
  'notice-promise-callback',
  'notice-promise-email',
  'notice-promise-live',
  'notice-late',
  'notice-no-reply',
  'notice-passed-to-colleague',
  'notice-transfer-question',
  'notice-transfer-refused',
  'notice-transfer-unanswered',
  'notice-given-back',
  'notice-closed',
  'notice-closed-by-desk',
  'notice-callback-planned',
] as const;

export type NoticeKey = (typeof NOTICE_KEYS)[number];

export type SayNotice = (key: NoticeKey, values?: Readonly<Record<string, string>>) => string;
