import type { Preference } from '../domain/handoff.ts';
import type { Lead } from '../domain/lead.ts';
import type { CalendarFile } from './calendar-file.ts';
import type { MailBlock } from './mail-body.ts';

/** What a mail says, before it is addressed. */
export interface MailContent {
  readonly subject: string;
  readonly blocks: readonly MailBlock[];
  readonly calendar?: CalendarFile | null;
}

export interface MailSettings {
  /** Origin of the inbox. */
  readonly publicUrl: string;
  /** Sender of every mail: an address, or a name with an address in angle brackets. */
  readonly from: string;
  /** Name of an arbeidsmarktregio by its id. */
  readonly regionName: (id: string) => string;
  /** Title of an article by its id. */
  readonly articleTitle: (id: string) => string;
}

/** How the employer wants to be helped, in words. */
export const PREFERENCE_IN_WORDS: Readonly<Record<Preference, string>> = {
  'live-chat': 'chatten',
  callback: 'teruggebeld worden',
  email: 'een antwoord per e-mail',
};

/** Where an accountmanager sees a lead. */
export function linkToLead({ id }: Pick<Lead, 'id'>, { publicUrl }: Pick<MailSettings, 'publicUrl'>): string {
  return `${publicUrl}/inbox/#/leads/${id}`;
}
