import { clausesOf } from './clause.ts';
import { contentWords, overlap } from './content-words.ts';
import { sentenceCutter } from './cut-sentences.ts';
import { type Evidence, evidenceOfText, fail, PASS, type Verdict } from './evidence.ts';
import { readFigures, saysTheSame } from './figure.ts';
import { type Gloss, glossEnglish, isUnknown } from './gloss-english.ts';
import { groundBodies } from './ground-bodies.ts';
import { groundCertainty } from './ground-certainty.ts';
import { groundContacts, withoutContacts } from './ground-contacts.ts';
import { groundFigures } from './ground-figures.ts';
import { groundMeasures } from './ground-measures.ts';
import { groundModality } from './ground-modality.ts';
import { groundNegation } from './ground-negation.ts';
import { groundOpposites } from './ground-opposites.ts';
import { groundRoles } from './ground-roles.ts';
import { groundWhoseMunicipality } from './ground-whose-municipality.ts';
import { addedName, keptNames, withoutExplanations } from './kept-names.ts';
import type { KnownWords } from './known-words.ts';
import { plainWords } from './plain-words.ts';
import { sameTurns } from './same-turns.ts';
import { indexOfWhole } from './whole-word.ts';

/**
 * Whether an English sentence says what its Dutch sentence says: no more, no less, nothing else. Both stand there as a
 * visitor would read them, with their marks. When in doubt it does not pass: the Dutch answer is always there.
 */
