import { type Amount, valueOn, withUnit } from '../domain/amount.ts';
import type { Article } from '../domain/article.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { amountReferences } from '../domain/passage.ts';
import type { Calculation } from '../domain/turn.ts';
import { type Quantities, readQuantities, readQuantitiesAfter } from './calculate-quantities.ts';

/** A sum that an answer can be led with. */
export interface CalculatedAmount {
  readonly calculation: Calculation;
  /** The sum in one or two plain sentences. */
  readonly text: string;
  /** The amounts it was made with. */
  readonly amounts: readonly Amount[];
}

/** An amount with its value on the day asked about. */
interface Current {
  readonly amount: Amount;
  readonly value: number;
}

const ASKS_FOR_A_SUM =
  /\b(?:hoe?veel|wat (?:krijg|levert|kost|betaal|scheelt)|hoe hoog|bereken|reken|uitrekenen)\w*/i;
const WEEKS_PER_YEAR = 52;

/**
 * Makes a sum from the dated amounts of an article and what the visitor says of the job, now or in the question before
 * it. Undefined when no sum is
 * asked for, when a quantity it needs is not said, when the scheme is not in force, or when an amount is not certain
 * on the day: a sum with an old amount would be quoted as if it were true.
 */
export function calculateAmount(
  knowledge: KnowledgeBase,
  article: Article,
  { question, earlier }: { readonly question: string; readonly earlier: string | null },
  day: IsoDate,
): CalculatedAmount | undefined {
  const goesOnWithSum =
    earlier !== null && ASKS_FOR_A_SUM.test(earlier) && /\d|half ?jaar|twee|drie|vier|vijf/i.test(question);
  const asksForSum = ASKS_FOR_A_SUM.test(question) || goesOnWithSum;
  if (article.status !== 'in-force' || !asksForSum) return undefined;
  const quantities = earlier ? readQuantitiesAfter(question, earlier) : readQuantities(question);
  const current = amountsOf(knowledge, article).flatMap((amount): Current[] => {
    const valid = valueOn(amount, day);
    return valid && valid.value > 0 ? [{ amount, value: valid.value }] : [];
  });
  return (
    perPaidHour(knowledge, current, quantities, day) ??
    fromWageValue(current, quantities) ??
    minimumWage(current, quantities)
  );
}

/** The article's own amounts, or those it speaks of when it has none. */
function amountsOf(knowledge: KnowledgeBase, article: Article): readonly Amount[] {
  if (article.amounts.length > 0) return article.amounts;
  const ids = new Set(article.sections.flatMap(({ text }) => amountReferences(text)));
  return [...ids].flatMap((id) => knowledge.amount(id) ?? []);
}

/** An amount per paid hour over a year, at most the maximum that belongs to it. */
function perPaidHour(
  knowledge: KnowledgeBase,
  current: readonly Current[],
  { hoursPerWeek, weeks, people }: Quantities,
  day: IsoDate,
): CalculatedAmount | undefined {
  const [rate, ...others] = current.filter(({ amount }) => amount.unit === 'euro per verloond uur');
  if (!rate || others.length > 0 || hoursPerWeek === null) return undefined;
  const maximum = maximumOf(knowledge, rate.amount, day);
  if (!maximum) return undefined;
  const countedWeeks = Math.min(weeks ?? WEEKS_PER_YEAR, WEEKS_PER_YEAR);
  const full = toCents(rate.value * hoursPerWeek * countedWeeks);
  const perPerson = Math.min(full, maximum.value);
  const result = toCents(perPerson * (people ?? 1));
  const product = `${euro(rate.value)} × ${number(hoursPerWeek)} uur × ${number(countedWeeks)} weken`;
  const period = weeks === null ? 'in een heel jaar' : `in ${number(countedWeeks)} weken`;
  const isCapped = full > maximum.value;
  const perPersonText = isCapped
    ? `Bij ${number(hoursPerWeek)} uur per week komt u uit op het maximum: ${euro(maximum.value)} per kalenderjaar (${product} is ${euro(full)}).`
    : `Bij ${number(hoursPerWeek)} uur per week is dat ${period} ${euro(full)} (${product}).`;
  const together =
    people === null || people === 1 ? '' : ` Voor ${people} mensen samen is dat ${euro(result)}.`;
  return {
    calculation: {
      inputs: [
        { name: rate.amount.what, value: rate.value, unit: rate.amount.unit },
        { name: maximum.amount.what, value: maximum.value, unit: maximum.amount.unit },
        { name: 'uren per week', value: hoursPerWeek, unit: 'uur' },
        { name: 'weken', value: rounded(countedWeeks), unit: 'weken' },
        ...(people === null ? [] : [{ name: 'mensen', value: people, unit: 'mensen' }]),
      ],
      steps: [
        `${product} = ${euro(full)}`,
        ...(isCapped ? [`hoogstens ${euro(maximum.value)} per kalenderjaar`] : []),
        ...(together ? [`${people} × ${euro(perPerson)} = ${euro(result)}`] : []),
      ],
      result,
      unit: weeks === null ? 'euro per jaar' : 'euro',
    },
    text: `${perPersonText}${together}`,
    amounts: [rate.amount, maximum.amount],
  };
}

