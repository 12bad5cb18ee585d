const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SOON_MS = HOUR;

/** A length of time in words, coarse enough to read at a glance: `4 min`, `3 u 20 min`, `2 dagen`. */
export function durationInWords(ms: number): string {
  if (ms < MINUTE) return 'minder dan 1 min';
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`;
  if (ms < DAY) {
    const minutes = Math.floor((ms % HOUR) / MINUTE);
    return `${Math.floor(ms / HOUR)} u${minutes > 0 ? ` ${minutes} min` : ''}`;
  }
  const days = Math.floor(ms / DAY);
  return days === 1 ? '1 dag' : `${days} dagen`;
}

export interface DeadlineInWords {
  readonly text: string;
  readonly urgency: 'calm' | 'soon' | 'late';
}

/** How much time is left before a deadline, or how long ago it passed. */
export function deadlineInWords(deadline: string, now: Date): DeadlineInWords {
  const left = new Date(deadline).getTime() - now.getTime();
  if (left < 0) return { text: `${durationInWords(-left)} te laat`, urgency: 'late' };
  return { text: `nog ${durationInWords(left)}`, urgency: left <= SOON_MS ? 'soon' : 'calm' };
}

const MOMENT = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Amsterdam',
});

/** `di 24 nov 15:32`, in Dutch time. */
export function momentInWords(instant: string): string {
  return MOMENT.format(new Date(instant)).replaceAll(',', '');
}
