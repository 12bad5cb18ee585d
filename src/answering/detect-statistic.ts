/** What is asked to be counted: how many, which part, how often, how much in the middle, or how likely. */
export const STATISTIC_KINDS = [
  'count',
  'share',
  'average',
  'frequency',
  'chance',
  'spending',
  'figures',
] as const;
export type StatisticKind = (typeof STATISTIC_KINDS)[number];

/** A number of what happened or of who there are, as a question asks for it. No amount and no rule of a scheme. */
export interface Statistic {
  readonly kind: StatisticKind;
  /** Who or what is counted, in the words of the question: 'werkgevers'. */
  readonly counted: string | null;
}

/** Whose number it is: the employer's own, or what a rule asks of everybody. Neither is a statistic. */
const OWN =
  /\b(?:ik|me|mij|mijn|mezelf|wij|we|ons|onze|u|uw|je|jij|jou|jouw|men|een (?:werkgever|bedrijf|ondernemer)|(?:deze|die|dat|dit) (?:bedrijf|werknemer|medewerker|persoon|kandidaat))\b/u;
const RULE =
  /\b(?:moet|moeten|moest|mag|mogen|mocht|mochten|kan|kun|kunnen|kon|hoef|hoeft|hoeven|nodig|verplicht|minstens|minimaal|maximaal|hoogstens|maximum|minimum|ten minste|meetel\p{L}*|tel(?:t|len)? .*\bmee|geldt|gelden|recht op|krijgt (?:een|de|iemand)|volgens)\b/u;

