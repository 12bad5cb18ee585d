import { expect, it } from 'vitest';
import { daysBefore, startOfDayInAmsterdam } from '../../../src/domain/iso-date.ts';

it.each([
  ['in winter', '2026-11-24', '2026-11-23T23:00:00.000Z'],
  ['in summer', '2026-07-01', '2026-06-30T22:00:00.000Z'],
  ['on the day on which summer begins', '2026-03-29', '2026-03-28T23:00:00.000Z'],
  ['the day after', '2026-03-30', '2026-03-29T22:00:00.000Z'],
  ['on the day on which summer ends', '2026-10-25', '2026-10-24T22:00:00.000Z'],
  ['the day after that', '2026-10-26', '2026-10-25T23:00:00.000Z'],
  ['in a new year', '2027-01-01', '2026-12-31T23:00:00.000Z'],
])('a day begins at midnight in the Netherlands, %s', (_, day, instant) => {
  expect(startOfDayInAmsterdam(day).toISOString()).toBe(instant);
});

it('days before a day are counted in the calendar', () => {
  expect(daysBefore('2026-03-30', 1)).toBe('2026-03-29');
  expect(daysBefore('2027-01-01', 30)).toBe('2026-12-02');
});
