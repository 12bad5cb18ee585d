import { dutchDate, type IsoDate } from './iso-date.ts';

/** Which date decides the value: the day the job starts, the year in which the hours are worked, and so on. */
export const AMOUNT_DECIDED_BY = [
  'start-of-job',
  'year-of-hours',
  'day-of-hours',
  'day-of-application',
  'school-year',
  'general',
] as const;

export type AmountDecidedBy = (typeof AMOUNT_DECIDED_BY)[number];

/** One value of an amount during one period. */
export interface AmountValue {
  /** In the unit of the amount. */
  readonly value: number;
  readonly validFrom: IsoDate;
  /** Last day on which it is valid, or null when no end is known. */
  readonly validUntil: IsoDate | null;
  /** URL of one of the article's sources. */
  readonly source: string;
}

/** A sum or percentage that law or an executing body sets; prose refers to it as `{{amount:id}}`. */
export interface Amount {
  readonly id: string;
  readonly articleId: string;
  readonly what: string;
  /** Dutch, starts with `euro`, `procent` or a counted thing: `euro per verloond uur`, `procent van het WML`. */
  readonly unit: string;
  readonly decidedBy: AmountDecidedBy;
  /** Without gap or overlap, oldest first. */
  readonly values: readonly AmountValue[];
}

/** An amount as it stands on one day. */
export interface QuotedAmount {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly validFrom: IsoDate;
  readonly validUntil: IsoDate | null;
}

/** The value that is valid on `day`; undefined when none is known for that day. */
export function valueOn(amount: Amount, day: IsoDate): AmountValue | undefined {
  return amount.values.find(
    ({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || day <= validUntil),
  );
}

/** The latest value whose period ended before `day`. */
export function lastValueBefore(amount: Amount, day: IsoDate): AmountValue | undefined {
  return amount.values.findLast(({ validUntil }) => validUntil !== null && validUntil < day);
}

/**
 * An amount in words for an answer on `day`. A value that has lapsed is never shown as current: its period is named
 * and the rest is said to be unconfirmed. `short` leaves out what follows the first word of the unit (`€ 1,01`).
 */
export function amountInWords(amount: Amount, day: IsoDate, { short = false } = {}): string {
  const current = valueOn(amount, day);
  if (current) return withUnit(current.value, amount.unit, short);
  const last = lastValueBefore(amount, day);
  if (last) {
    const text = withUnit(last.value, amount.unit, short);
    return `${text} (tot en met ${dutchDate(last.validUntil!)}; het bedrag daarna is niet bevestigd)`;
  }
  const first = amount.values[0]!;
  return `${withUnit(first.value, amount.unit, short)} (vanaf ${dutchDate(first.validFrom)})`;
}

/** `1.01, 'euro per verloond uur'` → `€ 1,01 per verloond uur`. A no-break space keeps `€` with its number. */
export function withUnit(value: number, unit: string, short = false): string {
  const [kind = '', ...rest] = unit.split(' ');
  const tail = short || rest.length === 0 ? '' : ` ${rest.join(' ')}`;
  if (kind === 'euro') return `€\u00a0${dutchNumber(value, Number.isInteger(value) ? 0 : 2)}${tail}`;
  if (kind === 'procent') return `${dutchNumber(value)}%${tail}`;
  return `${dutchNumber(value)} ${kind}${tail}`;
}

function dutchNumber(value: number, decimals?: number): string {
  return new Intl.NumberFormat('nl-NL', {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? 2,
  }).format(value);
}
