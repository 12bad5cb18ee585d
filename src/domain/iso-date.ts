/** A calendar day as `YYYY-MM-DD`. ISO days compare correctly as strings. */
export type IsoDate = string;

/** Making a formatter costs a hundred times as much as using it. */
const DAY_IN_AMSTERDAM = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' });
const DUTCH_DATE = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });

/** The calendar day in the Netherlands at an instant. */
export function isoDateInAmsterdam(instant: Date): IsoDate {
  return DAY_IN_AMSTERDAM.format(instant);
}

const HOUR_MS = 3_600_000;

/** The instant at which a day begins in the Netherlands: two hours before UTC in summer, and else one. */
export function startOfDayInAmsterdam(day: IsoDate): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const inSummer = new Date(midnight - 2 * HOUR_MS);
  return isoDateInAmsterdam(inSummer) === day ? inSummer : new Date(midnight - HOUR_MS);
}

/** The day that lies so many days before another. */
export function daysBefore(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 24 * HOUR_MS).toISOString().slice(0, 10);
}

/** Whether the text is a day that exists: `2026-02-31` is not. */
export function isExistingDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** `2026-07-01` → `1 juli 2026`. */
export function dutchDate(day: IsoDate): string {
  return DUTCH_DATE.format(new Date(`${day}T00:00:00Z`));
}
