export type CalendarMethod = 'PUBLISH' | 'CANCEL';

/** An iCalendar file with what it is for (RFC 5546). */
export interface CalendarFile {
  readonly method: CalendarMethod;
  readonly text: string;
}

/** An agreed call, for a calendar. */
export interface CalendarCall {
  /** `CANCEL` takes it out of the calendar again. */
  readonly method: CalendarMethod;
  /** The same for every version of the same appointment. */
  readonly uid: string;
  /** Grows with every version, so that a calendar keeps the newest. */
  readonly version: number;
  readonly start: Date;
  /** E-mail address of whoever sends it: a calendar takes a cancellation from the same one only. */
  readonly organizer: string;
  /** When this version was made. */
  readonly madeAt: Date;
  readonly title: string;
  readonly description: string;
}

/** How long a call is in the calendar; nobody promises how long it lasts. */
export const CALL_MINUTES = 15;

/** An iCalendar file (RFC 5545) with one appointment. */
export function calendarFile({
  method,
  uid,
  version,
  start,
  organizer,
  madeAt,
  title,
  description,
}: CalendarCall): CalendarFile {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//wsp-assistent//NL',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${escapedText(uid)}`,
    `SEQUENCE:${version}`,
    `STATUS:${method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
    `ORGANIZER:mailto:${escapedText(organizer)}`,
    `DTSTAMP:${utc(madeAt)}`,
    `DTSTART:${utc(start)}`,
    `DURATION:PT${CALL_MINUTES}M`,
    `SUMMARY:${escapedText(title)}`,
    `DESCRIPTION:${escapedText(description)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return { method, text: lines.map((line) => `${folded(line)}\r\n`).join('') };
}

/** `20261125T090000Z`. */
function utc(at: Date): string {
  return at
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(/[-:]/g, '');
}

/** What a name holds can end no line and no value. */
function escapedText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '');
}

const LINE_BYTES = 75;

/** Breaks a line after at most 75 bytes, never within a character; what follows starts with a space. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > LINE_BYTES) {
      pieces.push(piece);
      piece = '';
      bytes = 1;
    }
    piece += character;
    bytes += size;
  }
  return [...pieces, piece].join('\r\n ');
}
