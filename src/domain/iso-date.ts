/** A calendar day as `YYYY-MM-DD`. ISO days compare correctly as strings. */
export type IsoDate = string;

/** The calendar day in the Netherlands at an instant. */
export function isoDateInAmsterdam(instant: Date): IsoDate {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(instant);
}

/** Whether the text is a day that exists: `2026-02-31` is not. */
export function isExistingDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** `2026-07-01` → `1 juli 2026`. */
export function dutchDate(day: IsoDate): string {
  return new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
