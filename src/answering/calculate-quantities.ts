/** What a visitor says of the job that a sum can be made with; null where nothing is said. */
export interface Quantities {
  readonly hoursPerWeek: number | null;
  /** Weeks in which those hours are worked; null: a whole year. */
  readonly weeks: number | null;
  /** How many people; null when no number is said. */
  readonly people: number | null;
  /** In years. */
  readonly age: number | null;
  /** 0 to 100. */
  readonly wageValue: number | null;
}

const NUMBER = String.raw`(\d{1,4}(?:[.,]\d{1,2})?)`;
const HOURS = new RegExp(
  String.raw`(?<![\d€.,])${NUMBER}[- ]?(?:uur|uren|u|urige)\b(?! (?:per|pr|p\/) ?(?:dag|maand|jaar))`,
);
const HOURS_OTHERWISE = /\b(?:uur|uren|u) (?:per|in een|in) (?:dag|maand|jaar)\b/;
const WEEKS = new RegExp(String.raw`(?<![\d€.,])${NUMBER} (weken|maanden|maand)\b`);
const HALF_YEAR = /\b(?:een )?half ?jaar\b/;
const PEOPLE_WORDS = String.raw`(?:nieuwe )?(?:mensen|personen|werknemers|medewerkers|kandidaten|wajongers|collega'?s|krachten|man)\b`;
/** Not how many work there already: "een bakkerij met 8 man". */
const PEOPLE = new RegExp(
  String.raw`(?<![\d€.,]|\b(?:met|van|telt|heb|hebben|hadden|werken|ongeveer|zijn) )(\d{1,3}|twee|drie|vier|vijf|zes|zeven|acht|negen|tien) ${PEOPLE_WORDS}`,
);
const AGE = /\b(1[3-9]|[2-6]\d)[- ]?(?:jaar|jarige)\b/;
const WAGE_VALUE = new RegExp(
  String.raw`loonwaarde\D{0,25}?${NUMBER} ?(?:%|procent\b)|${NUMBER} ?(?:%|procent) loonwaarde`,
);
const PERCENTAGE = /(?<![\d€.,])(\d{1,2}|100) ?(?:%|procent\b)/;
const WORDS = ['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'];
/** More is no working week but a slip, or hours of something else. */
const MOST_HOURS = 60;
const WEEKS_PER_MONTH = 52 / 12;

/** Reads the visitor's own quantities. What is said in a way that is not certain counts as not said. */
export function readQuantities(message: string): Quantities {
  const plain = message.toLowerCase().replaceAll('\u00a0', ' ');
  const hours = HOURS_OTHERWISE.test(plain) ? null : numberIn(HOURS.exec(plain)?.[1]);
  const wageValue = WAGE_VALUE.exec(plain);
  const percentage = numberIn(wageValue?.[1] ?? wageValue?.[2]);
  return {
    hoursPerWeek: hours !== null && hours > 0 && hours <= MOST_HOURS ? hours : null,
    weeks: weeksIn(plain),
    people: peopleIn(plain),
    age: numberIn(AGE.exec(plain)?.[1]),
    wageValue: percentage !== null && percentage >= 0 && percentage <= 100 ? percentage : null,
  };
}

/** Goes on with an earlier question: what is said now replaces what was said then. */
export function readQuantitiesAfter(message: string, earlier: string): Quantities {
  const before = readQuantities(earlier);
  const now = readQuantities(message);
  const percentage = numberIn(PERCENTAGE.exec(message.toLowerCase())?.[1]);
  return {
    hoursPerWeek: now.hoursPerWeek ?? before.hoursPerWeek,
    weeks: now.weeks ?? before.weeks,
    people: now.people ?? before.people,
    age: now.age ?? ageIn(message) ?? before.age,
    // "En als hij straks 80% is?" is about the wage value when that was spoken of.
    wageValue: now.wageValue ?? (before.wageValue === null ? null : (percentage ?? before.wageValue)),
  };
}

/** "En als hij 20 is?" */
function ageIn(message: string): number | null {
  return numberIn(/\b(?:hij|zij|ze|iemand|die) (1[3-9]|[2-6]\d) (?:is|wordt)\b/i.exec(message)?.[1]);
}

function weeksIn(plain: string): number | null {
  if (HALF_YEAR.test(plain)) return 26;
  const [, count, unit = ''] = WEEKS.exec(plain) ?? [];
  const number = numberIn(count);
  if (number === null) return null;
  return unit === 'weken' ? number : number * WEEKS_PER_MONTH;
}

function peopleIn(plain: string): number | null {
  const count = PEOPLE.exec(plain)?.[1];
  if (count === undefined) return null;
  const people = /\d/.test(count) ? Number(count) : WORDS.indexOf(count);
  return people > 0 ? people : null;
}

function numberIn(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits.replace(',', '.'));
}
