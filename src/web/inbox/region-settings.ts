/** Opening of one weekday, `HH:mm`; null: closed. */
export type DayHours = { readonly from: string; readonly until: string } | null;

/** Sends leads that fit to one accountmanager first; null fits everything. */
export interface RoutingRule {
  readonly subject: string | null;
  readonly sector: string | null;
  readonly size: string | null;
  readonly accountmanager: string;
}

/** How a region works. */
export interface RegionSettings {
  /** Monday first. */
  readonly hours: readonly DayHours[];
  /** Days, `YYYY-MM-DD`. */
  readonly closures: readonly string[];
  readonly deadlines: {
    readonly liveMinutes: number;
    readonly callbackBefore: string;
    readonly replyMinutes: number;
  };
  /** Null: the mailbox that catches what nobody takes. */
  readonly pool: string | null;
  readonly rules: readonly RoutingRule[];
}

/** What is wrong, by the field of the settings as the server names it, such as `hours.0` and `rules.1.accountmanager`. */
export type SettingsMistakes = Readonly<Record<string, string>>;

const LONGEST_DEADLINE = 60;

/** What a person can see to be wrong before the server is asked. */
export function mistakesIn({ hours, closures, deadlines, pool, rules }: RegionSettings): SettingsMistakes {
  const mistakes: Record<string, string> = {};
  hours.forEach((day, index) => {
    if (!day) return;
    if (day.from === '' || day.until === '')
      mistakes[`hours.${index}`] = 'Vul een begintijd en een eindtijd in, of kies gesloten.';
    else if (day.from >= day.until) mistakes[`hours.${index}`] = 'De eindtijd moet na de begintijd liggen.';
  });
  closures.forEach((day, index) => {
    if (day === '') mistakes[`closures.${index}`] = 'Kies een datum.';
    else if (closures.indexOf(day) < index) mistakes[`closures.${index}`] = 'Deze datum staat er al.';
  });
  for (const name of ['liveMinutes', 'replyMinutes'] as const)
    if (!isMinutes(deadlines[name]))
      mistakes[`deadlines.${name}`] = 'Vul een heel getal in van 1 tot en met 60.';
  if (deadlines.callbackBefore === '') mistakes['deadlines.callbackBefore'] = 'Vul een tijd in.';
  if (pool !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(pool))
    mistakes.pool = 'Vul een e-mailadres in, zoals werkgevers@uwregio.nl.';
  rules.forEach(({ accountmanager }, index) => {
    if (accountmanager === '') mistakes[`rules.${index}.accountmanager`] = 'Kies een collega.';
  });
  return mistakes;
}

/** What the server refused, in words for a person. */
export function refusedFields(fields: readonly string[]): SettingsMistakes {
  return Object.fromEntries(fields.map((field) => [field, refusal(field)]));
}

function refusal(field: string): string {
  if (/^rules\.\d+\.accountmanager$/.test(field)) return 'Deze collega werkt niet (meer) in deze regio.';
  return 'Dit kan zo niet. Pas het aan.';
}

function isMinutes(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= LONGEST_DEADLINE;
}
