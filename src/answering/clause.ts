import { contentWords } from './content-words.ts';
import { type Figure, readFigures } from './figure.ts';

/** A part of a sentence that says one thing: what stands between commas, 'en', 'maar' and the like. */
export interface Clause {
  /** In plain words. */
  readonly text: string;
  readonly words: readonly string[];
  readonly figures: readonly Figure[];
  /** Who does it, as far as the words show; taken over from the clause before where this one does not say. */
  readonly actor: string | null;
}

const BOUNDARY =
  /[,;:](?=\s)|[()]|\.(?=\s)|\s(?=(?:en(?! (?:ouder|meer|langer|hoger|jonger|minder|\d+ maand))|maar|want|omdat|terwijl|behalve|tenzij)\s)/g;
const FEWEST_WORDS = 2;
const RELATIVE = /^\s*(?:waar|die|dat|als|wie|wanneer|of|zodat|omdat)\b/;
const ACTORS: readonly (readonly [string, RegExp])[] = [
  ['uwv', /\buwv\b/g],
  ['gemeente', /\b(?:gemeenten?|woongemeente)\b/g],
  ['belastingdienst', /\bbelastingdienst\b/g],
  ['uitvoering-van-beleid', /\buitvoering van beleid\b/g],
  ['rvo', /\brvo\b/g],
  ['duo', /\bduo\b/g],
  ['sbb', /\bsbb\b/g],
  ['ind', /\bind\b/g],
  ['arbeidsinspectie', /\barbeidsinspectie\b/g],
  ['rijksoverheid', /\brijksoverheid\b/g],
  ['bedrijfsarts', /\b(?:bedrijfsarts|arbodienst)\b/g],
  ['arbeidsdeskundige', /\barbeidsdeskundige\b/g],
  ['ontwikkelbedrijf', /\bontwikkelbedrijf\b/g],
  ['werkgeversservicepunt', /\b(?:werkgeversservicepunt|wsp|accountmanager)\b/g],
  ['employee', /\b(?:werknemers?|kandidaat|kandidaten|medewerkers?|inwoner|iemand)\b/g],
  ['employer', /\b(?:u|werkgevers?)\b/g],
];
/** Behind one of these an actor is not the one who acts. */
const OBJECT_OF =
  /\b(?:bij|aan|van|voor|met|via|naar|over|uit|in|tot|tegen|om|onder|waar)\s+(?:(?:de|het|een|uw|zijn|haar|elke|iedere|onze|die|deze)\s+)*$/;

const IMPERATIVE =
  /^(?:en |dan |of |maar )?(?:bekijk|bel|bespreek|betaal|bewaar|dien|geef|gebruik|haal|houd|kies|kijk|laat|leg|lees|lever|maak|meld|neem|noteer|noem|overleg|pak|pas|plaats|plan|praat|regel|registreer|reken|schrijf|sluit|spreek|stel|stuur|teken|verklaar|vermeld|verreken|vertel|verwar|vergeet|vind|vraag|vul|wacht|wijs|zeg|zet|zoek|zorg)\b/;

/** Whether a plain text tells the employer to do something. */
export function isImperative(plain: string): boolean {
  return IMPERATIVE.test(plain);
}

/** Cuts a plain text into its clauses. A piece too short to say something stays with the one before. */
export function clausesOf(plain: string): Clause[] {
  const pieces: string[] = [];
  let start = 0;
  let before = '';
  for (const boundary of [...plain.matchAll(BOUNDARY), { 0: '', index: plain.length }]) {
    const piece = plain.slice(start, boundary.index).trim();
    start = boundary.index + boundary[0].length;
    if (piece === '') continue;
    if (pieces.length > 0 && belongsToLast(pieces.at(-1)!, before, piece))
      pieces.push(`${pieces.pop()}${before} ${piece}`);
    else pieces.push(piece);
    before = boundary[0].trim();
  }
  return withActors(pieces);
}

/** A label stays with what it introduces (`week 6: de analyse is klaar`), a few loose words with what they follow. */
function belongsToLast(last: string, boundary: string, piece: string): boolean {
  if (boundary === ':') return contentWords(last).length < FEWEST_WORDS;
  if (boundary === ';' || boundary === '.') return false;
  return contentWords(piece).length < FEWEST_WORDS && !STANDS_ALONE.test(piece);
}

/** Short, but with a meaning of its own that must not rub off on the clause before. */
const STANDS_ALONE = /\b(?:niet|geen|nooit|behalve|tenzij|onbekend)\b|^(?:en|maar)\s.*\d/;

function withActors(pieces: readonly string[]): Clause[] {
  let last: string | null = null;
  return pieces.map((text) => {
    const own = actorIn(text);
    const actor: string | null = own ?? last;
    if (own !== null && !RELATIVE.test(text)) last = own;
    return { text, words: contentWords(text), figures: readFigures(text), actor };
  });
}

function actorIn(text: string): string | null {
  if (isImperative(text)) return 'employer';
  const found = ACTORS.flatMap(([actor, wording]) =>
    [...text.matchAll(wording)]
      .filter(({ index }) => !OBJECT_OF.test(text.slice(0, index)))
      .map(({ index }) => ({ actor, index })),
  );
  return found.sort((a, b) => a.index - b.index)[0]?.actor ?? null;
}
