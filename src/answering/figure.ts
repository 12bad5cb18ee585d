import { areRelated, contentWords } from './content-words.ts';

export type FigureKind = 'money' | 'percentage' | 'period' | 'date' | 'position' | 'fraction' | 'count';

/** Whether a figure is the most, the least, or one end of a range; null: just that. */
export type Bound = 'most' | 'least' | 'after' | 'range-start' | 'range-end' | null;

/** A number in a plain text with what gives it its meaning. */
export interface Figure {
  readonly kind: FigureKind;
  /** `1.01`, `2026-07-01`, `2026`; periods in days, months or hours so that equal ones are equal. */
  readonly value: string;
  /** What is counted, in one word: `maand`, `plaats`; '' when it follows from the kind. */
  readonly unit: string;
  /** The time for which an amount is given: `uur`, `jaar`; null when it is not said. */
  readonly per: string | null;
  /** Stems of what a percentage is taken of. */
  readonly of: readonly string[];
  readonly bound: Bound;
  /** Whether it is said with reserve: usually, about, in principle. */
  readonly isRough: boolean;
  readonly index: number;
}

const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const TIME = `(?:werk)?(?:uur|uren|dag|dagen|week|weken|maand|maanden|kwartaal|kwartalen|jaar|jaren|kalenderjaar)`;
const PER = String.raw`(?:\s*(?:bruto|netto))?(?:\s+(?:per|voor elke?|voor ieder|voor iedere|elke?|iedere?|in (?:een|1)|voor (?:een|1))\s+(?:(?:verlo\w+|gewerkte?|uitbetaalde?|betaalde?|1)\s+)?(uur|dag|week|maand|kwartaal|kalenderjaar|jaar)\b)?`;
const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?`;

const DATE = new RegExp(
  String.raw`\b(?:(\d{1,2})\s+)?(${MONTHS.join('|')})(?:\s+(\d{4}))?\b|\b(\d{1,2})[-/](\d{1,2})[-/](\d{4})\b|(?<![\d.,€-])(?<!€ )(20\d\d|19\d\d)(?![\d.,-]\d|\d| euro)\b`,
  'g',
);
const POSITION = /\b(week|trede|artikel|niveau|stap)\s+(\d+)/g;
const FRACTION =
  /\b(?:de )?(helft|kwart|driekwart|1 derde|2 derde|dubbele?|tweemaal|driemaal|verdubbel\w*|het dubbele)\b/g;
const MEASURE = new RegExp(
  String.raw`(€\s*)?(?<![\w.,-])(${NUMBER})(?:,-)?(?:\s*(%|procent\b|euro\b|${TIME}\b)(?:\s+en\s+(\d+)\s+maanden?\b)?|\s+(\p{L}[\p{L}-]*))?`,
  'gu',
);
const PER_AFTER = new RegExp(`^${PER}`, 'u');
const OF_AFTER = /^\s+van\s+(?:(?:het|de|uw|zijn|haar|hun|dat|die|dit)\s+)?((?:[\p{L}-]+\s?){1,3})/u;

const ROUGH =
  /\b(?:meestal|ongeveer|circa|ca|gemiddeld|in principe|vaak|doorgaans|soms|rond|zon|gewoonlijk|normaal)\b/;

/** Every figure of a plain text, in order. */
export function readFigures(plain: string): Figure[] {
  const taken: [number, number][] = [];
  const free = (index: number, length: number): boolean => {
    if (taken.some(([start, end]) => index < end && start < index + length)) return false;
    taken.push([index, index + length]);
    return true;
  };
  const figures: Figure[] = [];
  const add = (match: RegExpExecArray, made: Pick<Figure, 'kind' | 'value'> & Partial<Figure>): void => {
    if (!free(match.index, match[0].length)) return;
    figures.push({ unit: '', per: null, of: [], bound: null, isRough: false, index: match.index, ...made });
  };
  for (const match of plain.matchAll(POSITION))
    add(match, { kind: 'position', value: match[2]!, unit: match[1]! });
  for (const match of plain.matchAll(DATE)) add(match, { kind: 'date', value: dateValue(match) });
  for (const match of plain.matchAll(FRACTION)) add(match, { kind: 'fraction', value: match[1]! });
  for (const match of plain.matchAll(MEASURE))
    add(match, measureOf(match, plain.slice(match.index + match[0].length)));
  const ordered = figures.sort((a, b) => a.index - b.index);
  return withBases(
    ordered.map((figure, at) => withSurroundings(figure, plain, ordered[at - 1], ordered[at + 1])),
  );
}

/** `70% van het dagloon in het eerste jaar, in het tweede 70%`: a percentage without a base has that of the one before. */
function withBases(figures: readonly Figure[]): Figure[] {
  let base: readonly string[] = [];
  return figures.map((figure) => {
    if (figure.kind !== 'percentage') return figure;
    if (figure.of.length > 0) base = figure.of;
    return { ...figure, of: base };
  });
}

/** Whether `figure` is what `evidence` says: the same number, unit, period, base, bound and reserve. */
export function saysTheSame(figure: Figure, evidence: Figure): boolean {
  return (
    isSameNumber(figure, evidence) && figure.bound === evidence.bound && (figure.isRough || !evidence.isRough)
  );
}

function isSameNumber(figure: Figure, evidence: Figure): boolean {
  if (figure.kind !== evidence.kind || figure.value !== evidence.value) return false;
  if (figure.kind === 'count')
    return figure.unit === '' || evidence.unit === '' || areRelated(figure.unit, evidence.unit);
  if (figure.unit !== evidence.unit || figure.per !== evidence.per) return false;
  if (figure.of.length === 0) return true;
  return evidence.of.some((base) => figure.of.some((word) => areRelated(word, base)));
}

function dateValue([
  ,
  day,
  month,
  year,
  numericDay,
  numericMonth,
  numericYear,
  yearAlone,
]: RegExpExecArray): string {
  if (yearAlone) return yearAlone;
  if (numericYear) return `${numericYear}-${numericMonth!.padStart(2, '0')}-${numericDay!.padStart(2, '0')}`;
  const monthNumber = String(MONTHS.indexOf(month!) + 1).padStart(2, '0');
  return [year, monthNumber, day?.padStart(2, '0')].filter((part) => part !== undefined).join('-');
}

function measureOf(match: RegExpExecArray, after: string): Pick<Figure, 'kind' | 'value'> & Partial<Figure> {
  const [, euroSign, digits, unit, extraMonths, counted] = match;
  const value = numberFrom(digits!);
  if (euroSign || unit === 'euro')
    return { kind: 'money', value: String(value), per: perAfter(after, counted) };
  if (unit === '%' || unit === 'procent')
    return { kind: 'percentage', value: String(value), of: baseAfter(after) };
  if (unit)
    return {
      kind: 'period',
      ...periodOf(value, unit, Number(extraMonths ?? 0)),
      per: perAfter(after, undefined),
    };
  return { kind: 'count', value: String(value), unit: contentWords(counted ?? '')[0] ?? '' };
}

/** The word behind a sum of money is taken with the number, so a `per` there must be looked for from that word on. */
function perAfter(after: string, counted: string | undefined): string | null {
  const per = PER_AFTER.exec(counted ? ` ${counted}${after}` : after)?.[1];
  return per === 'kalenderjaar' ? 'jaar' : (per ?? null);
}

function baseAfter(after: string): string[] {
  return contentWords(OF_AFTER.exec(after)?.[1] ?? '');
}

/** Years count as months and weeks as days: '1 jaar' is '12 maanden'. */
function periodOf(value: number, unit: string, extraMonths: number): { value: string; unit: string } {
  if (/^(?:kalender)?ja/.test(unit)) return { value: String(value * 12 + extraMonths), unit: 'maand' };
  if (unit.startsWith('kwarta')) return { value: String(value * 3), unit: 'maand' };
  if (unit.startsWith('maand')) return { value: String(value), unit: 'maand' };
  if (/^we(?:ek|ken)/.test(unit)) return { value: String(value * 7), unit: 'dag' };
  if (unit.startsWith('werkdag')) return { value: String(value), unit: 'werkdag' };
  if (unit.startsWith('dag')) return { value: String(value), unit: 'dag' };
  return { value: String(value), unit: 'uur' };
}

function numberFrom(digits: string): number {
  const isThousands = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(digits);
  return Number((isThousands ? digits.replaceAll('.', '') : digits).replace(',', '.'));
}

function withSurroundings(
  figure: Figure,
  plain: string,
  previous: Figure | undefined,
  next: Figure | undefined,
): Figure {
  const before = plain
    .slice(previous ? previous.index + 1 : 0, figure.index)
    .split(/[;:()]|,\s/)
    .at(-1)!;
  const after = plain.slice(figure.index, next?.index).split(/[;:()]|,\s/)[0]!;
  const isDate = figure.kind === 'date';
  return { ...figure, bound: boundOf(before, after, isDate), isRough: ROUGH.test(before) };
}

function boundOf(before: string, after: string, isDate: boolean): Bound {
  if (!isDate && /\d%?\s*(?:\p{L}+\s+)?(?:tot|en|à)\s+$/u.test(before) && /\btot\s+$|tussen/.test(before))
    return 'range-end';
  if (!isDate && /\stot\s+$/.test(after) && !/\b(?:vanaf)\b/.test(before)) return 'range-start';
  if (/\b(?:of|en) (?:langer|meer|ouder|hoger)\b(?! dan)/.test(after)) return 'least';
  if (/\b(?:of|en) (?:korter|minder|jonger|lager)\b(?! dan)/.test(after)) return 'most';
  if (isDate) {
    if (/\b(?:sinds|vanaf|per|ingaande|ingang van|na)\s+(?:\p{L}+\s+)?$/u.test(before)) return 'least';
    if (
      /(?:\b(?:tot|tot-en-met|uiterlijk|t\/m|stopt op|stopte op|einde van|eind)|vóór|voor)\s+(?:\p{L}+\s+){0,2}$/u.test(
        before,
      )
    )
      return 'most';
    return null;
  }
  const last = [
    ...before.matchAll(
      /\b(hoogstens|maximum|binnen|periode van|uiterlijk|minder dan|korter dan|tot|minstens|minimum|meer dan|langer dan|later dan|vanaf|na)\b/g,
    ),
  ].at(-1);
  if (!last && /\bhoogstens\b/.test(after)) return 'most';
  if (!last) return null;
  if (/minstens|minimum|meer|langer|vanaf|later/.test(last[1]!)) return 'least';
  if (last[1] === 'na') return /\bna\s+(?:\p{L}+\s+)?$/u.test(before) ? 'after' : null;
  if (last[1] === 'tot') return /\btot\s+$/.test(before) ? 'most' : null;
  return 'most';
}
