import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type RegionSettings } from '../../../src/handoff/region-settings.ts';
import {
  addServiceMinutes,
  isServiceTime,
  momentInWords,
  nextWorkingDayAt,
} from '../../../src/handoff/service-hours.ts';

/** A moment as a clock in the Netherlands shows it; winter time unless an offset is given. */
const at = (text: string, offset = '+01:00') => new Date(`${text}:00${offset}`);
const closedOn = (...closures: string[]): RegionSettings => ({ ...DEFAULT_SETTINGS, closures });

describe('whether somebody is there', () => {
  it.each([
    ['a Tuesday morning', '2026-11-24T10:00', true],
    ['the moment of opening', '2026-11-24T09:00', true],
    ['just before opening', '2026-11-24T08:59', false],
    ['the moment of closing', '2026-11-24T17:00', false],
    ['a Saturday', '2026-11-28T10:00', false],
    ['a public holiday on a weekday: Eerste Kerstdag', '2026-12-25T10:00', false],
    ['the first working day after Christmas', '2026-12-28T10:00', true],
    ['a public holiday on a weekday: Nieuwjaarsdag', '2027-01-01T10:00', false],
  ])('%s', (_, moment, expected) => {
    expect(isServiceTime(DEFAULT_SETTINGS, at(moment))).toBe(expected);
  });

  it.each([
    ['Tweede Paasdag', '2026-04-06T10:00'],
    ['Koningsdag', '2026-04-27T10:00'],
    ['Hemelvaartsdag', '2026-05-14T10:00'],
    ['Tweede Pinksterdag', '2026-05-25T10:00'],
  ])('nobody on %s, which moves with the year or falls on a weekday', (_, moment) => {
    expect(isServiceTime(DEFAULT_SETTINGS, at(moment, '+02:00'))).toBe(false);
  });

  it('nobody on a day that the region closes itself', () => {
    expect(isServiceTime(closedOn('2026-11-24'), at('2026-11-24T10:00'))).toBe(false);
    expect(isServiceTime(closedOn('2026-11-24'), at('2026-11-25T10:00'))).toBe(true);
  });

  it('follows the clock on the wall, in summer time and in winter time', () => {
    expect(isServiceTime(DEFAULT_SETTINGS, new Date('2026-07-14T07:30:00Z'))).toBe(true);
    expect(isServiceTime(DEFAULT_SETTINGS, new Date('2026-11-24T07:30:00Z'))).toBe(false);
  });
});

describe('so many minutes of service time later', () => {
  const later = (moment: Date, minutes: number, settings = DEFAULT_SETTINGS) =>
    addServiceMinutes(settings, moment, minutes);

  it('within the day they are ordinary minutes', () => {
    expect(later(at('2026-11-24T10:00'), 5)).toEqual(at('2026-11-24T10:05'));
  });

  it('what does not fit before closing goes on the next morning', () => {
    expect(later(at('2026-11-24T16:58'), 5)).toEqual(at('2026-11-25T09:03'));
  });

  it('counts from opening when asked at night, and from Monday when asked in the weekend', () => {
    expect(later(at('2026-11-24T23:15'), 2)).toEqual(at('2026-11-25T09:02'));
    expect(later(at('2026-11-28T12:00'), 2)).toEqual(at('2026-11-30T09:02'));
  });

  it('skips holidays and closures: from Christmas Eve over a long weekend', () => {
    const settings = closedOn('2026-12-28');
    expect(later(at('2026-12-24T16:59'), 2, settings)).toEqual(at('2026-12-29T09:01'));
  });

  it('the weekend in which the clock goes forward or back changes nothing about the time on the wall', () => {
    expect(later(at('2026-03-27T16:30'), 60)).toEqual(at('2026-03-30T09:30', '+02:00'));
    expect(later(at('2026-10-23T16:30', '+02:00'), 60)).toEqual(at('2026-10-26T09:30'));
  });

  it('real minutes count in a night that is an hour shorter', () => {
    const nights: RegionSettings = {
      ...DEFAULT_SETTINGS,
      hours: Array(7).fill({ from: '01:00', until: '05:00' }),
    };
    expect(later(at('2026-03-29T01:00'), 90, nights)).toEqual(at('2026-03-29T03:30', '+02:00'));
    expect(later(at('2026-03-29T01:00'), 240, nights)).toEqual(at('2026-03-30T02:00', '+02:00'));
  });
});

describe('a time on the next working day', () => {
  it.each([
    ['in the morning, still the next day', '2026-11-24T08:00', '2026-11-25T12:00'],
    ['just after midnight counts as that day', '2026-11-24T00:10', '2026-11-25T12:00'],
    ['on Friday', '2026-11-27T15:00', '2026-11-30T12:00'],
    ['in the weekend', '2026-11-29T15:00', '2026-11-30T12:00'],
    ['before Christmas', '2026-12-24T15:00', '2026-12-28T12:00'],
  ])('asked %s', (_, moment, expected) => {
    expect(nextWorkingDayAt(DEFAULT_SETTINGS, at(moment), '12:00')).toEqual(at(expected));
  });

  it('passes by a closure of the region', () => {
    expect(nextWorkingDayAt(closedOn('2026-11-25', '2026-11-26'), at('2026-11-24T15:00'), '12:00')).toEqual(
      at('2026-11-27T12:00'),
    );
  });

  it('asked just before midnight in UTC it is already the next day in the Netherlands', () => {
    expect(nextWorkingDayAt(DEFAULT_SETTINGS, new Date('2026-11-24T23:30:00Z'), '12:00')).toEqual(
      at('2026-11-26T12:00'),
    );
  });
});

it('says a moment in Dutch words and Dutch time', () => {
  expect(momentInWords(new Date('2026-11-25T11:00:00Z'))).toBe('woensdag 25 november 12.00 uur');
  expect(momentInWords(new Date('2026-07-14T10:00:00Z'))).toBe('dinsdag 14 juli 12.00 uur');
});
