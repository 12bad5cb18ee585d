import { createRequire } from 'node:module';
import { DateTime } from 'luxon';
import { DEFAULT_SETTINGS, type RegionSettings } from './region-settings.ts';

const ZONE = 'Europe/Amsterdam';
/**
 * Longer than any closure. A region that opens on no day at all has made a mistake; ordinary working days count there
 * then, so that no offer hangs and no promise is forgotten.
 */
const FURTHEST_DAYS = 60;
const WORKING_DAYS: Hours = DEFAULT_SETTINGS;

type Hours = Pick<RegionSettings, 'hours' | 'closures'>;

/** Whether somebody is there at an instant. */
export function isServiceTime(hours: Hours, at: Date): boolean {
  const opening = openingOf(hours, local(at));
  return opening !== null && opening.from <= local(at) && local(at) < opening.until;
}

/** The instant after so many minutes of service time, counted from an instant in or out of it. */
export function addServiceMinutes(hours: Hours, from: Date, minutes: number): Date {
  let left = minutes;
  let at = local(from);
  for (let day = 0; day < FURTHEST_DAYS; day++) {
    const opening = openingOf(hours, at);
    if (opening && at < opening.until) {
      const start = DateTime.max(at, opening.from);
      const available = opening.until.diff(start, 'minutes').minutes;
      if (left <= available) return start.plus({ minutes: left }).toJSDate();
      left -= available;
    }
    at = at.plus({ days: 1 }).startOf('day');
  }
  return addServiceMinutes(WORKING_DAYS, from, minutes);
}

/** A time, `HH:mm`, on the first working day after the day of an instant. */
export function nextWorkingDayAt(hours: Hours, from: Date, time: string): Date {
  let day = local(from).startOf('day');
  for (let tried = 0; tried < FURTHEST_DAYS; tried++) {
    day = day.plus({ days: 1 });
    if (openingOf(hours, day)) return atTime(day, time).toJSDate();
  }
  return nextWorkingDayAt(WORKING_DAYS, from, time);
}

/** `woensdag 25 november 12.00 uur`. */
export function momentInWords(at: Date): string {
  return local(at).setLocale('nl').toFormat("cccc d MMMM HH.mm 'uur'");
}

function openingOf({ hours, closures }: Hours, at: DateTime): { from: DateTime; until: DateTime } | null {
  const day = hours[at.weekday - 1];
  if (!day || closures.includes(at.toISODate()!) || isPublicHoliday(at)) return null;
  return { from: atTime(at, day.from), until: atTime(at, day.until) };
}

function local(at: Date): DateTime {
  return DateTime.fromJSDate(at, { zone: ZONE });
}

function atTime(day: DateTime, time: string): DateTime {
  const [hour, minute] = time.split(':').map(Number);
  return day.set({ hour: hour!, minute: minute!, second: 0, millisecond: 0 });
}

const holidaysByYear = new Map<number, ReadonlySet<string>>();

/** Public holidays of the Netherlands; the library is large and is loaded with the first deadline. */
function isPublicHoliday(at: DateTime): boolean {
  let holidays = holidaysByYear.get(at.year);
  if (!holidays) {
    const Holidays = createRequire(import.meta.url)(
      'date-holidays',
    ) as typeof import('date-holidays').default;
    const found = new Holidays('NL').getHolidays(at.year);
    holidays = new Set(found.filter(({ type }) => type === 'public').map(({ date }) => date.slice(0, 10)));
    holidaysByYear.set(at.year, holidays);
  }
  return holidays.has(at.toISODate()!);
}
