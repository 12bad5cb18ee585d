import { describe, expect, it } from 'vitest';
import { type CalendarCall, calendarFile } from '../../../src/handoff/calendar-file.ts';

const CALL: CalendarCall = {
  method: 'PUBLISH',
  organizer: 'assistent@wsp.example',
  uid: 'lead-1@wsp-assistent',
  version: 3,
  start: new Date('2026-11-25T10:00:00+01:00'),
  madeAt: new Date('2026-11-24T10:00:00.123+01:00'),
  title: 'Het werkgeversservicepunt belt u',
  description: 'Onderwerp: Proefplaatsing',
};

const textOf = (call: CalendarCall): string => calendarFile(call).text;
const unfolded = (file: string): string[] => file.replaceAll('\r\n ', '').trimEnd().split('\r\n');

describe('a calendar file', () => {
  it('holds one appointment, in UTC, under an identity that does not change', () => {
    expect(textOf(CALL).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//wsp-assistent//NL',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:lead-1@wsp-assistent',
      'SEQUENCE:3',
      'STATUS:CONFIRMED',
      'ORGANIZER:mailto:assistent@wsp.example',
      'DTSTAMP:20261124T090000Z',
      'DTSTART:20261125T090000Z',
      'DURATION:PT15M',
      'SUMMARY:Het werkgeversservicepunt belt u',
      'DESCRIPTION:Onderwerp: Proefplaatsing',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('takes the same appointment back', () => {
    const file = calendarFile({ ...CALL, method: 'CANCEL', version: 4 });
    expect(file.method).toBe('CANCEL');
    const lines = ['METHOD:CANCEL', 'UID:lead-1@wsp-assistent', 'SEQUENCE:4', 'STATUS:CANCELLED'];
    expect(unfolded(file.text)).toEqual(expect.arrayContaining(lines));
  });

  it.each(['\r\n', '\n', '\r'])('lets no text end its line (%j)', (lineEnd) => {
    const file = textOf({ ...CALL, description: `Kenmerk${lineEnd}END:VEVENT${lineEnd}BEGIN:VALARM` });
    expect(unfolded(file)).toContain('DESCRIPTION:Kenmerk\\nEND:VEVENT\\nBEGIN:VALARM');
    expect(unfolded(file)).toHaveLength(16);
  });

  it('escapes what separates values and drops characters that are no text', () => {
    const file = textOf({ ...CALL, title: 'a;b,c\\d\u0000e' });
    expect(unfolded(file)).toContain('SUMMARY:a\\;b\\,c\\\\de');
  });

  it('folds after at most 75 bytes and never within a character', () => {
    const description = 'één café 🙂 '.repeat(30).trim();
    const file = textOf({ ...CALL, description });
    for (const line of file.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line.isWellFormed()).toBe(true);
    }
    expect(unfolded(file)).toContain(`DESCRIPTION:${description}`);
  });
});
