/** A number, date or period that stands in running text. */
export interface FigureInProse {
  readonly text: string;
  /** Offset in the text. */
  readonly index: number;
  /** A month without a day or year, or `één` of something: often a deadline, sometimes only a manner of speaking. */
  readonly doubtful: boolean;
}

const COUNT_WORDS =
  'twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|twintig|dertig|veertig|vijftig|zestig|honderd|duizend|half|halve|anderhalf|anderhalve';
const PERIOD_WORDS =
  'uur|uren|dag|dagen|werkdag|werkdagen|week|weken|maand|maanden|kwartaal|kwartalen|jaar|jaren|procent|keer|euro';
const MONTHS = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';

const DIGITS = /\d+(?:[.,:]\d+)*/g;
const WORD_PERIOD = new RegExp(
  String.raw`(?<!\p{L})(?:${COUNT_WORDS})\s+(?:${PERIOD_WORDS})(?!\p{L})`,
  'giu',
);
const DOUBTFUL = new RegExp(
  String.raw`(?<!\p{L}|\d )(?:(?:${MONTHS})(?! \d)|één (?:${PERIOD_WORDS}))(?!\p{L})`,
  'giu',
);

/** What may hold a number without being a figure: references, addresses, list numbers, ordinals, law articles, codes. */
const NOT_A_FIGURE = [
  /\{\{amount:[^}]*\}\}/g,
  /https?:\/\/\S+/g,
  /^\s*\d+\.\s/gm,
  /\b\d+(?:e|ste|de)\b/g,
  /één keer/gi,
  /\bartikel(?:en)?\s+\d+(?:[.:]\d+)*[a-z]?(?:\s+lid\s+\d+)?/gi,
];

/** Every figure of a text that must be an amount or be listed under `figures` with its source. */
export function figuresInProse(text: string, articleIds: Iterable<string> = []): FigureInProse[] {
  let masked = text;
  for (const id of articleIds) if (/\d/.test(id)) masked = masked.replaceAll(id, blank);
  for (const pattern of NOT_A_FIGURE) masked = masked.replace(pattern, blank);
  return [DIGITS, WORD_PERIOD, DOUBTFUL]
    .flatMap((pattern) =>
      [...masked.matchAll(pattern)].map((match) => ({ match, doubtful: pattern === DOUBTFUL })),
    )
    .map(({ match, doubtful }) => ({ text: match[0], index: match.index, doubtful }))
    .sort((a, b) => a.index - b.index);
}

function blank(match: string): string {
  return match.replace(/[^\n]/g, ' ');
}

/** The figures of `text` that no listed figure covers. */
export function uncoveredFigures(
  text: string,
  listed: readonly string[],
  articleIds: Iterable<string> = [],
): FigureInProse[] {
  const covered: [number, number][] = [];
  const lower = text.toLowerCase();
  for (const figure of listed) {
    const wanted = figure.toLowerCase();
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
      covered.push([at, at + wanted.length]);
    }
  }
  return figuresInProse(text, articleIds).filter(
    ({ index, text: found }) =>
      !covered.some(([start, end]) => start <= index && index + found.length <= end),
  );
}