export function checkTranslation(dutch: string, english: string, known: KnownWords): Verdict {
  const given = [evidenceOfText('', '', dutch)];
  const said = withoutExplanations(english).replaceAll(/(?<=\p{L})['’]s?(?![\p{L}\d])/gu, '');
  const gloss = glossEnglish(withoutContacts(said), withoutContacts(dutch));
  const plain = plainWords(withoutContacts(dutch));
  const rules: readonly (() => Verdict)[] = [
    () => sameMarkup(dutch, english),
    () => oneSentence(english),
    () => groundContacts(english, given),
    () => groundContacts(dutch, [evidenceOfText('', '', english)]),
    () => isInEnglish(said, dutch, known),
    () => englishNumbers(said),
    () => sameNames(dutch, said, gloss, known),
    () => sameFigures(plain, gloss.text, given),
    () => sameTurns(plain, gloss.text, said),
    () => sameContent(plain, gloss),
    () => groundRoles(gloss.text, given),
    () => groundBodies(gloss.text, given),
    () => groundMeasures(gloss.text, given),
    () => groundWhoseMunicipality(gloss.text, given),
    () => groundNegation(gloss.text, given),
    () => groundOpposites(gloss.text, given),
    () => groundModality(gloss.text, given),
    () => groundCertainty(gloss.text, given),
  ];
  for (const rule of rules) {
    const verdict = rule();
    if (!verdict.pass) return verdict;
  }
  return PASS;
}

const MARKUP: readonly RegExp[] = [/\[\d+\]/g, /\*\*/g, /\|/g, /^\s*(?:[-*]|\d+\.)\s/g];

/** The same marks in the same order, the same bold, cells and list. */
function sameMarkup(dutch: string, english: string): Verdict {
  for (const markup of MARKUP) {
    const [given, said] = [dutch, english].map((text) => text.match(markup) ?? []);
    if (given!.join() !== said!.join()) return fail(`the markup is another: ${given} became ${said}`);
  }
  return /[`#<>\p{Cf}]|\]\(/u.test(english) ? fail('it has markup that an answer never has') : PASS;
}

function oneSentence(english: string): Verdict {
  const cutter = sentenceCutter();
  return [...cutter.add(english), ...cutter.end()].length === 1 ? PASS : fail('it is not one sentence');
}

const DUTCH_WORDS = /\b(?:de|het|een|voor|niet|geen|uw|wordt|dat|waar|bij|naar|ook|zijn|wij|kunt|krijgt)\b/gi;
const ENGLISH_WORDS =
  /\b(?:the|an?|of|to|in|on|for|from|with|by|at|is|are|was|were|be|you|your|we|this|that|it|if|and|or|not|no|who|what|which|how|per|can|may|must|then)\b/gi;

/** Dutch words stand in it only as part of a name. */
function isInEnglish(english: string, dutch: string, known: KnownWords): Verdict {
  const own = keptNames(dutch, known).reduce(
    (text, name) => text.replaceAll(name, ' '),
    english.toLowerCase(),
  );
  const [dutchWords, englishWords] = [DUTCH_WORDS, ENGLISH_WORDS].map((words) => own.match(words) ?? []);
  const words = own.match(/\p{L}{2,}/gu) ?? [];
  if (dutchWords!.length > englishWords!.length / 4) return fail(`it is partly Dutch: ${dutchWords}`);
  return englishWords!.length > 0 || words.length <= 4 ? PASS : fail('it is no English');
}

/** `1,01` is a hundred and one in English and `2.000` is two. */
function englishNumbers(english: string): Verdict {
  const number = /(?<![\d.,])\d+(?:,\d{1,2}|,\d{4,}|\.\d{3})(?![\d,])/.exec(withoutContacts(english))?.[0];
  return number ? fail(`'${number}' is not how English writes a number`) : PASS;
}

const CAPITALISED = /(?<![\p{L}\d-])\p{Lu}[\p{L}\d&+]*(?:-[\p{L}\d]+)*/gu;
const BEGINS = /(?:^|[.!?:|]\s|\*\*)[\s"'*(\d.|-]*$/;

/** Names stay as they are, in both directions; what has a capital in English only is a word that is known. */
function sameNames(dutch: string, english: string, gloss: Gloss, known: KnownWords): Verdict {
  const [given, said] = [dutch, english].map((text) => plainWords(text).replaceAll('-', ' '));
  const lost =
    keptNames(dutch, known).find((name) => indexOfWhole(said!, name.replaceAll('-', ' ')) < 0) ??
    namesIn(dutch)
      .flatMap(ownParts)
      .find((name) => indexOfWhole(`${said} ${gloss.text}`, name.toLowerCase()) < 0);
  if (lost) return fail(`the name '${lost}' is lost`);
  const scheme = addedName(english, dutch, known);
  if (scheme) return fail(`the name '${scheme}' is not in the Dutch sentence`);
  const added = namesIn(english)
    .flatMap(ownParts)
    .find((name) => {
      const { unknown, text } = glossEnglish(name, dutch);
      const isThere = indexOfWhole(given!, name.toLowerCase()) >= 0 || indexOfWhole(given!, text) >= 0;
      return !isThere && !ENGLISH_CAPITALS.has(name) && (unknown.length > 0 || name.length > 1);
    });
  return added ? fail(`the name '${added}' is not in the Dutch sentence`) : PASS;
}

/** English writes these with a capital. */
const ENGLISH_CAPITALS: ReadonlySet<string> = new Set(['I', 'CV', 'SME', 'Dutch', 'English', 'Netherlands']);

function namesIn(text: string): string[] {
  const names = [...text.matchAll(CAPITALISED)].filter(
    ({ 0: name, index }) => /^\p{Lu}{2,}/u.test(name) || !BEGINS.test(text.slice(0, index)),
  );
  return names.map(([name]) => name).filter((name) => name !== 'U');
}

/** `Wajong-uitkering` may become `Wajong benefit`. */
function ownParts(name: string): string[] {
  return name.split('-').filter((part) => /^\p{Lu}/u.test(part));
}

/** Every figure with its unit, limit and reserve, as often in the one as in the other. */
function sameFigures(plain: string, gloss: string, given: readonly Evidence[]): Verdict {
  const [own, said] = [plain, gloss].map((text) => readFigures(text));
  const lost = own!.find(
    (figure) => !said!.some((other) => saysTheSame(figure, { ...other, of: figure.of })),
  );
  if (lost) return fail(`the figure ${lost.value} ${lost.unit} is lost or has another meaning`);
  if (own!.length !== said!.length) return fail('it has more or fewer figures');
  return groundFigures(gloss, given);
}

/** A word or two is said otherwise than a lexicon expects; more is something else. */
const MOST_ADDED = 0.2;
const MOST_LOST = 0.3;
const MOST_UNKNOWN = 0.3;

/** What it says stands in the Dutch sentence, and what stands there is said; a word that is not known may be either. */
function sameContent(plain: string, { text, unknown }: Gloss): Verdict {
  const [own, said] = [plain, text].map(contentWords);
  const known = said!.filter((word) => !isUnknown(word));
  const added = known.filter((word) => overlap([word], own!) === 0);
  if (added.length > known.length * MOST_ADDED) return fail(`it adds ${added.join(', ')}`);
  if (unknown.length > 1 && unknown.length > said!.length * MOST_UNKNOWN)
    return fail(`too many words are not known: ${unknown.join(', ')}`);
  const lost = own!.filter((word) => overlap([word], said!) === 0);
  if (lost.length - unknown.length > own!.length * MOST_LOST) return fail(`it leaves out ${lost.join(', ')}`);
  return sameClauses(plain, text);
}

const LEAST_OF_CLAUSE = 0.34;

/** A clause of its own that has no counterpart is an addition or a loss, however long the rest is. */
function sameClauses(plain: string, gloss: string): Verdict {
  for (const [from, to, what] of [
    [gloss, plain, 'added'],
    [plain, gloss, 'left out'],
  ] as const) {
    const words = contentWords(to);
    const alone = clausesOf(from).find(
      (clause) => clause.words.length > 1 && overlap(clause.words, words) < LEAST_OF_CLAUSE,
    );
    if (alone) return fail(`'${alone.text}' is ${what}`);
  }
  return PASS;
}