/** The yearly maximum of the same scheme as an amount per hour. */
function maximumOf(knowledge: KnowledgeBase, rate: Amount, day: IsoDate): Current | undefined {
  const amount = knowledge
    .article(rate.articleId)
    ?.amounts.find(({ unit }) => unit === 'euro per kalenderjaar');
  const valid = amount && valueOn(amount, day);
  return valid ? { amount, value: valid.value } : undefined;
}

/** What the municipality adds to a wage value, up to its maximum, as a part of the minimum wage. */
function fromWageValue(current: readonly Current[], { wageValue }: Quantities): CalculatedAmount | undefined {
  const maximum = current.find(({ amount }) => /^loonkostensubsidie\b.*maximum/i.test(amount.what));
  if (!maximum || wageValue === null) return undefined;
  const missing = rounded(100 - wageValue);
  const result = Math.min(missing, maximum.value);
  const unit = maximum.amount.unit;
  const sum = `100% - ${number(wageValue)}% = ${number(missing)}%`;
  const text =
    missing > maximum.value
      ? `Bij een loonwaarde van ${number(wageValue)}% krijgt u het maximum: ${withUnit(result, unit)} (${sum}, maar niet meer dan ${number(maximum.value)}%).`
      : `Bij een loonwaarde van ${number(wageValue)}% krijgt u ${withUnit(result, unit)} (${sum}).`;
  return {
    calculation: {
      inputs: [
        { name: 'loonwaarde', value: wageValue, unit: 'procent' },
        { name: maximum.amount.what, value: maximum.value, unit },
      ],
      steps: [sum, ...(missing > maximum.value ? [`hoogstens ${number(maximum.value)}%`] : [])],
      result,
      unit,
    },
    text,
    amounts: [maximum.amount],
  };
}

/** The least wage for a working week at the age that is said; without an age, for an adult. */
function minimumWage(
  current: readonly Current[],
  { hoursPerWeek, age }: Quantities,
): CalculatedAmount | undefined {
  if (hoursPerWeek === null) return undefined;
  const named = new RegExp(String.raw`\b${Math.min(age ?? 21, 21)} jaar\b`);
  const rate = current.find(({ amount }) => amount.unit === 'euro bruto per uur' && named.test(amount.what));
  if (!rate) return undefined;
  const result = toCents(rate.value * hoursPerWeek);
  const product = `${euro(rate.value)} × ${number(hoursPerWeek)} uur`;
  const who = age !== null && age < 21 ? `iemand van ${age} jaar` : 'iemand van 21 jaar of ouder';
  return {
    calculation: {
      inputs: [
        { name: rate.amount.what, value: rate.value, unit: rate.amount.unit },
        { name: 'uren per week', value: hoursPerWeek, unit: 'uur' },
      ],
      steps: [`${product} = ${euro(result)}`],
      result,
      unit: 'euro bruto per week',
    },
    text: `Voor ${who} is het minimumloon bij ${number(hoursPerWeek)} uur per week ${euro(result)} bruto per week (${product}).`,
    amounts: [rate.amount],
  };
}

function euro(value: number): string {
  return withUnit(value, 'euro');
}

function number(value: number): string {
  return withUnit(rounded(value), 'getal', true).replace(' getal', '');
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function toCents(value: number): number {
  return Math.round(value * 100) / 100;
}
