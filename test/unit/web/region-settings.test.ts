import { expect, it } from 'vitest';
import { mistakesIn, type RegionSettings } from '../../../src/web/inbox/region-settings.ts';

const OFFICE = { from: '09:00', until: '17:00' };
const SETTINGS: RegionSettings = {
  hours: [OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, null, null],
  closures: [],
  deadlines: { liveMinutes: 2, callbackBefore: '12:00', replyMinutes: 5 },
  pool: null,
  rules: [],
};

it('finds nothing wrong with the settings a region starts with', () => {
  expect(mistakesIn(SETTINGS)).toEqual({});
});

it.each([
  [{ hours: SETTINGS.hours.with(1, { from: '17:00', until: '09:00' }) }, 'hours.1'],
  [{ hours: SETTINGS.hours.with(6, { from: '', until: '17:00' }) }, 'hours.6'],
  [{ closures: [''] }, 'closures.0'],
  [{ closures: ['2026-12-24', '2026-12-24'] }, 'closures.1'],
  [{ deadlines: { ...SETTINGS.deadlines, liveMinutes: Number.NaN } }, 'deadlines.liveMinutes'],
  [{ deadlines: { ...SETTINGS.deadlines, replyMinutes: 61 } }, 'deadlines.replyMinutes'],
  [{ deadlines: { ...SETTINGS.deadlines, callbackBefore: '' } }, 'deadlines.callbackBefore'],
  [{ pool: 'geen adres' }, 'pool'],
  [{ rules: [{ subject: null, sector: null, size: null, accountmanager: '' }] }, 'rules.0.accountmanager'],
])('names the field that is wrong (%#)', (changes, field) => {
  expect(Object.keys(mistakesIn({ ...SETTINGS, ...changes }))).toEqual([field]);
});
