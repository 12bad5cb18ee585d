import type { IsoDate } from '../domain/iso-date.ts';

/** Opening of one weekday, `HH:mm` in Dutch time; null: closed. */
export type DayHours = { readonly from: string; readonly until: string } | null;

/** Sends leads that fit to one accountmanager first. */
export interface RoutingRule {
  readonly subject: string | null;
  readonly sector: string | null;
  readonly size: string | null;
  /** E-mail address of an accountmanager of the region. */
  readonly accountmanager: string;
}

/** How a region works; a coordinator changes it. */
export interface RegionSettings {
  /** Monday first. */
  readonly hours: readonly DayHours[];
  /** Own days off; public holidays are known. */
  readonly closures: readonly IsoDate[];
  readonly deadlines: {
    /** Service minutes within which a live chat must be accepted. */
    readonly liveMinutes: number;
    /** On the next working day, `HH:mm`: for a call-back or an e-mail. */
    readonly callbackBefore: string;
    /** Service minutes within which a visitor in a live chat gets a reply. */
    readonly replyMinutes: number;
  };
  /** Mailbox of the region's pool; null: the fallback mailbox. */
  readonly pool: string | null;
  readonly rules: readonly RoutingRule[];
}

const OFFICE: DayHours = { from: '09:00', until: '17:00' };

/** What holds until a coordinator says otherwise. */
export const DEFAULT_SETTINGS: RegionSettings = {
  hours: [OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, null, null],
  closures: [],
  deadlines: { liveMinutes: 2, callbackBefore: '12:00', replyMinutes: 5 },
  pool: null,
  rules: [],
};