/** Measures, amounts and parts: how many there are of these is a rule, or how something is made up. */
const MEASURE =
  /(?:uur|uren|minuten|dagen|weken|maanden|jaren|euro'?s|geld|loon|kosten|subsidie|premies?|bedragen|contracten|ontslagen|punten|stappen|niveaus|treden|regio'?s|armr'?s|gebieden|gemeenten|provincies|vestigingen|filialen|regelingen|formulieren|papieren)$|^(?:is|was|zijn|waren|subsidies|procent|keer|malen|fasen?|trappen|soorten|vormen|delen|stukken|onderdelen|vragen|regels|eisen|voorwaarden|partijen|locaties|documenten|gesprekken|rondes|taken|varianten|instrumenten|gegevens|miljoen|miljard|duizend|krijgen|worden)$/u;

const NOUN = String.raw`(?:(?!een\b)\p{L}[\p{L}-]*(?:en|s|'s))`;
const PLURAL = String.raw`((?:(?!(?:van|er|de|het|een|hij|ze|zij)\b)\p{L}[\p{L}'-]* (?:en )?){0,2}?${NOUN})`;
/** What follows the counted ones before the verb: 'aanvragen voor SLIM zijn er…'. */
const NARROWED = String.raw`(?: (?:die|met|uit|van|zonder|in|bij|voor|na|sinds|tot|tegen|boven|onder|op|via|daarvan)\b.*?)?`;
/** What they do or what is done with them: a verb of anybody but oneself. */
const HAPPENS = String.raw`(?!(?:met|niet|het|uit|tot|dat|wat|samen|alleen|tussen|tegen|binnen|buiten|een|of|en)\b)(?:is|was|had|er|zijn|\p{L}+(?:en|aan|t|de|te))`;
const COUNT = new RegExp(
  String.raw`(?:\bhoeveel|\bhet aantal|^aantal) ${PLURAL}${NARROWED} (?!(?:is|zijn|waren) (?:dat|dit|het)\b)${HAPPENS}\b`,
  'u',
);
const SHARE = new RegExp(
  String.raw`\b(?:hoeveel procent|percentage|deel|aandeel|gedeelte) (?:van )?(?:de |alle |het (?:totale )?aantal )?${PLURAL}\b|\b(?:percentage|deel|aandeel) (?:dat|die)\b|\b(?:slagings|uitval|succes|deelname)percentage\b`,
  'u',
);
const AVERAGE =
  /\bgemiddelde? (?!(?:collega|werknemer|medewerker|persoon|kracht|waar\p{L}*|per|over|voor|tarief|prijs|is|in)\b)\p{L}|\b(?:blijf|blijft|blijven|werkt|werken|houdt)\b.*\bgemiddeld\b|\bgemiddeld\b.*\b(?:blijf|blijft|blijven|houdt)\b/u;
const FREQUENCY =
  /\bhoe ?vaak\b.*\b(?:afgewezen|afgekeurd|geweigerd|weigert|weigeren|toegekend|opgelegd|legt\b.*\bop|leggen\b.*\bop|mis|fout|verkeerd|mislukt|mislukken|slaagt|slagen|lukt|gegrond|ongegrond|(?:komt|kwam)\b.*\bvoor|gebruikt|afgebroken|gestopt|uitval\p{L}*)\b/u;
const CHANCE =
  /\bde kans (?:dat|op)\b.*\b(?:iemand|mensen|werknemers?|medewerkers?|kandida(?:at|ten)|personen|een \p{L}+'?er|baan|uitval)\b/u;
const SPENDING =
  /\b(?:hoeveel|wat)\b.*\b(?:(?:gaf|gaven|geeft|geven)\b.*\buit(?= aan\b|\W*$)|uitgegeven|besteedt?|uitgekeerd)\b/u;
const FIGURES =
  /\b(?:zijn er|heeft u|hebben jullie|heb je|bestaan er|geven|geef)\b.*\b(?:cijfers|statistiek(?:en)?|aantallen|percentages)\b|^(?:wat )?(?:cijfers|statistiek(?:en)?) (?:geven|laten zien) over\b/u;
/** Asks who has the figures, which is another question. */
const WHO_HAS_THEM =
  /\b(?:wie|welke \p{L}+|waar)\b.*\b(?:publice\p{L}+|bijhoudt|houdt\b.*\bbij|haal|vind|opzoeken|cijfers?)\b/u;

const BETWEEN_QUESTIONS = /(?<=[.!?;:])\s+|,\s+(?=hoe|wat|welk)|\s+en\s+(?=hoeveel|hoe vaak)/;
/** Where what is asked begins: 'ik wil graag weten hoeveel…' is no question about me. */
const FROM_QUESTION =
  /\b(?:hoeveel|hoe veel|hoe ?vaak|hoe groot|welk|gemiddelde?|wat (?:is|was|geeft|gaf|kost)|^aantal|het aantal|hoe ?lang|het percentage|slagingspercentage|zijn er|heeft u|hebben jullie|kunt u|kun je)\b.*/su;

/** The statistics that a message asks for; none when it asks for amounts, rules or its own numbers. */
export function detectStatistics(text: string): Statistic[] {
  const plain = text.toLowerCase().replaceAll(/[’`]/g, "'");
  if (WHO_HAS_THEM.test(plain)) return [];
  return plain.split(BETWEEN_QUESTIONS).flatMap((part) => {
    const asked = FROM_QUESTION.exec(part)?.[0] ?? '';
    return statisticIn(asked.replace(/^(?:kunt u|kun je) (?:mij |me )?/, '')) ?? [];
  });
}

function statisticIn(asked: string): Statistic | null {
  if (FIGURES.test(asked)) return { kind: 'figures', counted: null };
  if (asked === '' || OWN.test(asked) || RULE.test(asked)) return null;
  const counted = COUNT.exec(asked)?.[1]?.trim();
  if (counted && !isMeasure(counted)) return { kind: 'count', counted };
  const share = SHARE.exec(asked);
  if (share && !isMeasure(share[1] ?? '')) return { kind: 'share', counted: share[1]?.trim() ?? null };
  if (FREQUENCY.test(asked)) return { kind: 'frequency', counted: null };
  if (CHANCE.test(asked)) return { kind: 'chance', counted: null };
  if (SPENDING.test(asked)) return { kind: 'spending', counted: null };
  if (AVERAGE.test(asked)) return { kind: 'average', counted: null };
  return null;
}

function isMeasure(counted: string): boolean {
  return counted.split(' ').some((word) => MEASURE.test(word));
}
